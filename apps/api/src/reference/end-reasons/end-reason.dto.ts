import { PartialType } from '@nestjs/swagger';
import { IntegerField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownNumber } from '../../core/shown.js';

export class EndReasonOut extends RecordOut {
  @Shown({ description: 'What contracts and subscriptions keep as their `endReason`.' }) nameFr!: string;
  @Shown({ nullable: true, description: 'null = the French one.' }) nameEn!: string | null;
  @ShownNumber({ description: 'Its place among the choices.' }) position!: number;
}

export class EndReasonCreate {
  @TextField({ max: 100, example: 'Fin d’activité' })
  nameFr!: string;

  @TextField({ optional: true, nullable: true, max: 100, example: 'End of activity' })
  nameEn?: string | null;

  @IntegerField({ max: 9999, description: 'Its place among the choices.' })
  position!: number;
}

export class EndReasonUpdate extends PartialType(EndReasonCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class EndReasonQuery extends ListQuery {}
