import { PartialType } from '@nestjs/swagger';
import { FlagField, IntegerField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownFlag, ShownNumber } from '../../core/shown.js';

export class PipelineOut extends RecordOut {
  @Shown() name!: string;
  @ShownNumber({ description: 'Its place among the choices.' }) position!: number;
  @ShownFlag({ description: 'Takes no new opportunity.' }) isArchived!: boolean;
}

export class PipelineCreate {
  @TextField({ max: 60, example: 'Ventes' })
  name!: string;

  @IntegerField({ max: 9999, description: 'Its place among the choices.' })
  position!: number;

  @FlagField({ optional: true, description: 'Takes no new opportunity; those that are in it go on.' })
  isArchived?: boolean;
}

export class PipelineUpdate extends PartialType(PipelineCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class PipelineQuery extends ListQuery {}
