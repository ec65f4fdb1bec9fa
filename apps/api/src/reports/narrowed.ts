import type { MonthsQuery } from './report.dto.js';

type Narrowing = Pick<MonthsQuery, 'territoryId' | 'areaId' | 'kind' | 'tagId' | 'accountManagerId'>;

/** The parameters of `organizations_of` in SQL: those that a report is narrowed to, null = whatever. */
export function narrowedTo(narrowing: Narrowing): (number | string | null)[] {
  const { territoryId, areaId, kind, tagId, accountManagerId } = narrowing;
  return [territoryId, areaId, kind, tagId, accountManagerId].map((value) => value ?? null);
}

export const isNarrowed = (query: Narrowing): boolean => narrowedTo(query).some((value) => value !== null);
