import { PartialType } from '@nestjs/swagger';
import { IntegerField, MoneyField, TextField, YearField } from '../../core/fields.js';
import { fileQueryOf } from '../../core/export-query.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownMoney, ShownNumber } from '../../core/shown.js';

export class BudgetLineOut extends RecordOut {
  @ShownNumber({ description: 'Calendar year of the month.' }) year!: number;
  @ShownNumber() month!: number;
  @Shown() account!: string;
  @ShownMoney({ description: 'EUR planned.' }) planned!: string;
  @ShownMoney({ nullable: true, description: 'EUR spent; null while the month is not closed.' }) actual!: string | null;
}

export class BudgetLineCreate {
  @YearField()
  year!: number;

  @IntegerField({ min: 1, max: 12 })
  month!: number;

  @TextField({ max: 100, example: 'salaries' })
  account!: string;

  @MoneyField()
  planned!: string;

  @MoneyField({ optional: true, nullable: true })
  actual?: string | null;
}

export class BudgetLineUpdate extends PartialType(BudgetLineCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class BudgetLineQuery extends ListQuery {
  @YearField({ optional: true })
  year?: number;

  @IntegerField({ min: 1, max: 12, optional: true })
  month?: number;

  @TextField({ max: 100, optional: true })
  account?: string;
}

export class BudgetLineFileQuery extends fileQueryOf(BudgetLineQuery) {}
