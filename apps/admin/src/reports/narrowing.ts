import { ORGANIZATION_KINDS, SERVICE_CATEGORIES } from '@terril/domain';
import type { NarrowingName } from './useNarrowing.js';

/** The records that a report is narrowed to, or the words of the domain. */
export const NARROWED_BY: Record<NarrowingName, { resource: string } | { values: readonly string[] }> = {
  territoryId: { resource: 'territories' },
  areaId: { resource: 'areas' },
  kind: { values: ORGANIZATION_KINDS },
  tagId: { resource: 'tags' },
  accountManagerId: { resource: 'colleagues' },
  category: { values: SERVICE_CATEGORIES },
  serviceId: { resource: 'services' },
  pipelineId: { resource: 'pipelines' },
  assigneeId: { resource: 'colleagues' },
};
