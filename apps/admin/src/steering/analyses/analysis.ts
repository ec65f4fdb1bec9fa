import type { Schemas } from '@terril/api-types';
import type { AnalysisDefinition, AnalysisField } from '@terril/domain';

export type Analysis = Omit<Schemas['AnalysisOut'], 'definition'> & { definition: AnalysisDefinition };
export type Result = Schemas['AnalysisResultOut'];
export type Cell = Result['rows'][number]['cells'][number];
export type ResultColumn = Result['columns'][number];

/** A field that definitions on a list may name. */
export type EntityField = Schemas['EntityFieldOut'] & AnalysisField;

/** What a new analysis begins with: how many records there are. */
export const COUNT_ALL: AnalysisDefinition = {
  entity: 'invoice-lines',
  where: null,
  columns: [],
  dimensions: [],
  measures: [{ of: 'count' }],
  sort: null,
  chart: 'none',
};
