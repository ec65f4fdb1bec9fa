import type { ScopedQuery } from './report.dto.js';
import { narrowedTo } from './narrowed.js';
import { scopeOf } from './scope.js';

/**
 * The parameters of `subscriptions_of` in SQL: the subscriptions that a report is narrowed to, null = whatever.
 * @throws BadRequest on a category and a service
 */
export function soldTo(query: Omit<ScopedQuery, 'format' | 'language'>): (number | string | null)[] {
  scopeOf(query);
  return [...narrowedTo(query), query.category ?? null, query.serviceId ?? null];
}
