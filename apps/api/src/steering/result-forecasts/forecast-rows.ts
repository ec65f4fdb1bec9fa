import { Injectable } from '@nestjs/common';
import {
  amountOfCents,
  type CalendarDate,
  centsOf,
  chanceIn,
  type FiscalYear,
  roundHalfUp,
  sumAmounts,
  recurringByMonth,
} from '@terril/domain';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { date, decimal, money, text } from '../../core/export-columns.js';
import { type AnswerAgeOut, type Kept, KeptAnswers } from '../../core/kept-answers.js';
import { type Table, tableOf } from '../../reports/report-file.js';
import { KnownOpportunities, type KnownOpportunity } from '../../reports/result/known-opportunities.js';
import { type BillToCome, RecurringToCome } from '../../reports/result/recurring-to-come.js';
import { projectByMonth } from '../../reports/result/result-facts.js';
import { perPageOf } from '../../reports/rows-page.js';
import { sqlFile } from '../../reports/sql-file.js';
import type { ForecastRowOut, ForecastRowsOut, ForecastRowsQuery } from './result-forecast.dto.js';
import { type ReadForecast, ResultForecastsService } from './result-forecasts.service.js';

const BILLED_SUBSCRIPTIONS = sqlFile('foreseen/billed-subscriptions.sql');

interface Named {
  label: string;
  organizationId: number;
  organizationName: string;
}
/** What a page of bills rests on beside the records; files are of no page. */
interface Question extends FiscalYear {
  part: 'certain' | 'tacit';
  on: CalendarDate;
  page: number;
  perPage: number;
}
const MOST_ON_PAGE = 100;
type Page = Omit<ForecastRowsOut, keyof AnswerAgeOut | 'rate'>;

/** A row whose names are told by its subscription are read once it is shown. */
type Row = Omit<ForecastRowOut, keyof Named> & Partial<Named>;

/** The records behind a part of a forecast, by day: the bills and the opportunities that it counts. */
@Injectable()
export class ForecastRows {
  private readonly kept: Kept<Question, Page>;

  constructor(
    private readonly db: Db,
    private readonly forecasts: ResultForecastsService,
    private readonly recurring: RecurringToCome,
    private readonly opportunities: KnownOpportunities,
    answers: KeptAnswers,
  ) {
    this.kept = answers.register('forecast-rows', { work: (question) => this.page(question) });
  }

  /**
   * Page by page; `sums` is over all pages. A page of bills that takes over a second is kept, as of when it was worked out.
   * @throws BadRequest as the forecast does
   */
  async run({ part, scenario = 'central', ...query }: ForecastRowsQuery): Promise<ForecastRowsOut> {
    const read = await this.forecasts.read(query);
    if (isOfBills(part)) {
      const asked = questionOf(part, read, query);
      const { countsTacit, renewalRate } = read.supposed.hypotheses[scenario];
      const rate = part === 'certain' ? null : countsTacit ? renewalRate : 0;
      // A file holds all of them, as they are now.
      if (asked.perPage > MOST_ON_PAGE) return { ...(await this.page(asked)), ...OF_NOW, rate };
      return { ...(await this.kept.of(asked)), rate };
    }
    const fees = part === 'projects' ? await this.fees(read) : [];
    const rows = [...fees, ...(await this.ofOpportunities(part, scenario, read))].toSorted(byDay);
    const { page = 1 } = query;
    const perPage = perPageOf(query);
    return {
      data: await this.named(rows.slice((page - 1) * perPage, page * perPage)),
      total: rows.length,
      sums: { amount: amountOfCents(rows.reduce((sum, { counted }) => sum + centsOf(counted), 0n)) },
      ...OF_NOW,
      rate: null,
    };
  }

  /** Has a page worked out anew, where it is kept. @throws BadRequest as the forecast does */
  async recompute({ part, ...query }: ForecastRowsQuery): Promise<AnswerAgeOut> {
    const read = await this.forecasts.read(query);
    return isOfBills(part) ? this.kept.ask(questionOf(part, read, query)) : OF_NOW;
  }

  /** There may be many bills: the database orders them. */
  private async page({ part, on, year, from, to, ...query }: Question): Promise<Page> {
    const { data, total, sum } = await this.recurring.rows(part, on, { year, from, to }, query);
    return { data: await this.named(data.map(rowOf)), total, sums: { amount: sum } };
  }

