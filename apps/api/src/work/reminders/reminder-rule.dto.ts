import { PartialType } from '@nestjs/swagger';
import { REMINDED_LISTS, type RemindedList } from '@terril/domain';
import { ChoiceField, FlagField, IdField, IntegerField, PatternField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownFlag, ShownNumber } from '../../core/shown.js';

const optional = { optional: true, nullable: true } as const;

export class ReminderRuleOut extends RecordOut {
  @ShownChoice(REMINDED_LISTS) list!: RemindedList;
  @Shown({ description: 'A field of days of that list.' }) field!: string;
  @ShownNumber() days!: number;
  @ShownFlag({ description: 'After that day; before it otherwise.' }) isAfter!: boolean;
  @Shown() subject!: string;
  @Shown({ nullable: true, description: 'As `?where=` of that list.' }) conditions!: string | null;
  @ShownNumber({ nullable: true, description: 'null = whoever looks after the record or its organization.' })
  assigneeId!: number | null;
  @ShownFlag() isActive!: boolean;
}

export class ReminderRuleCreate {
  @ChoiceField(REMINDED_LISTS, { description: 'The list that the records are of.' })
  list!: RemindedList;

  @PatternField(
    /^[\w.-]{1,80}$/,
    { fr: 'Le nom d’un champ.', en: 'The name of a field.' },
    { example: 'endsOn', description: 'A field of days: `GET /{list}/fields`.' },
  )
  field!: string;

  @IntegerField({ max: 1000, example: 30 })
  days!: number;

  @FlagField({ optional: true, description: 'After that day; before it unless told.' })
  isAfter?: boolean;

  @TextField({ example: 'Préparer le renouvellement', description: 'What the task is called.' })
  subject!: string;

  @TextField({ ...optional, max: 8000, description: 'Conditions that the records fulfil, as `?where=` of that list.' })
  conditions?: string | null;

  @IdField({ ...optional, description: 'null = whoever looks after the record or its organization.' })
  assigneeId?: number | null;

  @FlagField({ optional: true })
  isActive?: boolean;
}

export class ReminderRuleUpdate extends PartialType(ReminderRuleCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class ReminderRuleQuery extends ListQuery {}
