import type { Schemas } from '@terril/api-types';

export type Forecast = Schemas['ResultForecastOut'];
export type ScenarioForecast = Forecast['scenarios'][number];
export type ForecastHypotheses = Schemas['HypothesesOut'];
export type HypothesesVersions = Schemas['HypothesesVersionsOut'];
export type ForecastErrors = Schemas['ForecastErrorsOut'];
export type KeptDays = Schemas['KeptDaysOut'];
export type ForecastRow = Schemas['ForecastRowOut'];

/** The scenario that is spoken of first. */
export const centralOf = ({ scenarios }: Forecast): ScenarioForecast | undefined =>
  scenarios.find(({ scenario }) => scenario === 'central');
