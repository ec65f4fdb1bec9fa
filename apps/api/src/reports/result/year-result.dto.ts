import { RESERVES, type Reserve, RESULT_COMPONENTS, type ResultComponent } from '@terril/domain';
import { Shown, ShownChoice, ShownDay, ShownFlag, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';

export class ResultPartOut {
  @ShownChoice(RESULT_COMPONENTS) component!: ResultComponent;
  @Shown({ description: 'A nature, granted or invoiced, or the code of an account.' }) item!: string;
  @Shown({ nullable: true, description: 'The name of the account.' }) label!: string | null;
  @ShownNumber({ nullable: true }) accountId!: number | null;
  @ShownMoney({ description: 'EUR; a cost is above zero.' }) amount!: string;
  @ShownMoney({ description: 'In the year before.' }) previous!: string;
}

export class ResultFiguresOut {
  @ShownNumber() year!: number;
  @ShownDay() from!: string;
  @ShownDay({ description: 'Last day included.' }) to!: string;
  @ShownMoney({ description: 'Invoiced, less credited, without subsidies.' }) turnover!: string;
  @ShownMoney({ description: 'On invoices, without subsidies.' }) invoiced!: string;
  @ShownMoney({ description: 'On credit notes, below zero.' }) credited!: string;
  @ShownMoney() subsidies!: string;
  @ShownMoney({ description: 'That only the books tell.' }) otherIncome!: string;
  @ShownMoney({ description: 'Actual costs.' }) costs!: string;
  @ShownMoney({ description: 'Turnover, subsidies and other income, less actual costs.' }) result!: string;
  @ShownMoney({ nullable: true, description: 'That of the closing; null while the year is open.' })
  approvedResult!: string | null;
}

export class ReserveAmountsOut {
  @ShownMoney() before!: string;
  @ShownMoney({ description: 'Of the result of the year.' }) allocated!: string;
  @ShownMoney() after!: string;
}

export class YearReserveOut extends ReserveAmountsOut {
  @ShownChoice(RESERVES) reserve!: Reserve;
}

export class YearReservesOut {
  @ShownDay({ description: 'Of the vote, or the last day of the year.' }) on!: string;
  @ShownFlag({ description: 'The allocation of the result was voted that day.' }) voted!: boolean;
  @ShownList(() => YearReserveOut) lines!: YearReserveOut[];
  @Shown({ type: () => ReserveAmountsOut }) total!: ReserveAmountsOut;
}

export class YearResultOut extends ResultFiguresOut {
  @ShownList(() => ResultPartOut) parts!: ResultPartOut[];
  @Shown({ type: () => ResultFiguresOut }) previous!: ResultFiguresOut;
  @Shown({ type: () => YearReservesOut }) reserves!: YearReservesOut;
}
