import type { Condition, Conditions } from '@terril/domain';
import type { ReportParameters } from '../engine/parameters.js';

/** What narrows a report to organizations, as they are today. */
export const OF_ORGANIZATIONS = ['territoryId', 'areaId', 'kind', 'tagId', 'accountManagerId'] as const;
type OfOrganization = Pick<ReportParameters, (typeof OF_ORGANIZATIONS)[number]>;

/** The condition, on a list of what belongs to organizations, that these are those a report is narrowed to. */
export function ofOrganization(asked: OfOrganization, row: Conditions[] = []): Conditions[] {
  const all = [...conditionsOf(asked), ...row];
  return all.length === 0 ? [] : [{ field: 'organization', is: 'has', value: { all } }];
}

function conditionsOf({ territoryId, areaId, kind, tagId, accountManagerId }: OfOrganization): Condition[] {
  const when = (value: unknown, field: string, is: Condition['is']) =>
    value === undefined ? [] : [{ field, is, value }];
  return [
    ...when(territoryId, 'territory', 'equals'),
    ...when(areaId, 'areas', 'has'),
    ...when(kind, 'kind', 'equals'),
    ...when(tagId, 'tags', 'has'),
    ...when(accountManagerId, 'accountManager', 'equals'),
  ];
}

/** The condition that a reference names the record of a key: 'none' = none. */
export const isRecord = (field: string, key: string): Condition =>
  key === 'none' ? { field, is: 'empty' } : { field, is: 'equals', value: Number(key) };

/** The condition that the organization is of the row of a key, by what the rows are. */
export function ofRow(by: string, key: string | undefined): Condition[] {
  if (key === undefined) return [];
  if (by === 'kind') return [{ field: 'kind', is: 'equals', value: key }];
  if (by === 'territory' || by === 'accountManager') return [isRecord(by, key)];
  return [];
}
