import { Injectable } from '@nestjs/common';
import {
  addMonths,
  amountOfCents,
  centsOf,
  type Decimal,
  lastDayOfMonth,
  monthOf,
  monthsBetween,
  SERVICE_CATEGORIES,
  type ServiceCategory,
  TERMS,
} from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { money, text } from '../../core/export-columns.js';
import { type AnswerAgeOut, type Kept, KeptAnswers } from '../../core/kept-answers.js';
import type { BillingCalendarOut, BillingQuery } from './billing-calendar.dto.js';
import { type Table, tableOf } from '../report-file.js';
import { ForeseenBills, overBills } from './foreseen-bills.js';
import { type Sold, soldIn } from '../sold.js';

const DEFAULT_MONTHS = 24;

// By day first: fewer of them are written as months.
const BY_MONTH = overBills(`
  select to_char(day, 'YYYY-MM') as month, category, round(sum(certain), 2)::text as certain, round(sum(tacit), 2)::text as tacit
  from (select "billedOn" as day, category, sum(certain) as certain, sum(tacit) as tacit from bills group by 1, 2) days
  group by 1, 2`);
const FEES_BY_MONTH = overBills(`
  select to_char("billedOn", 'YYYY-MM') as month, sum("setupFee")::text as "setupFees" from fees group by 1`);

interface BilledRow {
  month: string;
  category: ServiceCategory;
  certain: Decimal;
  tacit: Decimal;
}

type Months = Pick<BillingCalendarOut, 'months'>;

interface Question extends Sold {
  from: string;
  months: number;
}

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
  private readonly kept: Kept<Question, Months>;

  constructor(
    private readonly db: Db,
    private readonly bills: ForeseenBills,
    private readonly clock: Clock,
    answers: KeptAnswers,
  ) {
    this.kept = answers.register('billing', { work: (question) => this.workOut(question) });
  }

  /** As of now, or of when it was last worked out where that takes over a second. @throws BadRequest on a category and a service */
  run(query: BillingQuery): Promise<BillingCalendarOut> {
    return this.kept.of(this.questionOf(query));
  }

  /** Has it worked out anew, where it is kept. @throws BadRequest as `run` */
  recompute(query: BillingQuery): Promise<AnswerAgeOut> {
    return this.kept.ask(this.questionOf(query));
  }

  private questionOf({
    from = monthOf(this.clock.today()),
    months = DEFAULT_MONTHS,
    ...query
  }: BillingQuery): Question {
    return { from, months, ...soldIn(query) };
  }

  private async workOut({ from, months, ...sold }: Question): Promise<Months> {
    const to = monthOf(addMonths(`${from}-01`, months - 1));
    const asked = { from: `${from}-01`, to: lastDayOfMonth(to), sold };
    const [billed, fees] = await this.db.readEach([
      () => this.bills.query<BilledRow>(BY_MONTH, asked),
      () => this.bills.query<{ month: string; setupFees: Decimal }>(FEES_BY_MONTH, asked),
    ]);
    const sums = new Map(monthsBetween(from, to).map((month) => [month, nothing()]));
    for (const row of billed) addBilled(sums.get(row.month), row);
    for (const { month, setupFees } of fees) {
      const own = sums.get(month);
      if (own) own.setupFees = centsOf(setupFees);
    }
    return shown(sums);
  }
}

const nothing = (): Sums => ({ certain: 0n, tacit: 0n, setupFees: 0n, categories: new Map() });

function addBilled(sums: Sums | undefined, { certain, tacit, category }: BilledRow): void {
  if (!sums) return;
  sums.certain += centsOf(certain);
  sums.tacit += centsOf(tacit);
  sums.categories.set(category, centsOf(certain) + centsOf(tacit));
}

function shown(sums: Map<string, Sums>): Months {
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
export function billingCalendarTable({ months }: Months, language: Language): Table {
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
