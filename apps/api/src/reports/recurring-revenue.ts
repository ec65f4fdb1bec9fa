import { Injectable } from '@nestjs/common';
import { annualised, MOVEMENTS, type Movement, roundKeepingSum, sumAmounts, TERMS } from '@terril/domain';
import type { Cell } from '../core/csv.js';
import { Clock } from '../core/clock.js';
import { Db } from '../core/db.js';
import type { Table } from './csv.js';
import { daysOfMonths } from './months.js';
import { isNarrowed, narrowedTo } from './narrowed.js';
import type {
  MonthsQuery,
  MovementsQuery,
  RecurringMovementOut,
  RecurringMovementsOut,
  RecurringMonthOut,
  RecurringRevenueOut,
} from './report.dto.js';
import { scopeOf } from './scope.js';
import { sqlFile } from './sql-file.js';

const RECURRING_REVENUE = sqlFile('recurring-revenue.sql');
const RECURRING_MOVEMENTS = sqlFile('recurring-movements.sql');
const DEFAULT_PER_PAGE = 25;

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

  /** The organizations behind the movements, page by page; `sums` is over all pages. */
  async movements({
    movement,
    page = 1,
    perPage = DEFAULT_PER_PAGE,
    ...months
  }: MovementsQuery): Promise<RecurringMovementsOut> {
    const rows = await this.db.query<RecurringMovementOut & { total: number; sum: string }>(RECURRING_MOVEMENTS, [
      ...daysOfMonths(months, this.clock.today()),
      movement ?? null,
      perPage,
      (page - 1) * perPage,
      ...narrowedTo(months),
      !isNarrowed(months),
      scopeOf(months),
    ]);
    const [first] = rows;
    const data = rows.filter(({ month }) => month !== null).map(({ total: _, sum: __, ...row }) => row);
    return { data, total: first?.total ?? 0, sums: { amount: first?.sum ?? '0.00' } };
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
  const { new: gained, reactivation, expansion, contraction, indexation, churn } = named;
  return {
    month,
    start,
    new: gained,
    reactivation,
    expansion,
    contraction,
    indexation,
    churn,
    end: sumAmounts([start, ...movements]),
    arr: annualised(exact.end),
  };
}

/** One row per month. */
export function recurringRevenueTable({ months }: RecurringRevenueOut): Table {
  const rows = months.map(({ month, start, end, arr, ...movements }): Cell[] => {
    return [
      month,
      ...[start, ...MOVEMENTS.map((movement) => movements[movement]), end, arr].map((decimal) => ({ decimal })),
    ];
  });
  return {
    name: `recurring-revenue-${months[0]?.month ?? ''}-${months.at(-1)?.month ?? ''}`,
    header: [
      { fr: 'Mois', en: 'Month' },
      { fr: 'Début (€/mois)', en: 'Start (EUR a month)' },
      ...MOVEMENTS.map((movement) => ({ fr: TERMS.fr.movement[movement], en: TERMS.en.movement[movement] })),
      { fr: 'Fin (€/mois)', en: 'End (EUR a month)' },
      { fr: 'Annuel (€)', en: 'A year (EUR)' },
    ],
    rows,
  };
}
