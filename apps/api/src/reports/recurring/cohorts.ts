import { Injectable } from '@nestjs/common';
import {
  type CohortStep,
  cohortsOf,
  type FiscalYear,
  fiscalYear,
  fiscalYearOf,
  lastDayOfMonth,
  monthOf,
} from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { date, decimal, integer, money } from '../../core/export-columns.js';
import type { CohortsOut, CohortsQuery } from './cohorts.dto.js';
import { type Table, tableOf } from '../report-file.js';
import { FiscalYears } from '../fiscal-years.js';
import { isNarrowed, narrowedTo } from '../narrowed.js';
import { scopeOf } from '../scope.js';
import { sqlFile } from '../sql-file.js';

const COHORTS = sqlFile('recurring/cohorts.sql');

/** What became of those who subscribed for the first time in the same fiscal year, year after year. */
@Injectable()
export class CohortsReport {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly years: FiscalYears,
  ) {}

  async run(query: CohortsQuery): Promise<CohortsOut> {
    const on = lastDayOfMonth(query.to ?? monthOf(this.clock.today()));
    const startMonth = await this.years.startMonth();
    const parameters = [on, startMonth - 1, scopeOf(query), ...narrowedTo(query), !isNarrowed(query)];
    const steps = await this.db.query<CohortStep>(COHORTS, parameters);
    const lastDayOf = (year: number) => [fiscalYear(year, startMonth).to, on].toSorted()[0] ?? on;
    const cohorts = cohortsOf(steps, fiscalYearOf(on, startMonth)).map(({ years, ...cohort }) => ({
      ...cohort,
      ...monthsOf(fiscalYear(cohort.cohort, startMonth)),
      years: years.map((year) => ({ ...year, on: lastDayOf(year.year) })),
    }));
    return { on, cohorts };
  }
}

const monthsOf = ({ from, to }: FiscalYear) => ({ from: monthOf(from), to: monthOf(to) });

/** One row for each year of each cohort. */
export function cohortsTable({ on, cohorts }: CohortsOut, language: Language): Table {
  const rows = cohorts.flatMap(({ cohort, arrived, years }) => years.map((year) => ({ cohort, arrived, ...year })));
  return tableOf({ name: `cohorts-${on}`, title: { fr: 'Cohortes', en: 'Cohorts' }, language }, rows, [
    integer('Première année', 'First year', ({ cohort }) => cohort),
    integer('Arrivées', 'Arrived', ({ arrived }) => arrived),
    integer('Exercice', 'Year', ({ year }) => year),
    date('Au', 'On', (row) => row.on),
    integer('Structures restées', 'Organizations kept', ({ organizations }) => organizations),
    decimal('Structures restées (%)', 'Organizations kept (%)', ({ organizationsKept }) => organizationsKept),
    money('Récurrent (€/mois)', 'Recurring (EUR a month)', ({ monthly }) => monthly),
    decimal('Récurrent gardé (%)', 'Recurring kept (%)', ({ monthlyKept }) => monthlyKept),
  ]);
}
