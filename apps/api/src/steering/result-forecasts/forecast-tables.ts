import { FORECAST_SCENARIOS, RESULT_PARTS, TERMS } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import { date, money, text } from '../../core/export-columns.js';
import { type Table, tableOf } from '../../reports/report-file.js';
import type { ForecastErrorsOut, KeptDaysOut, ResultForecastOut } from './result-forecast.dto.js';

type Scenarios = ResultForecastOut['scenarios'];

const amountsOf = <Row>(scenarios: Scenarios, of: (scenario: Scenarios[number], row: Row) => string | null) =>
  scenarios.map((scenario) => {
    const name = scenario.scenario;
    return money<Row>(TERMS.fr.forecastScenario[name], TERMS.en.forecastScenario[name], (row) => of(scenario, row));
  });

/** From what is invoiced to the result: one row per part, one column per scenario. */
export function bridgeTable({ on, scenarios }: ResultForecastOut, language: Language): Table {
  const title = { fr: 'Prévision du résultat', en: 'Forecast of the result' };
  return tableOf(
    { name: `result-forecast-${on}`, title, language },
    [...RESULT_PARTS, 'result' as const],
    [
      text('Étape', 'Step', (part) => (part === 'result' ? RESULT[language] : TERMS[language].resultPart[part])),
      ...amountsOf<(typeof RESULT_PARTS)[number] | 'result'>(scenarios, (scenario, part) =>
        part === 'result' ? scenario.result : scenario.parts[part],
      ),
    ],
  );
}

/** The result of the year to the end of each month: one column per scenario. */
export function curveTable({ on, scenarios }: ResultForecastOut, language: Language): Table {
  const title = { fr: 'Résultat cumulé', en: 'Cumulated result' };
  const months = (scenarios[0]?.months ?? []).map(({ month }, place) => ({ month, place }));
  return tableOf({ name: `result-curve-${on}`, title, language }, months, [
    text('Mois', 'Month', ({ month }) => month),
    ...amountsOf<(typeof months)[number]>(
      scenarios,
      (scenario, { place }) => scenario.months[place]?.cumulated ?? null,
    ),
  ]);
}

/** One row per day that was kept. */
export function daysTable({ year, days }: KeptDaysOut, language: Language): Table {
  const title = { fr: 'Prévision jour après jour', en: 'Forecast day by day' };
  return tableOf({ name: `forecast-days-${year}`, title, language }, days, [
    date('Vu le', 'As seen on', ({ day }) => day),
    ...FORECAST_SCENARIOS.map((scenario) =>
      money<(typeof days)[number]>(
        TERMS.fr.forecastScenario[scenario],
        TERMS.en.forecastScenario[scenario],
        (row) => row[scenario],
      ),
    ),
  ]);
}

/** One row per month end. */
export function errorsTable({ year, result, months }: ForecastErrorsOut, language: Language): Table {
  const title = { fr: 'Écarts des prévisions', en: 'Errors of forecasts' };
  return tableOf({ name: `forecast-errors-${year ?? ''}`, title, language }, months, [
    date('Prévu le', 'Forecast on', ({ day }) => day),
    money('Conservé ce jour-là', 'Kept that day', ({ kept }) => kept),
    money('Son écart', 'Its error', ({ keptError }) => keptError),
    money('Recalculé', 'Recomputed', ({ recomputed }) => recomputed),
    money('Son écart', 'Its error', ({ recomputedError }) => recomputedError),
    money('Résultat constaté', 'Actual result', () => result),
  ]);
}

const RESULT = { fr: 'Résultat prévu', en: 'Forecast result' };
