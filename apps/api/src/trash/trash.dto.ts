import { RECORDED_TYPES } from '@terril/domain';
import { ChoiceField } from '../core/fields.js';
import { ListQuery } from '../core/list-query.js';
import { Shown, ShownNumber } from '../core/shown.js';

export class TrashItemOut {
  @ShownNumber() id!: number;
  @Shown({ description: 'The name of its resource.', example: 'organizations' }) recordType!: string;
  @ShownNumber({ description: 'The id it had, and has again when restored.' }) recordId!: number;
  @Shown() label!: string;
  @Shown({ format: 'date-time' }) deletedAt!: Date;
  @ShownNumber({ nullable: true }) userId!: number | null;
  @Shown({ description: 'Who deleted it.' }) userName!: string;
}

export class RestoredOut {
  @Shown({ example: 'organizations' }) recordType!: string;
  @ShownNumber() recordId!: number;
}

export class TrashQuery extends ListQuery {
  @ChoiceField(RECORDED_TYPES, { optional: true })
  recordType?: string;
}
