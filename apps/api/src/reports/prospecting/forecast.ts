import { Injectable } from '@nestjs/common';
import {
  addMonths,
  type CalendarDate,
  dayBefore,
  lastDayOfMonth,
  monthOf,
  monthsBetween,
  sumAmounts,
} from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { integer, money, text } from '../../core/export-columns.js';
import { FiscalYears } from '../fiscal-years.js';
import { type Table, tableOf } from '../report-file.js';
import { sqlFile } from '../sql-file.js';
import type {
  ForecastFiguresOut,
  ForecastLineOut,
  ForecastOut,
  ForecastQuery,
  OpportunitiesQuery,
} from './forecast.dto.js';

const FORECAST = sqlFile('prospecting/forecast.sql');
const DEFAULT_MONTHS = 12;

interface Row extends Omit<ForecastFiguresOut, 'weightedTotal'> {
  /** 'overdue', 'YYYY-MM', 'later' or 'none'. */
  part: string;
  year: number | null;
}

/** The parameters of prospecting reports in SQL, null = any. */
export const opportunitiesOf = ({ pipelineId, assigneeId, territoryId }: OpportunitiesQuery): (number | null)[] =>
  [pipelineId, assigneeId, territoryId].map((id) => id ?? null);

/** What open opportunities may bring, by the month that they are expected in. */
@Injectable()
export class ForecastReport {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly years: FiscalYears,
  ) {}

  async run(query: ForecastQuery): Promise<ForecastOut> {
    const on = this.clock.today();
    const after = addMonths(`${monthOf(on)}-01`, query.months ?? DEFAULT_MONTHS);
    const startMonth = await this.years.startMonth();
    const rows = await this.db.query<Row>(FORECAST, [on, after, startMonth, ...opportunitiesOf(query)]);
    const years = [...new Set(rows.map(({ year }) => year))].filter((year) => year !== null);
    return {
      on,
      lines: placesOf(on, after).map(({ name, ...place }) => ({
        ...place,
        ...figuresOf(rows.filter(({ part }) => part === name)),
      })),
      years: years
        .toSorted((left, right) => left - right)
        .map((year) => ({ year, ...figuresOf(rows.filter((row) => row.year === year)) })),
      total: figuresOf(rows),
    };
  }
}

type Place = Pick<ForecastLineOut, 'part' | 'month' | 'from' | 'to'> & { name: string };

/** The lines of a forecast seen on a day, up to the day before `after`: every month, whether or not it holds any. */
function placesOf(on: CalendarDate, after: CalendarDate): Place[] {
  const months = monthsBetween(monthOf(on), monthOf(dayBefore(after)));
  return [
    { name: 'overdue', part: 'overdue', month: null, from: null, to: dayBefore(on) },
    ...months.map((month, index): Place => {
      const from = index === 0 ? on : `${month}-01`;
      return { name: month, part: 'month', month, from, to: lastDayOfMonth(month) };
    }),
    { name: 'later', part: 'later', month: null, from: after, to: null },
    { name: 'none', part: 'none', month: null, from: null, to: null },
  ];
}

function figuresOf(rows: Row[]): ForecastFiguresOut {
  const sum = (of: Exclude<keyof Row, 'part' | 'year' | 'count'>) => sumAmounts(rows.map((row) => row[of]));
  const weightedOneOff = sum('weightedOneOff');
  const weightedUntilYearEnd = sum('weightedUntilYearEnd');
  return {
    count: rows.reduce((count, row) => count + row.count, 0),
    oneOffAmount: sum('oneOffAmount'),
    yearlyAmount: sum('yearlyAmount'),
    untilYearEnd: sum('untilYearEnd'),
    weightedOneOff,
    weightedYearly: sum('weightedYearly'),
    weightedUntilYearEnd,
    weightedTotal: sumAmounts([weightedOneOff, weightedUntilYearEnd]),
  };
}

const PART_NAMES = {
  fr: { overdue: 'En retard', later: 'Plus tard', none: 'Sans jour', total: 'Total' },
  en: { overdue: 'Overdue', later: 'Later', none: 'Without a day', total: 'Total' },
};

/** One row per line, then the whole. */
export function forecastTable({ on, lines, total }: ForecastOut, language: Language): Table {
  const names = PART_NAMES[language];
  const rows = [
    ...lines.map((line) => ({ ...line, name: line.part === 'month' ? line.month : names[line.part] })),
    { ...total, name: names.total },
  ];
  const title = { fr: 'Prévision des ventes', en: 'Sales forecast' };
  return tableOf({ name: `forecast-${on}`, title, language }, rows, [
    text('Signature attendue', 'Expected', ({ name }) => name),
    integer('Opportunités', 'Opportunities', ({ count }) => count),
    money('Ponctuel', 'One-off', ({ oneOffAmount }) => oneOffAmount),
    money('Récurrent par an', 'Recurring per year', ({ yearlyAmount }) => yearlyAmount),
    money('Récurrent jusqu’à la fin de l’exercice', 'Recurring until the year’s end', (row) => row.untilYearEnd),
    money('Ponctuel pondéré', 'Weighted one-off', ({ weightedOneOff }) => weightedOneOff),
    money('Récurrent par an pondéré', 'Weighted recurring per year', ({ weightedYearly }) => weightedYearly),
    money('Récurrent jusqu’à la fin de l’exercice, pondéré', 'Weighted recurring until the year’s end', (row) => {
      return row.weightedUntilYearEnd;
    }),
    money('Total pondéré de l’exercice', 'Weighted total of the year', ({ weightedTotal }) => weightedTotal),
  ]);
}
