import type { Schemas } from '@terril/api-types';

export type Forecast = Schemas['ForecastOut'];
export type ForecastLine = Forecast['lines'][number];
export type ForecastFigures = Forecast['total'];
export type Conversion = Schemas['ConversionOut'];
export type ConversionRow = Conversion['rows'][number];
export type StagePassages = Schemas['StagePassagesOut'];
export type StageRow = StagePassages['stages'][number];
export type ClosedPage = Schemas['ClosedPageOut'];
export type LeftStagesPage = Schemas['LeftStagesPageOut'];
