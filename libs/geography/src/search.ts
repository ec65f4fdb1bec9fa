import type { Named } from './tables.js';

/** How well a thing answers a query: the lower the better. */
const EXACT = 0;
export const PREFIX = 1;
const WORD_PREFIX = 2;
const SUBSTRING = 3;
const OTHER_NAME = 4;
export const NO_MATCH = 5;

/**
 * The rank of a thing for a folded query. A whole other name counts as a beginning; the beginning of one comes last, or
 * 'saint' would give Dunkerque first, for its part Saint-Pol-sur-Mer.
 */
export function nameRank({ name, otherNames }: Named<unknown>, query: string): number {
  const rank = rankOf(name, query);
  if (otherNames.length === 0 || rank <= PREFIX) return rank;
  if (otherNames.includes(query)) return PREFIX;
  return rank === NO_MATCH && otherNames.some((other) => other.startsWith(query)) ? OTHER_NAME : rank;
}

function rankOf(name: string, query: string): number {
  const position = name.indexOf(query);
  if (position < 0) return NO_MATCH;
  if (position === 0) return name.length === query.length ? EXACT : PREFIX;
  return name.includes(` ${query}`) ? WORD_PREFIX : SUBSTRING;
}

/**
 * The first `limit` things, best rank first; within a rank the preferred ones first, then in the order given.
 * One pass without sorting: each rank keeps no more than `limit`.
 */
export function bestMatches<E extends Named<unknown>>(
  entries: Iterable<E>,
  limit: number,
  rank: (entry: E) => number,
  isPreferred: (entry: E) => boolean,
): E['item'][] {
  const places: E['item'][][] = Array.from({ length: 2 * NO_MATCH }, () => []);
  for (const entry of entries) {
    const found = rank(entry);
    if (found === NO_MATCH) continue;
    const place = places[2 * found + (isPreferred(entry) ? 0 : 1)];
    if (place && place.length < limit) place.push(entry.item);
  }
  return places.flat().slice(0, limit);
}
