import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import {
  ACTIVITY_KINDS,
  ACTIVITY_OUTCOMES,
  ACTIVITY_STATES,
  ACTIVITY_SUBJECTS,
  type ActivityKind,
  type ActivityOutcome,
  type ActivityState,
  type ActivitySubject,
  LONGEST_ACTIVITY,
  REPEAT_UNITS,
  type RepeatUnit,
} from '@terril/domain';
import { BulkFields } from '../../core/bulk.dto.js';
import { fileQueryOf } from '../../core/export-query.js';
import {
  ChoiceField,
  DayField,
  FlagField,
  IdField,
  IdListField,
  IntegerField,
  NestedField,
  PatternField,
  TextField,
} from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownDay, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;
const CHARGED = 'Whether its time is charged to the assistance credits of the organization; null = by the rule.';

/** Somebody who takes part; `id` is that of the resource `type`. */
export class ParticipantOut {
  @ShownChoice(['colleagues', 'contacts']) type!: 'colleagues' | 'contacts';
  @ShownNumber() id!: number;
  @Shown() name!: string;
}

/** How often it comes back. */
export class RepeatOut {
  @ShownNumber() every!: number;
  @ShownChoice(REPEAT_UNITS) unit!: RepeatUnit;
  @ShownDay({ ...empty, description: 'The last day.' }) until!: string | null;
  @ShownNumber({ ...empty, description: 'How many in all.' }) count!: number | null;
}

export class ActivityOut extends RecordOut {
  @ShownChoice(ACTIVITY_KINDS) kind!: ActivityKind;
  @Shown() subject!: string;
  @Shown(empty) body!: string | null;
  @ShownChoice(ACTIVITY_STATES) state!: ActivityState;
  @ShownDay({ ...empty, description: 'The day a task is due, or the one it takes place.' }) day!: string | null;
  @Shown({ ...empty, example: '14:30', description: 'On the clocks in France.' }) startTime!: string | null;
  @ShownNumber({ ...empty, description: 'In minutes.' }) duration!: number | null;
  @ShownFlag({ ...empty, description: CHARGED }) isCharged!: boolean | null;
  @ShownDay(empty) doneOn!: string | null;
  @ShownDay({ ...empty, description: 'The day it was done, else its day.' }) fallsOn!: string | null;
  @ShownChoice(ACTIVITY_OUTCOMES, { ...empty, description: 'Once done.' }) outcome!: ActivityOutcome | null;
  @ShownNumber(empty) organizationId!: number | null;
  @Shown(empty) organizationName!: string | null;
  @ShownChoice(ACTIVITY_SUBJECTS, { ...empty, description: 'The resource of what it is about.' })
  aboutType!: ActivitySubject | null;
  @ShownNumber(empty) aboutId!: number | null;
  @Shown({ ...empty, description: 'What the record it is about is called.' }) aboutLabel!: string | null;
  @ShownNumber({ ...empty, description: 'In charge.' }) assigneeId!: number | null;
  @Shown(empty) assigneeName!: string | null;
  @Shown({ type: [Number], description: 'Who take part beside whoever is in charge.' }) colleagueIds!: number[];
  @Shown({ type: [Number] }) contactIds!: number[];
  @ShownList(() => ParticipantOut, { description: 'These colleagues, then these contacts, by name.' })
  participants!: ParticipantOut[];
  @Shown({ type: [Number], description: 'Colleagues whom `body` mentions by @ and their name.' }) mentionIds!: number[];
  @Shown({ type: () => RepeatOut, ...empty, description: 'Planned again so, once it is done or cancelled.' })
  repeat!: RepeatOut | null;
  @Shown(empty) externalReference!: string | null;
}

export class RepeatFields {
  @IntegerField({
    optional: true,
    min: 1,
    max: 365,
    description: 'Told with `unit` where nothing was repeated before.',
  })
  every?: number;

  @ChoiceField(REPEAT_UNITS, { optional: true })
  unit?: RepeatUnit;

  @DayField({ ...optional, description: 'The last day; for ever unless told, as without `count`.' })
  until?: string | null;

  @IntegerField({ ...optional, min: 2, max: 1000, description: 'How many in all; not beside `until`.' })
  count?: number | null;
}