  private async fees({ on, year }: ReadForecast): Promise<Row[]> {
    const all = { perPage: Number.MAX_SAFE_INTEGER };
    return (await this.recurring.rows('setupFees', on, year, all)).data.map(rowOf);
  }

  private async ofOpportunities(
    part: 'projects' | 'pipeline',
    scenario: NonNullable<ForecastRowsQuery['scenario']>,
    { on, year, supposed: { hypotheses } }: ReadForecast,
  ): Promise<Row[]> {
    if (on > year.to) return [];
    const { open, won } = await this.opportunities.on(on);
    if (part === 'projects') {
      return won
        .map((one) => {
          const amount = sumAmounts(Object.values(projectByMonth(one, on, year)));
          return { ...opportunityOf(one), day: one.since, amount, chance: null, counted: amount };
        })
        .filter(({ amount }) => Number(amount) !== 0);
    }
    return open
      .filter(({ isUndated, startsOn, yearlyAmount }) => {
        // One that is expected before the year brings it what recurs alone.
        return !isUndated && startsOn <= year.to && (startsOn >= year.from || Number(yearlyAmount) !== 0);
      })
      .map((one) => {
        const once = one.startsOn < year.from ? '0.00' : one.oneOffAmount;
        const chance = chanceIn(one, hypotheses, hypotheses[scenario]);
        const share = chance.div(100);
        const recurring = (yearly: Parameters<typeof recurringByMonth>[0]) =>
          sumAmounts(Object.values(recurringByMonth(yearly, one.startsOn, year)));
        return {
          ...opportunityOf(one),
          day: one.startsOn,
          amount: sumAmounts([once, recurring(one.yearlyAmount)]),
          chance: chance.toFixed(1),
          counted: sumAmounts([roundHalfUp(share.times(once)), recurring(share.times(one.yearlyAmount))]),
        };
      });
  }

  private async named(rows: Row[]): Promise<ForecastRowOut[]> {
    const ids = rows.filter(({ recordType }) => recordType === 'subscriptions').map(({ recordId }) => recordId);
    const found = await this.db.query<Omit<Named, 'label'> & { id: number; service: string }>(BILLED_SUBSCRIPTIONS, [
      ids,
    ]);
    const nameOf = new Map(
      found.map(({ id, service: label, organizationId, organizationName }) => {
        return [id, { label, organizationId, organizationName }];
      }),
    );
    return rows.map((row) => {
      const names = row.recordType === 'subscriptions' ? nameOf.get(row.recordId) : undefined;
      return { ...row, ...names } as ForecastRowOut;
    });
  }
}

const OF_NOW: AnswerAgeOut = { computedAt: null, isRefreshing: false };

const isOfBills = (part: ForecastRowsQuery['part']): part is Question['part'] => part === 'certain' || part === 'tacit';

const questionOf = (
  part: Question['part'],
  { on, year }: ReadForecast,
  query: Pick<ForecastRowsQuery, 'format' | 'page' | 'perPage'>,
): Question => ({ part, on, ...year, page: query.page ?? 1, perPage: perPageOf(query) });

const rowOf = ({ day, subscriptionId: recordId, amount }: BillToCome): Row => ({
  day,
  recordType: 'subscriptions',
  recordId,
  amount,
  chance: null,
  counted: amount,
});

const opportunityOf = ({ id: recordId, title: label, organizationId, organizationName }: KnownOpportunity) => ({
  recordType: 'opportunities',
  recordId,
  label,
  organizationId,
  organizationName,
});

const byDay = (one: Row, other: Row): number => Number(one.day > other.day) - Number(one.day < other.day);

/** One row per record. */
export function forecastRowsTable({ data }: ForecastRowsOut, language: Language): Table {
  const title = { fr: 'Derrière la prévision', en: 'Behind the forecast' };
  return tableOf({ name: 'forecast-rows', title, language }, data, [
    date('Jour', 'Day', ({ day }) => day),
    text('Quoi', 'What', ({ label }) => label),
    text('Structure', 'Organization', ({ organizationName }) => organizationName),
    money('Montant', 'Amount', ({ amount }) => amount),
    decimal('Chance (%)', 'Chance (%)', ({ chance }) => chance),
    money('Compté', 'Counted', ({ counted }) => counted),
  ]);
}
