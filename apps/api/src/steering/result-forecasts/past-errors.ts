import { Injectable } from '@nestjs/common';
import {
  dayAfter,
  fiscalYear,
  lastDayOfMonth,
  monthOf,
  monthsBetween,
  negated,
  resultForecast,
  sumAmounts,
} from '@terril/domain';
import { In } from 'typeorm';
import { Db } from '../../core/db.js';
import { BadRequest } from '../../core/errors.js';
import { ClosedYears } from '../../reports/result/closed-years.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { HypothesesService } from './hypotheses.service.js';
import { KeptFacts } from './kept-facts.js';
import type { ForecastErrorsOut, ForecastErrorsQuery } from './result-forecast.dto.js';
import { ResultForecast } from './result-forecast.entity.js';

/** How far from its actual result a closed year was forecast, at the end of each of its months. */
@Injectable()
export class PastErrors {
  constructor(
    private readonly db: Db,
    private readonly facts: KeptFacts,
    private readonly closed: ClosedYears,
    private readonly settings: SettingsService,
    private readonly hypotheses: HypothesesService,
  ) {}

  /** The central scenario, by the hypotheses that hold now where it is computed anew. @throws BadRequest on a year not closed */
  async run({ year: asked }: ForecastErrorsQuery): Promise<ForecastErrorsOut> {
    const closedYears = await this.closed.known();
    const year = asked ?? closedYears.at(-1);
    if (year === undefined) return { closedYears, year: null, result: null, computedAt: null, months: [] };
    if (!closedYears.includes(year)) throw new BadRequest('bad_query', NOT_CLOSED, { year: NOT_CLOSED });
    const days = fiscalYear(year, (await this.settings.get()).fiscalYearStartMonth);
    const { hypotheses } = await this.hypotheses.current();
    const ages: Date[] = [];
    const forecastOn = async (day: string) => {
      const { facts, computedAt } = await this.facts.on(day, days);
      if (computedAt) ages.push(computedAt);
      return resultForecast(facts, hypotheses, 'central').result;
    };
    const result = await forecastOn(dayAfter(days.to));
    const ends = monthsBetween(monthOf(days.from), monthOf(days.to)).map(lastDayOfMonth);
    const kept = await this.db
      .repository(ResultForecast)
      .findBy({ fiscalYear: year, scenario: 'central', day: In(ends) });
    const errorOf = (forecast: string) => sumAmounts([forecast, negated(result)]);
    const months: ForecastErrorsOut['months'] = [];
    for (const day of ends) {
      const recomputed = await forecastOn(day);
      const then = kept.find((one) => one.day === day)?.result ?? null;
      const keptError = then === null ? null : errorOf(then);
      months.push({ day, kept: then, keptError, recomputed, recomputedError: errorOf(recomputed) });
    }
    const [computedAt = null] = ages.toSorted((one, other) => one.getTime() - other.getTime());
    return { closedYears, year, result, computedAt, months };
  }
}

const NOT_CLOSED = {
  fr: 'Cet exercice n’est pas clos : il manque des charges constatées, ou il n’est pas fini.',
  en: 'This fiscal year is not closed: actual costs are missing, or it is not over.',
};
