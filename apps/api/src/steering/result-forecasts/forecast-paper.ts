import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { recordExport } from '../../core/record-export.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { forecastPdf } from './forecast-pdf.js';
import type { ResultForecastQuery } from './result-forecast.dto.js';
import { ResultForecastsService } from './result-forecasts.service.js';

/** The forecast as a file to print, noted in the history as other files are. */
@Injectable()
export class ForecastPaper {
  constructor(
    private readonly db: Db,
    private readonly forecasts: ResultForecastsService,
    private readonly settings: SettingsService,
  ) {}

  /** @throws BadRequest as the forecast does */
  async print(query: ResultForecastQuery, language: Language): Promise<{ name: string; content: Buffer }> {
    const forecast = await this.forecasts.on(query);
    const { cooperativeName } = await this.settings.get();
    const name = `result-forecast-${forecast.on}.pdf`;
    await recordExport(this.db, 'reports', name);
    return { name, content: await forecastPdf(forecast, cooperativeName, language) };
  }
}
