import { ORGANIZATION_KINDS, SERVICE_CATEGORIES } from '@terril/domain';
import { type NarrowingName, NARROWINGS } from './useNarrowing.js';

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

/** A service is of one category: the API takes one or the other. */
export const OTHER_NARROWING: Partial<Record<NarrowingName, NarrowingName>> = {
  category: 'serviceId',
  serviceId: 'category',
};

/** Whether a parameter of a declared report is one of those that narrow it. */
export const isNarrowing = (parameter: string): parameter is (typeof NARROWINGS)[number] =>
  (NARROWINGS as readonly string[]).includes(parameter);
