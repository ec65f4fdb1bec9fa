import { ChoiceField } from '../../core/fields.js';
import { Shown } from '../../core/shown.js';

export class CalendarFeedOut {
  @Shown({ nullable: true, format: 'date-time', description: 'Of the reader’s address; null = none.' })
  createdAt!: Date | null;
}

export class NewCalendarFeedOut {
  @Shown({ format: 'uri', description: 'Told this once: whoever knows it reads the calendar.' })
  address!: string;
}

export class CalendarQuery {
  @ChoiceField(['fr', 'en'], { optional: true, description: 'French unless told.' })
  language?: 'fr' | 'en';
}
