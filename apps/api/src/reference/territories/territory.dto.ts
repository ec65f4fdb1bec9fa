import { PartialType } from '@nestjs/swagger';
import { FlagField, IntegerField, TextField, TextListField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';

export class TerritoryOut extends RecordOut {
  @Shown()
  code!: string;

  @Shown()
  name!: string;

  @ShownNumber()
  position!: number;

  @ShownList(() => String, { description: 'Empty: everything no other territory holds.' })
  departments!: string[];

  @ShownFlag({ description: 'Left out of reports while nothing falls into it.' })
  hiddenWhenEmpty!: boolean;
}

export class TerritoryCreate {
  @TextField({ max: 40, example: 'nord' })
  code!: string;

  @TextField({ max: 80, example: 'Nord' })
  name!: string;

  @IntegerField({ min: 1, max: 1000 })
  position!: number;

  @TextListField(/^(\d{2}|2[AB]|9[78]\d)$/, { example: ['59'] })
  departments!: string[];

  @FlagField({ optional: true })
  hiddenWhenEmpty?: boolean;
}

export class TerritoryUpdate extends PartialType(TerritoryCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class TerritoryQuery extends ListQuery {}
