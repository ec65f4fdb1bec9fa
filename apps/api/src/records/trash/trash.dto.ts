import { RECORDED_TYPES } from '@terril/domain';
import { ChoiceField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { Shown, ShownFlag, ShownNumber } from '../../core/shown.js';

export class TrashItemOut {
  @ShownNumber() id!: number;
  @Shown({ description: 'The name of its resource.', example: 'organizations' }) recordType!: string;
  @ShownNumber({ description: 'The id it had, and has again when restored.' }) recordId!: number;
  @Shown() label!: string;
  @Shown({ format: 'date-time' }) deletedAt!: Date;
  @ShownNumber({ nullable: true }) userId!: number | null;
  @Shown({ description: 'Who deleted it.' }) userName!: string;
  @ShownFlag({ description: 'A merge, not a deletion: `recordId` is that of the kept record.' }) isMerge!: boolean;
}

export class RestoredOut {
  @Shown({ example: 'organizations' }) recordType!: string;
  @ShownNumber() recordId!: number;
  @Shown({ isArray: true, description: 'Of a merge taken back: what was changed since and stays, a sentence each.' })
  left!: string[];
}

export class TrashQuery extends ListQuery {
  @ChoiceField(RECORDED_TYPES, { optional: true })
  recordType?: string;
}
