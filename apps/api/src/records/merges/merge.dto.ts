import { MERGEABLE_TYPES, type MergeableType } from '@terril/domain';
import { FlagField, IdField, IntegerField, NestedListField, TextField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';

/** A record as it was read. */
export class MergedRecordFields {
  @IdField()
  id!: number;

  @IntegerField({ min: 1, description: 'As it was read; a stale one is a 409.' })
  version!: number;
}

/** From which record a field is taken. */
export class MergeChoice {
  @TextField({ max: 80, example: 'name', description: 'A field, or `customValues.<key>` for one of the custom ones.' })
  field!: string;

  @IdField({ description: 'One of the records that are merged, or the kept one.' })
  id!: number;
}

export class MergeBody {
  @IntegerField({ min: 1, description: 'Of the kept record, as it was read.' })
  version!: number;

  @NestedListField(() => MergedRecordFields, { max: 20, description: 'What is merged into it.' })
  others!: MergedRecordFields[];

  @NestedListField(() => MergeChoice, {
    optional: true,
    min: 0,
    max: 50,
    description: 'A field left out is taken from the kept record, or where that is empty from the first that fills it.',
  })
  choices?: MergeChoice[];

  @FlagField({ optional: true, description: 'Tell what would become of all, and write nothing.' })
  dryRun?: boolean;
}

export class MovedOut {
  @Shown({ example: 'contracts' }) table!: string;
  @ShownNumber() count!: number;
  @Shown({ example: '2 contrats', description: 'In the language of the request.' }) text!: string;
}

export class MergeOut {
  @ShownFlag({ description: 'Nothing was written.' }) dryRun!: boolean;
  @ShownChoice(MERGEABLE_TYPES) recordType!: MergeableType;
  @ShownNumber({ description: 'Of the kept record.' }) recordId!: number;
  @Shown({ type: Object, description: 'The record that results, as its own address gives it.' }) record!: object;
  @ShownList(() => MovedOut, { description: 'What now belongs to it.' }) moved!: MovedOut[];
  @Shown({ isArray: true, description: 'What becomes of what cannot all be kept, a sentence each.' }) notes!: string[];
  @ShownNumber({ nullable: true, description: 'Of the item of the trash that undoes it; null in a dry run.' })
  trashItemId!: number | null;
}
