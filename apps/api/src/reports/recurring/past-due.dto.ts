import { Shown, ShownDay, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';

class LatePayerOut {
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @ShownNumber({ description: 'Due before the day and not paid by then.' }) invoices!: number;
  @ShownMoney({ description: 'EUR including VAT.' }) amount!: string;
  @ShownDay({ description: 'The first due date of these.' }) oldestDueOn!: string;
  @ShownMoney({ description: 'EUR per month excluding VAT.' }) mrr!: string;
}

export class PastDueOut {
  @ShownDay() on!: string;
  @ShownMoney({ description: 'Of all who are subscribed, EUR per month.' }) mrr!: string;
  @ShownMoney({ description: 'Of those who owe something: it stays in the revenue.' }) lateMrr!: string;
  @Shown({ example: '4.2', description: 'Percent of the revenue.' }) lateShare!: string;
  @ShownMoney({ description: 'EUR including VAT.' }) amount!: string;
  @ShownNumber() organizations!: number;
  @ShownNumber() invoices!: number;
  @ShownList(() => LatePayerOut, { description: 'Those who owe the most, at most 1000.' }) data!: LatePayerOut[];
}
