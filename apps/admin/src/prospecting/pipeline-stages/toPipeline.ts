import type { Identifier, RaRecord } from 'react-admin';

/** The page of its pipeline, where a stage that was written stands among the others. */
export function toPipeline(_resource?: string, _id?: Identifier, stage?: Partial<RaRecord>): string {
  return `pipelines/${stage?.['pipelineId'] ?? ''}`;
}
