import { Injectable } from '@nestjs/common';
import {
  addMonths,
  amountOfCents,
  centsOf,
  type Bill,
  lastDayOfMonth,
  monthOf,
  monthsBetween,
  SERVICE_CATEGORIES,
  type ServiceCategory,
  TERMS,
} from '@terril/domain';
import { Clock } from '../../core/clock.js';
import type { Language } from '../../core/errors.js';
import { money, text } from '../../core/export-columns.js';
import type { BillingCalendarOut, BillingQuery } from './billing-calendar.dto.js';
import { type Table, tableOf } from '../report-file.js';
import { foreseenBills } from './foreseen-bills.js';
import { ForeseenSubscriptions } from './foreseen-subscriptions.js';
import { soldTo } from '../sold.js';

const DEFAULT_MONTHS = 24;

/** In cents. */
interface Sums {
  certain: bigint;
  tacit: bigint;
  setupFees: bigint;
  categories: Map<ServiceCategory, bigint>;
}

/** What signed subscriptions will bill, month by month, by their dated prices. */
@Injectable()
export class BillingCalendarReport {
  constructor(
    private readonly subscriptions: ForeseenSubscriptions,
    private readonly clock: Clock,
  ) {}

  async run(query: BillingQuery): Promise<BillingCalendarOut> {
    const from = query.from ?? monthOf(this.clock.today());
    const to = monthOf(addMonths(`${from}-01`, (query.months ?? DEFAULT_MONTHS) - 1));
    const sums = new Map(monthsBetween(from, to).map((month) => [month, nothing()]));
    const days = { startsOn: `${from}-01`, endsOn: lastDayOfMonth(to) };
    const billed = foreseenBills(days, this.clock.today());
    await this.subscriptions.each(days, soldTo(query), (subscription) => {
      const { bills, setupFeeOn } = billed(subscription);
      for (const bill of bills) addBill(sums.get(monthOf(bill.billedOn)), bill, subscription.category);
      const first = setupFeeOn && sums.get(monthOf(setupFeeOn));
      if (first) first.setupFees += centsOf(subscription.setupFee ?? '0.00');
    });
    return shown(sums);
  }
}

const nothing = (): Sums => ({ certain: 0n, tacit: 0n, setupFees: 0n, categories: new Map() });

function addBill(sums: Sums | undefined, { certain, tacit }: Bill, category: ServiceCategory): void {
  if (!sums) return;
  sums.certain += centsOf(certain);
  sums.tacit += centsOf(tacit);
  sums.categories.set(category, (sums.categories.get(category) ?? 0n) + centsOf(certain) + centsOf(tacit));
}

function shown(sums: Map<string, Sums>): BillingCalendarOut {
  const billed = new Set([...sums.values()].flatMap(({ categories }) => [...categories.keys()]));
  const categories = SERVICE_CATEGORIES.filter((category) => billed.has(category));
  return {
    months: [...sums].map(([month, own]) => ({
      month,
      certain: amountOfCents(own.certain),
      tacit: amountOfCents(own.tacit),
      setupFees: amountOfCents(own.setupFees),
      total: amountOfCents(own.certain + own.tacit + own.setupFees),
      categories: categories.map((category) => ({
        category,
        amount: amountOfCents(own.categories.get(category) ?? 0n),
      })),
    })),
  };
}

/** One row per month. */
export function billingCalendarTable({ months }: BillingCalendarOut, language: Language): Table {
  const categories = months[0]?.categories.map(({ category }) => category) ?? [];
  const name = `billing-${months[0]?.month ?? ''}-${months.at(-1)?.month ?? ''}`;
  return tableOf({ name, title: { fr: 'Facturation à venir', en: 'Billing to come' }, language }, months, [
    text('Mois', 'Month', ({ month }) => month),
    ...categories.map((category, index) =>
      money<BillingCalendarOut['months'][number]>(
        TERMS.fr.category[category],
        TERMS.en.category[category],
        (row) => row.categories[index]?.amount ?? null,
      ),
    ),
    money('Frais de mise en service', 'Set-up fees', ({ setupFees }) => setupFees),
    money('Dont certain', 'Of which certain', ({ certain }) => certain),
    money('Dont tacite reconduction', 'Of which by tacit renewal', ({ tacit }) => tacit),
    money('Total (€ hors taxes)', 'Total (EUR excl. VAT)', ({ total }) => total),
  ]);
}