export class ActivityCreate {
  @ChoiceField(ACTIVITY_KINDS)
  kind!: ActivityKind;

  @TextField({ optional: true, description: 'The beginning of `body` unless told.' })
  subject?: string;

  @TextField({ ...optional, max: 10_000 })
  body?: string | null;

  @ChoiceField(ACTIVITY_STATES, {
    optional: true,
    description: 'Unless told, a task and what stands on a day to come are planned; all else is done.',
  })
  state?: ActivityState;

  @DayField({ ...optional, description: 'Today unless told; a task that is told none has none.' })
  day?: string | null;

  @PatternField(
    /^([01]\d|2[0-3]):[0-5]\d$/,
    { fr: 'Une heure est attendue : 14:30.', en: 'A time is expected: 14:30.' },
    { ...optional, example: '14:30', description: 'On the clocks in France.' },
  )
  startTime?: string | null;

  @IntegerField({ ...optional, min: 1, max: LONGEST_ACTIVITY, description: 'In minutes.' })
  duration?: number | null;

  @FlagField({ ...optional, description: CHARGED })
  isCharged?: boolean | null;

  @DayField({ ...optional, description: 'Of a done one, at most today. Emptied by being done no more.' })
  doneOn?: string | null;

  @ChoiceField(ACTIVITY_OUTCOMES, { ...optional, description: 'Of a done one; each kind has its own.' })
  outcome?: ActivityOutcome | null;

  @IdField({
    ...optional,
    description: 'Unless told, that of what it is about, else of its contacts if they have one.',
  })
  organizationId?: number | null;

  @ChoiceField(ACTIVITY_SUBJECTS, { ...optional, description: 'The resource of what it is about.' })
  aboutType?: ActivitySubject | null;

  @IdField({ ...optional, description: 'Sent with `aboutType`.' })
  aboutId?: number | null;

  @IdField({ ...optional, description: 'The colleague in charge; whoever writes, unless told.' })
  assigneeId?: number | null;

  @IdListField({ optional: true, description: 'Colleagues who take part beside whoever is in charge.' })
  colleagueIds?: number[];

  @IdListField({ optional: true, description: 'Contacts who take part.' })
  contactIds?: number[];

  @NestedField(() => RepeatFields, {
    ...optional,
    description:
      'Parts that are not sent stay. Planned again so, counted from its day, once it is done or cancelled; the series goes on with that one.',
  })
  repeat?: RepeatFields | null;

  @TextField({ ...optional, max: 100 })
  externalReference?: string | null;
}

export class ActivityUpdate extends PartialType(ActivityCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class ActivityQuery extends ListQuery {
  @ChoiceField(ACTIVITY_KINDS, { optional: true })
  kind?: ActivityKind;

  @ChoiceField(ACTIVITY_STATES, { optional: true })
  state?: ActivityState;

  @FlagField({ optional: true, description: 'Still to be done; false = done or cancelled.' })
  planned?: boolean;

  @IdField({ optional: true })
  organizationId?: number;

  @IdField({ optional: true, description: 'Of this organization, or of one under it.' })
  withinId?: number;

  @IdField({ optional: true, description: 'Who takes part.' })
  contactId?: number;

  @IdField({ optional: true })
  contractId?: number;

  @IdField({ optional: true })
  subscriptionId?: number;

  @IdField({ optional: true })
  invoiceId?: number;

  @IdField({ optional: true })
  opportunityId?: number;

  @IdField({ optional: true, description: 'In charge.' })
  assigneeId?: number;

  @IdField({ optional: true, description: 'The colleague in charge, or one who takes part.' })
  colleagueId?: number;

  @DayField({ optional: true, description: 'Standing on this day or a later one.' })
  from?: string;

  @DayField({ optional: true, description: 'Standing on this day or an earlier one.' })
  until?: string;
}

export class ActivityFileQuery extends fileQueryOf(ActivityQuery) {}

/** What many activities may be given at once. */
export class ActivityBulkChanges extends PartialType(PickType(ActivityCreate, ['state', 'assigneeId', 'day']), {
  skipNullProperties: false,
}) {}

export class ActivityBulk extends IntersectionType(BulkFields, ActivityBulkChanges) {}
