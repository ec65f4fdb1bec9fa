import { PartialType } from '@nestjs/swagger';
import { ACCOUNT_NATURES, type AccountNature } from '@terril/domain';
import { ChoiceField, IdField, IntegerField, MoneyField, YearField } from '../../core/fields.js';
import { fileQueryOf } from '../../core/export-query.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownFlag, ShownMoney, ShownNumber } from '../../core/shown.js';

/** The account of a line. */
export class BudgetAccountOut {
  @ShownNumber() id!: number;
  @Shown({ example: '6135' }) code!: string;
  @Shown() name!: string;
}

export class BudgetLineOut extends RecordOut {
  @ShownNumber({ description: 'Calendar year of the month.' }) year!: number;
  @ShownNumber() month!: number;
  @ShownNumber() accountId!: number;
  @Shown({ type: BudgetAccountOut }) account!: BudgetAccountOut;
  @ShownMoney({ description: 'EUR planned.' }) planned!: string;
  @ShownMoney({ nullable: true, description: 'EUR; null while it is not known.' }) actual!: string | null;
  @ShownFlag({ description: 'The actual amount comes from the accountant’s file.' }) actualImported!: boolean;
}

export class BudgetLineCreate {
  @YearField()
  year!: number;

  @IntegerField({ min: 1, max: 12 })
  month!: number;

  @IdField({ description: 'An account that groups no other one.' })
  accountId!: number;

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

  @IdField({ optional: true })
  accountId?: number;

  @YearField({ optional: true, description: 'The months of this fiscal year.' })
  fiscalYear?: number;

  @ChoiceField(ACCOUNT_NATURES, { optional: true })
  nature?: AccountNature;
}

export class BudgetLineFileQuery extends fileQueryOf(BudgetLineQuery) {}
