import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { FiscalYears } from '../fiscal-years.js';
import { daysOfMonths } from '../months.js';
import { isNarrowed, narrowedTo } from '../narrowed.js';
import type { RecurringRevenueOut, RecurringRevenueQuery } from './recurring-revenue.dto.js';
import { dayAsStep, type ExactDay, type ExactMonth, stepsOf, togetherAs } from './recurring-steps.js';
import { scopeOf } from '../scope.js';
import { soldTo } from '../sold.js';
import { sqlFile } from '../sql-file.js';

const RECURRING_REVENUE = sqlFile('recurring/recurring-revenue.sql');
const RECURRING_DAYS = sqlFile('recurring/recurring-days.sql');
/** A chart of more days shows nothing, and nobody reads the table. */
const MOST_MONTHS_BY_DAY = 12;

/** Recurring revenue step by step and the movements between two of them, from contracts and never from invoices. */
@Injectable()
export class RecurringRevenueReport {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly years: FiscalYears,
  ) {}

  /** @throws BadRequest on months in the wrong order, or too many of them */
  async run({ step = 'month', ...query }: RecurringRevenueQuery): Promise<RecurringRevenueOut> {
    const days = daysOfMonths(query, this.clock.today(), step === 'day' ? MOST_MONTHS_BY_DAY : undefined);
    const narrowed = [...narrowedTo(query), !isNarrowed(query), scopeOf(query)];
    const months = await this.db.query<ExactMonth>(RECURRING_REVENUE, [...days, ...narrowed]);
    const [from, to] = days.map((day) => day.slice(0, 7));
    const steps =
      step === 'day'
        ? (await this.db.query<ExactDay>(RECURRING_DAYS, [...days, ...soldTo(query)])).map(dayAsStep)
        : stepsOf(months, step, await this.years.startMonth());
    return { step, steps, whole: togetherAs(`${from}/${to}`, months) };
  }
}
