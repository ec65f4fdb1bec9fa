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
  cross: null,
};

/** A definition without one of its dimensions or measures: what named those after it by their place follows. */
export function without(
  definition: AnalysisDefinition,
  of: 'dimension' | 'measure',
  index: number,
): Partial<AnalysisDefinition> {
  const { sort, cross, dimensions = [], measures = [] } = definition;
  const moved = (at: number) => (at > index ? at - 1 : at);
  const sorted = sort && sort.by === of ? (sort.index === index ? null : { ...sort, index: moved(sort.index) }) : sort;
  if (of === 'dimension') {
    return { dimensions: dimensions.filter((_, at) => at !== index), sort: sorted ?? null, cross: null };
  }
  return {
    measures: measures.filter((_, at) => at !== index),
    sort: sorted ?? null,
    cross: cross == null || (cross === index && measures.length === 1) ? null : moved(cross === index ? 0 : cross),
  };
}
