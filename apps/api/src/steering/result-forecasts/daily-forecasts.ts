import { Injectable } from '@nestjs/common';
import { type BandState, type ForecastBand, isCrossing } from '@terril/domain';
import { LessThan } from 'typeorm';
import { Db } from '../../core/db.js';
import type { Sentence } from '../../core/errors.js';
import { KeptAnswers } from '../../core/kept-answers.js';
import { spokenMoney } from '../../core/spoken-amount.js';
import { DailyService } from '../../system/daily/daily.service.js';
import { NotificationsService } from '../../system/notifications/notifications.service.js';
import { PastErrors } from './past-errors.js';
import type { ResultForecastOut } from './result-forecast.dto.js';
import { ResultForecast } from './result-forecast.entity.js';
import { ResultForecastsService } from './result-forecasts.service.js';

/** Each day, keeps the forecast of the result as it is that day, and tells people when it leaves the band of the settings. */
@Injectable()
export class DailyForecasts {
  constructor(
    private readonly db: Db,
    private readonly forecasts: ResultForecastsService,
    private readonly notifications: NotificationsService,
    private readonly answers: KeptAnswers,
    private readonly errors: PastErrors,
    daily: DailyService,
  ) {
    daily.register('result-forecast', (day) => this.run(day));
  }

  /** A day that is kept already stays as it is. Days on which nothing ran stay without one: nobody saw them. */
  async run(day: string): Promise<void> {
    const forecast = await this.forecasts.on({ on: day });
    await this.db.transaction(async () => {
      const before = await this.lastState(forecast.year, day);
      if (!(await this.keep(forecast))) return;
      const { band, scenarios } = forecast;
      const result = scenarios.find(({ scenario }) => scenario === 'central')?.result ?? '0.00';
      if (!isCrossing(before, band.state)) return;
      await this.notifications.notify({
        to: 'everybody',
        kind: 'forecast_alert',
        title: alertOf(forecast.year, result, band),
        record: { type: 'steering/forecast' },
        key: `forecast_alert/${forecast.year}/${day}`,
      });
    });
    await this.answers.forget();
    // Where one day takes long, those of a closed year take minutes: nobody shall wait for them.
    if (forecast.computedAt !== null) await this.errors.run({});
  }

  private async lastState(year: number, day: string): Promise<BandState | null> {
    const last = await this.db.repository(ResultForecast).findOne({
      where: { fiscalYear: year, scenario: 'central', day: LessThan(day) },
      order: { day: 'DESC' },
    });
    return last?.bandState ?? null;
  }

  /** Whether it was kept by this. */
  private async keep({ on, year, hypothesesId, scenarios, band }: ResultForecastOut): Promise<boolean> {
    const rows = scenarios.map(({ scenario, parts, result }) => ({
      fiscalYear: year,
      scenario,
      day: on,
      parts,
      result,
      bandState: band.state,
      hypothesesId,
    }));
    const insert = this.db.repository(ResultForecast).createQueryBuilder().insert().values(rows).orIgnore();
    const { raw } = await insert.returning('id').execute();
    return (raw as unknown[]).length > 0;
  }
}

function alertOf(year: number, result: string, { state, low, high }: ForecastBand & { state: BandState }): Sentence {
  const limit = (state === 'below' ? low : high) ?? '0.00';
  const side =
    state === 'below' ? { fr: 'sous le plancher de', en: 'below' } : { fr: 'au-dessus du plafond de', en: 'above' };
  return {
    fr: `Résultat prévu de ${year} : ${spokenMoney(result)}, ${side.fr} ${spokenMoney(limit)}`,
    en: `Forecast result of ${year}: ${spokenMoney(result, 'en')}, ${side.en} ${spokenMoney(limit, 'en')}`,
  };
}
