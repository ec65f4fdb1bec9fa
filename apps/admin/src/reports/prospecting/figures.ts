import type { Schemas } from '@terril/api-types';

export type Forecast = Schemas['ForecastOut'];
export type ForecastLine = Forecast['lines'][number];
export type ForecastFigures = Forecast['total'];
