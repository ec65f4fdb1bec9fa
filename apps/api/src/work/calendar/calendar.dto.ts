import {
  ACTIVITY_KINDS,
  ACTIVITY_STATES,
  type ActivityKind,
  type ActivityState,
  CALENDAR_DAYS,
  CALENDAR_SOURCES,
  type CalendarDayKind,
  type CalendarSource,
  LONGEST_ACTIVITY,
  LONGEST_CALENDAR,
} from '@terril/domain';
import { DayField, IdField, IdListField, IntegerField, PatternField, TextListField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownDay, ShownList, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;

/** One of these words, or several: a query names each by itself. */
const oneOf = (words: readonly string[]) => new RegExp(`^(${words.join('|')})$`);

export class CalendarQuery {
  @DayField()
  from!: string;

  @DayField({ description: `Included; at most ${LONGEST_CALENDAR} days in all.` })
  to!: string;

  @IdListField({ optional: true, description: 'Colleagues in charge or taking part; all, and nobody, unless told.' })
  colleagueId?: number[];

  @TextListField(oneOf(ACTIVITY_KINDS), { optional: true, description: 'Of activities; all unless told.' })
  kind?: ActivityKind[];

  @TextListField(oneOf(CALENDAR_SOURCES), { optional: true, description: 'Shown beside activities; none unless told.' })
  also?: CalendarSource[];
}

export class CalendarPersonOut {
  @ShownNumber() id!: number;
  @Shown() name!: string;
}

/** Something that stands in a calendar. All times are those of the clocks in France. */
export class CalendarItemOut {
  @Shown({ example: 'activities-12', description: 'Of this item: a record may have several.' }) id!: string;
  @ShownChoice(['activities', ...CALENDAR_SOURCES], { description: 'The resource of its record.' })
  source!: 'activities' | CalendarSource;
  @ShownNumber() recordId!: number;
  @ShownChoice([...ACTIVITY_KINDS, ...CALENDAR_DAYS], { description: 'Of an activity, or of a day of another record.' })
  kind!: ActivityKind | CalendarDayKind;
  @Shown() title!: string;
  @Shown({ ...empty, description: 'The next step of an opportunity.' }) detail!: string | null;
  @ShownNumber(empty) organizationId!: number | null;
  @Shown(empty) organizationName!: string | null;
  @ShownDay() day!: string;
  @Shown({ ...empty, example: '14:30', description: 'null = all day.' }) startTime!: string | null;
  @ShownDay({ description: 'The last day, included.' }) endDay!: string;
  @Shown({ ...empty, example: '15:30' }) endTime!: string | null;
  @ShownNumber({ ...empty, description: 'In minutes; null = not told.' }) duration!: number | null;
  @ShownChoice(ACTIVITY_STATES, empty) state!: ActivityState | null;
  @ShownNumber({ ...empty, description: 'Of an activity: sent back with a change.' }) version!: number | null;
  @ShownNumber({ ...empty, description: 'The colleague in charge.' }) assigneeId!: number | null;
  @ShownList(() => CalendarPersonOut, { description: 'Colleagues: who is in charge, then who take part by name.' })
  people!: CalendarPersonOut[];
  @Shown({ type: [Number], description: 'Activities at the same time, of one of these people.' })
  collidesWith!: number[];
  @Shown({ ...empty, format: 'date-time' }) changedAt!: Date | null;
}

export class CollisionQuery {
  @DayField()
  day!: string;

  @PatternField(
    /^([01]\d|2[0-3]):[0-5]\d$/,
    { fr: 'Une heure est attendue : 14:30.', en: 'A time is expected: 14:30.' },
    { example: '14:30', description: 'On the clocks in France.' },
  )
  startTime!: string;

  @IntegerField({ optional: true, min: 1, max: LONGEST_ACTIVITY, description: 'In minutes; 30 unless told.' })
  duration?: number;

  @IdListField({ description: 'Colleagues whose time it takes.' })
  colleagueId!: number[];

  @IdField({ optional: true, description: 'The activity itself, once it is there.' })
  activityId?: number;
}

/** An activity that takes the time of somebody at the same time. */
export class CollisionOut {
  @ShownNumber({ description: 'Of the activity.' }) id!: number;
  @ShownChoice(ACTIVITY_KINDS) kind!: ActivityKind;
  @Shown() subject!: string;
  @ShownDay() day!: string;
  @Shown({ example: '14:30' }) startTime!: string;
  @ShownDay() endDay!: string;
  @Shown({ example: '15:30' }) endTime!: string;
  @ShownList(() => CalendarPersonOut, { description: 'Those asked about whose time it takes.' })
  people!: CalendarPersonOut[];
}
