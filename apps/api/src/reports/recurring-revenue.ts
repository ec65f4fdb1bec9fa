import { Injectable } from '@nestjs/common';
import { annualised, MOVEMENTS, type Movement, roundKeepingSum, sumAmounts, TERMS } from '@terril/domain';
import { Clock } from '../core/clock.js';
import { Db } from '../core/db.js';
import type { Language } from '../core/errors.js';
import { money, text } from '../core/export-columns.js';
import { type Table, tableOf } from './report-file.js';
import { daysOfMonths } from './months.js';
import { isNarrowed, narrowedTo } from './narrowed.js';
import type { MonthsQuery, RecurringMonthOut, RecurringRevenueOut } from './report.dto.js';
import { scopeOf } from './scope.js';
import { sqlFile } from './sql-file.js';

const RECURRING_REVENUE = sqlFile('recurring-revenue.sql');

/** With 6 decimals. */
type ExactMonth = Record<'month' | 'start' | Movement | 'end', string>;

/** Recurring revenue per month and the movements between two months, from contracts and never from invoices. */
@Injectable()
export class RecurringRevenueReport {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async run(query: MonthsQuery): Promise<RecurringRevenueOut> {
    const months = await this.db.query<ExactMonth>(RECURRING_REVENUE, [
      ...daysOfMonths(query, this.clock.today()),
      ...narrowedTo(query),
      !isNarrowed(query),
      scopeOf(query),
    ]);
    return { months: months.map(rounded) };
  }
}

/** To the cent, so that start + movements = end holds on what is shown too. */
function rounded({ month, ...exact }: ExactMonth): RecurringMonthOut {
  const parts = [exact.start, ...MOVEMENTS.map((movement) => exact[movement])];
  const [start = '0.00', ...movements] = roundKeepingSum(parts);
  const named = Object.fromEntries(MOVEMENTS.map((movement, index) => [movement, movements[index]])) as Record<
    Movement,
    string
  >;
  const { new: gained, reactivation, expansion, contraction, indexation, transfer, churn } = named;
  return {
    month,
    start,
    new: gained,
    reactivation,
    expansion,
    contraction,
    indexation,
    transfer,
    churn,
    end: sumAmounts([start, ...movements]),
    arr: annualised(exact.end),
  };
}

/** One row per month. */
export function recurringRevenueTable({ months }: RecurringRevenueOut, language: Language): Table {
  const name = `recurring-revenue-${months[0]?.month ?? ''}-${months.at(-1)?.month ?? ''}`;
  return tableOf({ name, title: { fr: 'Revenu récurrent', en: 'Recurring revenue' }, language }, months, [
    text('Mois', 'Month', ({ month }) => month),
    money('Début (€/mois)', 'Start (EUR a month)', ({ start }) => start),
    ...MOVEMENTS.map((movement) =>
      money<RecurringMonthOut>(TERMS.fr.movement[movement], TERMS.en.movement[movement], (row) => row[movement]),
    ),
    money('Fin (€/mois)', 'End (EUR a month)', ({ end }) => end),
    money('Annuel (€)', 'A year (EUR)', ({ arr }) => arr),
  ]);
}
