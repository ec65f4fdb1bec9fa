import type { Schemas } from '@terril/api-types';
import { useGetList } from 'react-admin';
import type { Stage } from './stage.js';

const ALL = { pagination: { page: 1, perPage: 100 }, sort: { field: 'position', order: 'ASC' } } as const;

/** The stages of all pipelines, each under the name of its pipeline where there are several. */
export function useStages(): (Stage & { title: string; takes: boolean })[] {
  const { data: pipelines = [] } = useGetList<Schemas['PipelineOut']>('pipelines', ALL);
  const { data: stages = [] } = useGetList<Stage>('pipeline-stages', ALL);
  return pipelines.flatMap((pipeline) =>
    stages
      .filter(({ pipelineId }) => pipelineId === pipeline.id)
      .map((stage) => ({
        ...stage,
        title: pipelines.length > 1 ? `${pipeline.name} · ${stage.name}` : stage.name,
        takes: !pipeline.isArchived && !stage.isArchived,
      })),
  );
}
