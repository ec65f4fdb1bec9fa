import type { Schemas } from '@terril/api-types';
import { useGetList, useListContext } from 'react-admin';

const ALL = { pagination: { page: 1, perPage: 100 }, sort: { field: 'position', order: 'ASC' } } as const;

/** The pipelines, and the one that the board is about: that of its filters, else the first in use. */
export function usePipelines(): { pipelines: Schemas['PipelineOut'][]; chosen: number | undefined } {
  const { filterValues } = useListContext();
  const { data: pipelines = [] } = useGetList<Schemas['PipelineOut']>('pipelines', ALL);
  const chosen = Number(filterValues.pipelineId) || pipelines.find(({ isArchived }) => !isArchived)?.id;
  return { pipelines, chosen };
}
