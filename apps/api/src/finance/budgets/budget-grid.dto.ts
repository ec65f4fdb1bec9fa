import { type AccountNature, PLANNED_NATURES } from '@terril/domain';
import { IdField, IntegerField, MoneyField, MonthField, NestedListField, YearField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownDay, ShownFlag, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';

export class BudgetFiguresOut {
  @ShownMoney() planned!: string;
  @ShownMoney({ nullable: true, description: 'Of the months that are known; null = none is.' }) actual!: string | null;
  @ShownMoney({ nullable: true, description: 'Actual less planned, of the months that are known.' })
  difference!: string | null;
}

export class BudgetCellOut {
  @Shown({ example: '2020-01' }) month!: string;
  @ShownMoney({ nullable: true, description: 'Null = there is no line.' }) planned!: string | null;
  @ShownMoney({ nullable: true, description: 'Null = not known yet.' }) actual!: string | null;
  @ShownMoney({ nullable: true, description: 'Actual less planned.' }) difference!: string | null;
  @ShownFlag({ description: 'The actual amount comes from the accountant’s file.' }) imported!: boolean;
  @ShownNumber({ nullable: true, description: 'Of the line, sent back with a change; null = there is none.' })
  version!: number | null;
}

export class BudgetRowOut {
  @ShownNumber() accountId!: number;
  @Shown({ example: '6135' }) code!: string;
  @Shown() name!: string;
  @ShownNumber({ nullable: true }) groupId!: number | null;
  @ShownChoice(PLANNED_NATURES) nature!: AccountNature;
  @ShownNumber({ description: '0 = it is part of no group.' }) depth!: number;
  @ShownFlag({ description: 'It sums up the accounts below it, and holds no amount of its own.' }) isGroup!: boolean;
  @ShownList(() => BudgetCellOut, { description: 'One for each month of the year, in order.' }) cells!: BudgetCellOut[];
  @Shown({ type: BudgetFiguresOut, description: 'Of the year.' }) total!: BudgetFiguresOut;
}

export class BudgetSumOut {
  @ShownChoice(PLANNED_NATURES) nature!: AccountNature;
  @ShownList(() => BudgetFiguresOut, { description: 'One for each month of the year, in order.' })
  months!: BudgetFiguresOut[];
  @Shown({ type: BudgetFiguresOut }) total!: BudgetFiguresOut;
}

export class BudgetMonthOut {
  @Shown({ example: '2020-01' }) month!: string;
  @ShownFlag({ description: 'All its lines have an actual amount.' }) closed!: boolean;
}

export class BudgetGridOut {
  @ShownNumber({ description: 'Fiscal year.' }) year!: number;
  @ShownDay() from!: string;
  @ShownDay({ description: 'The last day included.' }) to!: string;
  @ShownList(() => BudgetMonthOut, { description: 'Its months, in order.' }) months!: BudgetMonthOut[];
  @ShownList(() => BudgetRowOut, { description: 'The tree of accounts, costs first.' }) rows!: BudgetRowOut[];
  @ShownList(() => BudgetSumOut, { description: 'All costs, and all other income.' }) sums!: BudgetSumOut[];
}

export class BudgetGridQuery {
  @YearField({ optional: true, description: 'Fiscal year; the current one unless told.' })
  year?: number;
}

export class BudgetCellFields {
  @IdField({ description: 'An account that groups no other one.' })
  accountId!: number;

  @MonthField()
  month!: string;

  @IntegerField({ min: 1, nullable: true, description: 'Of the line as it was read; null = there was none.' })
  version!: number | null;

  @MoneyField({ nullable: true })
  planned!: string | null;

  @MoneyField({ nullable: true, description: 'Null = not known yet. With nothing planned either, the line goes.' })
  actual!: string | null;
}

export class BudgetGridUpdate {
  @YearField()
  year!: number;

  @NestedListField(() => BudgetCellFields, { max: 2000, description: 'Those that change.' })
  cells!: BudgetCellFields[];
}
