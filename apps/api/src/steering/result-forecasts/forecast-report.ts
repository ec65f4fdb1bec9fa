import type { INestApplicationContext } from '@nestjs/common';
import { RESULT_PARTS, TERMS } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import { spokenMoney } from '../../core/spoken-amount.js';
import { spokenDay } from '../../core/spoken-day.js';
import { toCsv } from '../../reports/report-file.js';
import type { ReportFormat } from '../../reports/yearly/yearly-report.js';
import { bridgeTable } from './forecast-tables.js';
import type { ResultForecastOut } from './result-forecast.dto.js';
import { ResultForecastsService } from './result-forecasts.service.js';

/**
 * The forecast of the result on a day, today unless told, from what is invoiced to the result in each scenario.
 * @throws BadRequest on a day to come
 */
export async function forecastReport(
  app: INestApplicationContext,
  on: string | undefined,
  format: ReportFormat,
  language: Language,
): Promise<string> {
  const forecast = await app.get(ResultForecastsService).on(on === undefined ? {} : { on });
  if (format === 'json') return JSON.stringify(forecast, null, 2);
  if (format === 'csv') return toCsv(bridgeTable(forecast, language), language);
  return bridgeText(forecast, language);
}

function bridgeText({ on, year, scenarios }: ResultForecastOut, language: Language): string {
  const { forecastScenario, resultPart } = TERMS[language];
  const words = WORDS[language];
  const row = (label: string, cells: string[]) =>
    `  ${label.padEnd(44)}${cells.map((cell) => cell.padStart(18)).join('')}`;
  const amounts = (of: (scenario: (typeof scenarios)[number]) => string) =>
    scenarios.map((scenario) => spokenMoney(of(scenario), language));
  return [
    words.title(year, spokenDay(on, language)),
    '',
    row(
      '',
      scenarios.map(({ scenario }) => forecastScenario[scenario]),
    ),
    ...RESULT_PARTS.map((part) =>
      row(
        resultPart[part],
        amounts(({ parts }) => parts[part]),
      ),
    ),
    row(
      words.result,
      amounts(({ result }) => result),
    ),
    '',
  ].join('\n');
}

const WORDS = {
  fr: {
    title: (year: number, day: string) => `Prévision du résultat de ${year}, vue le ${day}`,
    result: 'Résultat prévu',
  },
  en: {
    title: (year: number, day: string) => `Forecast of the result of ${year}, as seen on ${day}`,
    result: 'Forecast result',
  },
};
