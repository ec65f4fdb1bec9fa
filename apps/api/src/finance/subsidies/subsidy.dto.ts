import { PartialType } from '@nestjs/swagger';
import { IntegerField, MoneyField, TextField, YearField } from '../../core/fields.js';
import { fileQueryOf } from '../../core/export-query.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownMoney, ShownNumber } from '../../core/shown.js';

export class SubsidyOut extends RecordOut {
  @ShownNumber({ description: 'Fiscal year.' }) year!: number;
  @Shown() funder!: string;
  @Shown() title!: string;
  @ShownMoney({ description: 'EUR.' }) amount!: string;
}

export class SubsidyCreate {
  @YearField()
  year!: number;

  @TextField()
  funder!: string;

  @TextField()
  title!: string;

  @MoneyField({ min: 0 })
  amount!: string;
}

export class SubsidyUpdate extends PartialType(SubsidyCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class SubsidyQuery extends ListQuery {
  @YearField({ optional: true })
  year?: number;
}

export class SubsidyFileQuery extends fileQueryOf(SubsidyQuery) {}
