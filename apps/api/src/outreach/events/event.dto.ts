import { PartialType } from '@nestjs/swagger';
import { EVENT_KINDS, EVENT_STATES, type EventKind, type EventState } from '@terril/domain';
import { fileQueryOf } from '../../core/export-query.js';
import { ChoiceField, DayField, IdField, IntegerField, PatternField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownDay, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;
const TimeField = () =>
  PatternField(
    /^([01]\d|2[0-3]):[0-5]\d$/,
    { fr: 'Une heure est attendue : 14:30.', en: 'A time is expected: 14:30.' },
    { ...optional, example: '14:30', description: 'On the clocks in France.' },
  );

/** What came of an event. */
export class EventResults {
  @ShownNumber() invited!: number;
  @ShownNumber() yes!: number;
  @ShownNumber() maybe!: number;
  @ShownNumber() no!: number;
  @ShownNumber() came!: number;
  @ShownNumber({ description: 'Came without an invitation.' }) walkIns!: number;
  @ShownNumber({ description: 'Met there first.' }) contactsBorn!: number;
  @ShownNumber({ description: 'Met there first.' }) organizationsBorn!: number;
  @ShownNumber({ description: 'Opportunities born of it.' }) opportunities!: number;
}

export class EventOut extends RecordOut {
  @Shown() title!: string;
  @ShownChoice(EVENT_KINDS) kind!: EventKind;
  @ShownChoice(EVENT_STATES) state!: EventState;
  @ShownDay() day!: string;
  @ShownDay({ description: 'Included.' }) lastDay!: string;
  @Shown({ ...empty, description: 'HH:MM; null = all day.' }) startTime!: string | null;
  @Shown(empty) endTime!: string | null;
  @Shown(empty) place!: string | null;
  @ShownNumber({ ...empty, description: 'People it can take.' }) capacity!: number | null;
  @Shown(empty) description!: string | null;
  @ShownNumber({ ...empty, description: 'In charge.' }) assigneeId!: number | null;
  @Shown(empty) assigneeName!: string | null;
  @Shown({ type: EventResults }) results!: EventResults;
}

export class EventCreate {
  @TextField({ max: 120 })
  title!: string;

  @ChoiceField(EVENT_KINDS)
  kind!: EventKind;

  @ChoiceField(EVENT_STATES, { optional: true })
  state?: EventState;

  @DayField()
  day!: string;

  @DayField({ ...optional, description: 'Included; the first one unless told.' })
  lastDay?: string | null;

  @TimeField()
  startTime?: string | null;

  @TimeField()
  endTime?: string | null;

  @TextField({ ...optional, max: 300 })
  place?: string | null;

  @IntegerField({ ...optional, min: 1, max: 100_000 })
  capacity?: number | null;

  @TextField({ ...optional, max: 10_000 })
  description?: string | null;

  @IdField({ ...optional, description: 'The colleague in charge: `GET /colleagues`.' })
  assigneeId?: number | null;
}

export class EventUpdate extends PartialType(EventCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class EventQuery extends ListQuery {
  @ChoiceField(EVENT_KINDS, { optional: true })
  kind?: EventKind;

  @ChoiceField(EVENT_STATES, { optional: true })
  state?: EventState;

  @DayField({ optional: true, description: 'Not over before this day.' })
  from?: string;

  @DayField({ optional: true, description: 'Begun by this day.' })
  until?: string;

  @IdField({ optional: true })
  assigneeId?: number;
}

export class EventFileQuery extends fileQueryOf(EventQuery) {}
