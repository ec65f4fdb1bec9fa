import { PartialType } from '@nestjs/swagger';
import { IdField, IntegerField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownNumber } from '../../core/shown.js';

const optional = { optional: true, nullable: true } as const;

export class CompetitorOut extends RecordOut {
  @Shown() name!: string;
  @ShownNumber({ nullable: true, description: 'Where it is one that the cooperative knows.' })
  organizationId!: number | null;
  @Shown({ nullable: true }) note!: string | null;
}

export class CompetitorCreate {
  @TextField({ max: 100, example: 'Hébergeur du Nord' })
  name!: string;

  @IdField(optional)
  organizationId?: number | null;

  @TextField({ ...optional, max: 2000 })
  note?: string | null;
}

export class CompetitorUpdate extends PartialType(CompetitorCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class CompetitorQuery extends ListQuery {}
