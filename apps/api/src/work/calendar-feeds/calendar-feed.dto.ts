import { CALENDAR_FEEDS, type CalendarFeedKind } from '@terril/domain';
import { ChoiceField } from '../../core/fields.js';
import { Shown, ShownChoice } from '../../core/shown.js';

export class CalendarFeedOut {
  @ShownChoice(CALENDAR_FEEDS) kind!: CalendarFeedKind;
  @Shown({ nullable: true, format: 'date-time', description: 'Of the reader’s address; null = none.' })
  createdAt!: Date | null;
}

export class CalendarFeedCreate {
  @ChoiceField(CALENDAR_FEEDS, {
    description:
      'Activities of one’s own, or of the team, with the days of opportunities; or the renewals of contracts.',
  })
  kind!: CalendarFeedKind;
}

export class NewCalendarFeedOut {
  @Shown({ format: 'uri', description: 'Told this once: whoever knows it reads the calendar.' })
  address!: string;
}

export class CalendarFeedQuery {
  @ChoiceField(['fr', 'en'], { optional: true, description: 'French unless told.' })
  language?: 'fr' | 'en';
}
