import type { AnalysisDefinition } from '@terril/domain';
import { chartsOf } from '@terril/domain';
import { useFormContext, useWatch } from 'react-hook-form';

/** The definition in the form, and how to change parts of it: what no longer fits the rest goes. */
export function useDefinition(): [AnalysisDefinition, (changes: Partial<AnalysisDefinition>) => void] {
  const definition = useWatch({ name: 'definition' }) as AnalysisDefinition;
  const { setValue } = useFormContext();
  return [
    definition,
    (changes) => setValue('definition', fitting({ ...definition, ...changes }), { shouldDirty: true }),
  ];
}

function fitting(definition: AnalysisDefinition): AnalysisDefinition {
  const { sort, chart = 'none', columns = [], dimensions = [], measures = [], cross } = definition;
  const sorted = sort && { column: columns, dimension: dimensions, measure: measures }[sort.by][sort.index];
  const isCrossed = cross != null && dimensions.length === 2 && measures[cross] !== undefined;
  const laidOut = { ...definition, sort: sorted ? sort : null, cross: isCrossed ? cross : null };
  return { ...laidOut, chart: chartsOf(laidOut).includes(chart) ? chart : 'none' };
}
