import type { MonthsQuery } from './report.dto.js';

type Narrowing = Pick<MonthsQuery, 'territoryId' | 'areaId' | 'kind' | 'tagId'>;

/** The parameters of `organizations_of` in SQL: those that a report is narrowed to, null = whatever. */
export function narrowedTo({ territoryId, areaId, kind, tagId }: Narrowing): (number | string | null)[] {
  return [territoryId, areaId, kind, tagId].map((value) => value ?? null);
}

export const isNarrowed = (query: Narrowing): boolean => narrowedTo(query).some((value) => value !== null);
