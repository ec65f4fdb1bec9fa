import type { ScopedQuery } from './report.dto.js';
import { narrowedTo } from './narrowed.js';
import { scopeOf } from './scope.js';

/** The subscriptions that a report is narrowed to; all unless told. */
export type Sold = Pick<
  ScopedQuery,
  'territoryId' | 'areaId' | 'kind' | 'tagId' | 'accountManagerId' | 'category' | 'serviceId'
>;

/** That of a query. @throws BadRequest on a category and a service */
export function soldIn(query: Sold): Sold {
  scopeOf(query);
  const { territoryId, areaId, kind, tagId, accountManagerId, category, serviceId } = query;
  return { territoryId, areaId, kind, tagId, accountManagerId, category, serviceId };
}

/**
 * The parameters of `subscriptions_of` in SQL: the subscriptions that a report is narrowed to, null = whatever.
 * @throws BadRequest on a category and a service
 */
export function soldTo(query: Omit<ScopedQuery, 'format' | 'language'>): (number | string | null)[] {
  scopeOf(query);
  return [...narrowedTo(query), query.category ?? null, query.serviceId ?? null];
}
