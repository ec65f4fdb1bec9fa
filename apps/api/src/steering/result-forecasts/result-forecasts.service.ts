import { Injectable } from '@nestjs/common';
import {
  addDays,
  addMonths,
  bandState,
  type CalendarDate,
  type FiscalYear,
  fiscalYear,
  fiscalYearOf,
  FORECAST_SCENARIOS,
  monthOf,
  monthsBetween,
  resultForecast,
  stillToSign,
  sumAmounts,
} from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { BadRequest, type Sentence } from '../../core/errors.js';
import { ConversionReport } from '../../reports/prospecting/conversion.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { HypothesesService, type Supposed } from './hypotheses.service.js';
import { KeptFacts } from './kept-facts.js';
import type { ResultForecastOut, ResultForecastQuery } from './result-forecast.dto.js';
import { ResultForecast } from './result-forecast.entity.js';

type Asked = Pick<ResultForecastQuery, 'on' | 'year' | 'hypotheses'>;

/** Of what day and year a forecast is, and what it supposes. */
export interface ReadForecast {
  on: CalendarDate;
  year: FiscalYear;
  supposed: Supposed;
}

/** The forecast of a year's result, as known on a day, in three scenarios (DOMAIN.md, Forecast of the year's result). */
@Injectable()
export class ResultForecastsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly facts: KeptFacts,
    private readonly conversion: ConversionReport,
    private readonly settings: SettingsService,
    private readonly hypotheses: HypothesesService,
  ) {}

  /** Today's unless told; `scenarios` holds the central figure and its curve, `band` where it stands. @throws BadRequest */
  async on(asked: Asked = {}): Promise<ResultForecastOut> {
    const { on, year, supposed } = await this.read(asked);
    const { facts, lacking, computedAt, isRefreshing } = await this.facts.on(on, year);
    const days: [CalendarDate, CalendarDate] = [addDays(addMonths(on, -12), 1), on];
    const conversion = await this.conversion.over(days);
    const scenarios = FORECAST_SCENARIOS.map((scenario) => {
      const figures = resultForecast(facts, supposed.hypotheses, scenario);
      return { scenario, ...figures, stillToSign: stillToSign(figures.result, conversion, on, year) };
    });
    const { forecastLow: low, forecastHigh: high } = await this.settings.get();
    const central = scenarios.find(({ scenario }) => scenario === 'central')?.result ?? '0.00';
    const { won, lost, rate, wonAmount } = conversion;
    const isWhole = lacking.monthsWithoutCosts.length === 0 && Object.keys(facts.plannedCosts).length === 0;
    return {
      on,
      ...year,
      isClosed: on > year.to && isWhole,
      scenarios,
      // Known of the months before a year to come too.
      tacitWhole: sumAmounts(monthsOf(year).map((month) => facts.tacit[month] ?? '0.00')),
      hypotheses: supposed.hypotheses,
      hypothesesId: supposed.id,
      conversion: { from: days[0], won, lost, rate, wonAmount },
      band: { low, high, state: bandState(central, { low, high }) },
      lacking,
      kept: await this.keptOn(on, year.year),
      computedAt,
      isRefreshing,
    };
  }

  /** @throws BadRequest on a day that is to come, a year later than the one after that of the day, or hypotheses that are none */
  async read({ on = this.clock.today(), year, hypotheses }: Asked): Promise<ReadForecast> {
    if (on > this.clock.today()) throw refused('on', NOT_YET);
    const { fiscalYearStartMonth } = await this.settings.get();
    const own = fiscalYearOf(on, fiscalYearStartMonth);
    if (year !== undefined && year > own + 1) throw refused('year', YEAR_TO_COME);
    const supposed = hypotheses === undefined ? this.hypotheses.current() : this.hypotheses.whatIf(hypotheses);
    return { on, year: fiscalYear(year ?? own, fiscalYearStartMonth), supposed: await supposed };
  }

  private async keptOn(day: CalendarDate, year: number): Promise<string | null> {
    const kept = this.db.repository(ResultForecast);
    return (await kept.findOneBy({ day, fiscalYear: year, scenario: 'central' }))?.result ?? null;
  }
}

const monthsOf = ({ from, to }: FiscalYear): string[] => monthsBetween(monthOf(from), monthOf(to));
const refused = (field: string, sentence: Sentence) => new BadRequest('bad_query', sentence, { [field]: sentence });
const NOT_YET = { fr: 'Ce jour n’est pas encore venu.', en: 'This day is still to come.' };
const YEAR_TO_COME = {
  fr: 'Une prévision porte au plus loin sur l’exercice qui suit celui de ce jour.',
  en: 'A forecast is at the latest of the fiscal year after that of the day.',
};
