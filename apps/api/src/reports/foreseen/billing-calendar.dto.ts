import { SERVICE_CATEGORIES, type ServiceCategory } from '@terril/domain';
import { AnswerAgeOut } from '../../core/kept-answers.js';
import { IntegerField, MonthField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownDay, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';
import { ScopedQuery } from '../report.dto.js';

export class BillingQuery extends ScopedQuery {
  @MonthField({ optional: true, description: 'First month; the current one unless told.' })
  from?: string;

  @IntegerField({ optional: true, min: 1, max: 60, description: 'How many months; 24 unless told.' })
  months?: number;
}

export class BillsQuery extends ScopedQuery {
  @MonthField({ optional: true, description: 'The month that they are billed in; the current one unless told.' })
  month?: string;

  @IntegerField({ optional: true, min: 1, max: 1_000_000 })
  page?: number;

  @IntegerField({ optional: true, min: 1, max: 100 })
  perPage?: number;
}

class CategoryOut {
  @ShownChoice(SERVICE_CATEGORIES) category!: ServiceCategory;
  @ShownMoney() amount!: string;
}

class BillingMonthOut {
  @Shown({ example: '2020-01' }) month!: string;
  @ShownMoney({ description: 'Of days within the current term of contracts, and of contracts without terms.' })
  certain!: string;
  @ShownMoney({ description: 'Of days after it, of contracts that renew themselves.' }) tacit!: string;
  @ShownMoney({ description: 'Of subscriptions that start in the month.' }) setupFees!: string;
  @ShownMoney({ description: 'Certain + tacit + set-up fees.' }) total!: string;
  @ShownList(() => CategoryOut, { description: 'Certain + tacit, of each category that is billed in some month.' })
  categories!: CategoryOut[];
}

export class BillingCalendarOut extends AnswerAgeOut {
  @ShownList(() => BillingMonthOut) months!: BillingMonthOut[];
}

export class BillOut {
  @ShownNumber() subscriptionId!: number;
  @Shown() service!: string;
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @ShownChoice(SERVICE_CATEGORIES) category!: ServiceCategory;
  @ShownDay() billedOn!: string;
  @ShownDay({ nullable: true, description: 'First day that is billed; null of a set-up fee.' }) startsOn!:
    string | null;
  @ShownDay({ nullable: true, description: 'Last day that is billed; null of a set-up fee.' }) endsOn!: string | null;
  @ShownMoney() certain!: string;
  @ShownMoney() tacit!: string;
  @ShownMoney() setupFee!: string;
}

class BillSumsOut {
  @ShownMoney({ description: 'Of all pages.' }) amount!: string;
}

export class BillsOut {
  @ShownList(() => BillOut) data!: BillOut[];
  @ShownNumber() total!: number;
  @Shown({ type: () => BillSumsOut }) sums!: BillSumsOut;
}
