import { Injectable } from '@nestjs/common';
import { type CohortStep, cohortsOf, fiscalYear, fiscalYearOf, lastDayOfMonth, monthOf } from '@terril/domain';
import type { Cell } from '../core/csv.js';
import { Clock } from '../core/clock.js';
import { Db } from '../core/db.js';
import type { CohortsOut, CohortsQuery } from './cohorts.dto.js';
import type { Table } from './csv.js';
import { FiscalYears } from './fiscal-years.js';
import { isNarrowed, narrowedTo } from './narrowed.js';
import { scopeOf } from './scope.js';
import { sqlFile } from './sql-file.js';

const COHORTS = sqlFile('cohorts.sql');

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
      years: years.map((year) => ({ ...year, on: lastDayOf(year.year) })),
    }));
    return { on, cohorts };
  }
}

/** One row for each year of each cohort. */
export function cohortsTable({ on, cohorts }: CohortsOut): Table {
  return {
    name: `cohorts-${on}`,
    header: [
      { fr: 'Première année', en: 'First year' },
      { fr: 'Arrivées', en: 'Arrived' },
      { fr: 'Exercice', en: 'Year' },
      { fr: 'Au', en: 'On' },
      { fr: 'Structures restées', en: 'Organizations kept' },
      { fr: 'Structures restées (%)', en: 'Organizations kept (%)' },
      { fr: 'Récurrent (€/mois)', en: 'Recurring (EUR a month)' },
      { fr: 'Récurrent gardé (%)', en: 'Recurring kept (%)' },
    ],
    rows: cohorts.flatMap(({ cohort, arrived, years }) =>
      years.map((year): Cell[] => [
        cohort,
        arrived,
        year.year,
        year.on,
        year.organizations,
        { decimal: year.organizationsKept },
        { decimal: year.monthly },
        year.monthlyKept === null ? null : { decimal: year.monthlyKept },
      ]),
    ),
  };
}
