import { Injectable } from '@nestjs/common';
import {
  addedByMonth,
  type ByMonth,
  type CalendarDate,
  dayAfter,
  type Decimal,
  type FiscalYear,
  type ForecastFacts,
  type HopedFor,
  monthOf,
  monthsBetween,
  monthsToCome,
  recurringByMonth,
  spreadEvenly,
} from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { sqlFile } from '../sql-file.js';
import { KnownOpportunities, type KnownOpportunity } from './known-opportunities.js';
import { RecurringToCome } from './recurring-to-come.js';

const MONTHS = sqlFile('result/months.sql');

/** What a year of its facts lacks for its forecast to be whole. */
export interface FactsLacking {
  /** Months without any cost, actual or planned. */
  monthsWithoutCosts: string[];
  /** Open opportunities that no day is expected of: they count nowhere. */
  undatedOpportunities: number;
}

/** What a day knew of a year, and what the records lack. */
export interface FactsOfDay {
  facts: ForecastFacts;
  lacking: FactsLacking;
}

/** What was known of the result of a year on a day, by month: what the rule of `libs/domain` forecasts it from. */
@Injectable()
export class ResultFacts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly recurring: RecurringToCome,
    private readonly opportunities: KnownOpportunities,
  ) {}

  async on(on: CalendarDate, year: FiscalYear): Promise<FactsOfDay> {
    const known = await this.byMonth(on, year);
    const bills = await this.bills(on, year);
    const { open, won } = on > year.to ? { open: [], won: [] } : await this.opportunities.on(on);
    const facts: ForecastFacts = {
      on,
      year,
      invoiced: known('invoiced'),
      certain: bills.certain,
      tacit: bills.tacit,
      projects: addedByMonth([bills.setupFees, ...won.map((one) => projectByMonth(one, on, year))]),
      pipeline: open.filter(({ isUndated, startsOn }) => !isUndated && startsOn <= year.to).map(hopedFor),
      subsidies: known('subsidies'),
      otherIncome: known('otherIncome'),
      actualCosts: known('actualCosts'),
      plannedCosts: known('plannedCosts'),
    };
    const monthsWithoutCosts = monthsBetween(monthOf(year.from), monthOf(year.to)).filter(
      (month) => facts.actualCosts[month] === undefined && facts.plannedCosts[month] === undefined,
    );
    const undatedOpportunities = open.filter(({ isUndated }) => isUndated).length;
    return { facts, lacking: { monthsWithoutCosts, undatedOpportunities } };
  }

  private async byMonth(on: CalendarDate, { from, to }: FiscalYear): Promise<(part: string) => ByMonth> {
    const rows = await this.db.query<{ part: string; month: string; amount: Decimal }>(MONTHS, [
      from,
      to,
      on,
      this.clock.today(),
    ]);
    return (part) =>
      addedByMonth(rows.filter((row) => row.part === part).map(({ month, amount }) => ({ [month]: amount })));
  }

  private async bills(on: CalendarDate, year: FiscalYear): Promise<Record<'certain' | 'tacit' | 'setupFees', ByMonth>> {
    const months = await this.recurring.byMonth(on, year);
    const of = (part: 'certain' | 'tacit' | 'setupFees'): ByMonth =>
      Object.fromEntries(months.flatMap(({ month, [part]: amount }) => (amount === null ? [] : [[month, amount]])));
    return { certain: of('certain'), tacit: of('tacit'), setupFees: of('setupFees') };
  }
}

const hopedFor = ({ stageId, chance, startsOn, oneOffAmount, yearlyAmount }: KnownOpportunity): HopedFor => ({
  stageId,
  chance,
  startsOn,
  oneOffAmount,
  yearlyAmount,
});

/**
 * What is still to invoice of a project, in equal parts over the months to come of the year that the next day is in, so
 * that no year after counts it again; its recurring part from its start.
 */
export function projectByMonth(
  { oneOffAmount, yearlyAmount, startsOn }: KnownOpportunity,
  on: CalendarDate,
  year: FiscalYear,
): ByMonth {
  const once = dayAfter(on) < year.from ? {} : spreadEvenly(oneOffAmount, monthsToCome(on, year));
  return startsOn > year.to ? once : addedByMonth([once, recurringByMonth(yearlyAmount, startsOn, year)]);
}
