import { type CustomValues, HISTORY_ACTIONS, type HistoryAction, RECORDED_TYPES } from '@terril/domain';
import { ChoiceField, DayField, IdField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import {
  Shown,
  ShownChoice,
  ShownCustomValues,
  ShownDay,
  ShownFlag,
  ShownList,
  ShownNumber,
} from '../../core/shown.js';
import type { RecordedValue } from './history-entry.entity.js';

const empty = { nullable: true } as const;
const value = {
  type: undefined,
  nullable: true,
  oneOf: [{ type: 'string' }, { type: 'boolean' }, { type: 'array', items: { type: 'string' } }],
};

export class HistoryChangeOut {
  @Shown({ description: 'As the record names it.' }) field!: string;
  @Shown({ ...empty, description: 'What the cooperative called it, if it is one of its own fields.' })
  fieldName!: string | null;
  @Shown({ ...value, description: 'Before; numbers are text; null = empty.' }) old!: RecordedValue;
  @Shown({ ...value, description: 'After.' }) new!: RecordedValue;
  @Shown({ ...empty, description: 'The name of the record or place that `old` refers to.' }) oldName!: string | null;
  @Shown(empty) newName!: string | null;
}

export class HistoryEntryOut {
  @ShownNumber() id!: number;
  @Shown({ format: 'date-time' }) at!: Date;
  @Shown({ description: 'The same for all that one action wrote.' }) transaction!: string;
  @ShownNumber({ ...empty, description: 'null = Terril itself: a command, the sample.' }) userId!: number | null;
  @Shown({ description: 'As it was on that day.' }) userName!: string;
  @ShownChoice(HISTORY_ACTIONS) action!: HistoryAction;
  @ShownNumber({ ...empty, description: 'The import that it is part of, as its run or (`revert`) its undoing.' })
  importId!: number | null;
  @Shown({ ...empty, description: 'The name of the file of that import.' }) importName!: string | null;
  @Shown({ description: 'The name of its resource.', example: 'organizations' }) recordType!: string;
  @ShownNumber({ ...empty, description: 'null = many records: an export.' }) recordId!: number | null;
  @Shown({ ...empty, description: 'What the record is called.' }) recordName!: string | null;
  @ShownFlag({ description: 'The record is no longer there: deleted, or merged into another one.' }) isGone!: boolean;
  @Shown({ ...empty, description: 'Something the record owns; null = the record itself.', example: 'lines' })
  part!: string | null;
  @ShownNumber(empty) partId!: number | null;
  @Shown({ ...empty, description: 'What the record, or the part, was called then.' }) label!: string | null;
  @ShownNumber({ description: 'Rows it owns that went or came back with it, and have no entry of their own here.' })
  ownedRows!: number;
  @ShownList(() => HistoryChangeOut) changes!: HistoryChangeOut[];
}

export class HistoryQuery extends ListQuery {
  @ChoiceField(RECORDED_TYPES, { optional: true })
  recordType?: string;

  @IdField({ optional: true, description: 'With `recordType`.' })
  recordId?: number;

  @IdField({ optional: true })
  userId?: number;

  @ChoiceField(HISTORY_ACTIONS, { optional: true })
  action?: HistoryAction;

  @IdField({ optional: true, description: 'What this import wrote, and what undid it.' })
  importId?: number;

  @DayField({ optional: true, description: 'First day, in Paris.' })
  from?: string;

  @DayField({ optional: true, description: 'Last day, included.' })
  to?: string;
}

export class AsOfQuery {
  @DayField({ optional: true, description: 'As at the end of this day, in Paris; today unless told.' })
  on?: string;
}

export class OrganizationAsOfOut {
  @ShownNumber() id!: number;
  @ShownDay() on!: string;
  @Shown() name!: string;
  @Shown() kind!: string;
  @Shown(empty) legalForm!: string | null;
  @Shown(empty) siren!: string | null;
  @Shown(empty) siret!: string | null;
  @Shown(empty) rna!: string | null;
  @Shown(empty) vatNumber!: string | null;
  @Shown(empty) email!: string | null;
  @Shown(empty) phone!: string | null;
  @Shown(empty) website!: string | null;
  @Shown(empty) note!: string | null;
  @ShownFlag() isPartner!: boolean;
  @Shown(empty) address!: string | null;
  @Shown(empty) postcode!: string | null;
  @Shown(empty) city!: string | null;
  @Shown({ ...empty, description: 'INSEE code.' }) communeCode!: string | null;
  @Shown(empty) communeName!: string | null;
  @Shown(empty) departmentCode!: string | null;
  @Shown(empty) epciCode!: string | null;
  @ShownNumber(empty) territoryId!: number | null;
  @Shown(empty) territoryName!: string | null;
  @ShownNumber({ ...empty, description: 'The organization it belonged to.' }) parentId!: number | null;
  @Shown({ ...empty, description: 'By the name it has now.' }) parentName!: string | null;
  @Shown({ ...empty, description: 'Who looked after it, by the name they have now.' }) accountManagerName!:
    string | null;
  @ShownDay(empty) userSince!: string | null;
  @Shown(empty) externalReference!: string | null;
  @ShownCustomValues() customValues!: CustomValues;
}
