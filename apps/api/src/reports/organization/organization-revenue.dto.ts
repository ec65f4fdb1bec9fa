import { Shown, ShownDay, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';

export class RevenueAtMonthOut {
  @Shown({ example: '2020-06' }) month!: string;
  @ShownMoney({ description: 'Monthly recurring revenue on the last day of the month.' }) amount!: string;
}

export class InvoicedOut {
  @ShownMoney() recurring!: string;
  @ShownMoney() oneOff!: string;
  @ShownMoney({ description: 'Subsidies left out.' }) total!: string;
  @ShownDay({ nullable: true, description: 'Of the first invoice; null = none.' }) since!: string | null;
}

export class DayOfBillsOut {
  @ShownDay() on!: string;
  @ShownMoney() amount!: string;
  @ShownNumber({ description: 'Subscriptions that are billed on the day.' }) subscriptions!: number;
}

export class SetupFeeOut {
  @ShownNumber() subscriptionId!: number;
  @Shown() service!: string;
  @ShownDay({ description: 'The start of the subscription.' }) on!: string;
  @ShownMoney() amount!: string;
}

export class NextRenewalOut {
  @ShownNumber() contractId!: number;
  @Shown() reference!: string;
  @ShownDay({ description: 'Last day of the current term.' }) endsOn!: string;
  @ShownDay() lastDayToRefuse!: string;
}

export class OrganizationRevenueOut {
  @ShownDay({ description: 'Today.' }) on!: string;
  @ShownMoney({ description: 'Monthly recurring revenue of the day.' }) mrr!: string;
  @ShownMoney({ description: '12 times that.' }) arr!: string;
  @ShownList(() => RevenueAtMonthOut, { description: 'Each month from the first movement to the current one.' })
  curve!: RevenueAtMonthOut[];
  @Shown({ type: () => InvoicedOut, description: 'Since ever, less credit notes, EUR excl. VAT.' })
  invoiced!: InvoicedOut;
  @ShownList(() => DayOfBillsOut, { description: 'The next days of bills, at most 6, of the 12 months to come.' })
  bills!: DayOfBillsOut[];
  @ShownMoney({ description: 'All the bills of the 12 months to come, tacit renewals included.' })
  billsOfYear!: string;
  @ShownList(() => SetupFeeOut, { description: 'On no invoice yet, at most 20, the first one first.' })
  setupFees!: SetupFeeOut[];
  @ShownMoney({ description: 'Of all the set-up fees on no invoice yet.' }) setupFeesToBill!: string;
  @Shown({ type: () => NextRenewalOut, nullable: true, description: 'The first contract to renew itself tacitly.' })
  renewal!: NextRenewalOut | null;
}
