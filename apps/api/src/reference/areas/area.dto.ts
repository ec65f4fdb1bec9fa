import { PartialType } from '@nestjs/swagger';
import { IntegerField, TextField, TextListField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownList, ShownNumber } from '../../core/shown.js';

export class AreaOut extends RecordOut {
  @Shown()
  code!: string;

  @Shown()
  name!: string;

  @ShownNumber()
  position!: number;

  @ShownList(() => String, { description: 'SIREN numbers of the EPCI.' })
  epciCodes!: string[];
}

export class AreaCreate {
  @TextField({ max: 40, example: 'bassin_minier' })
  code!: string;

  @TextField({ max: 80, example: 'Bassin minier' })
  name!: string;

  @IntegerField({ min: 1, max: 1000 })
  position!: number;

  @TextListField(/^\d{9}$/, { example: ['246200364'] })
  epciCodes!: string[];
}

export class AreaUpdate extends PartialType(AreaCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class AreaQuery extends ListQuery {}
