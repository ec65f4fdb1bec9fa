import { isSlipOf, slipsBetween, transpositions } from '@terril/domain';
import { foldText } from '@terril/geography';
import type { Db } from '../../core/db.js';
import { MOST_WORDS } from './read-typed.js';

const MOST_MEANINGS = 5;
/** Shorter words resemble too many; numbers are no words. */
const COMPARABLE = /^[a-z]{4,30}$/;

/** The words in use that resemble each of the words $1, and those of $2, what they are with two letters changed about. */
const RESEMBLING = `
  select typed, near.word from unnest($1::text[]) as typed cross join lateral (
    (select word from search_words where word % typed order by similarity(word, typed) desc limit 40)
    union select word from search_words where word = any ($2::text[])
  ) as near`;

/**
 * What each word of `text` may have meant: itself where it cannot be compared, else the words in use a slip or two away,
 * the nearest first. Nothing at all when one of them means nothing.
 */
export async function meaningsOf(db: Db, text: string): Promise<string[][]> {
  // A letter alone is what an apostrophe cut off.
  const words = foldText(text)
    .split(' ')
    .filter((word) => word.length > 1)
    .slice(0, MOST_WORDS);
  const compared = words.filter((word) => COMPARABLE.test(word));
  if (compared.length === 0) return [];
  const changed = compared.flatMap(transpositions);
  const rows = await db.query<{ typed: string; word: string }>(RESEMBLING, [compared, changed]);
  const meanings = words.map((typed) => {
    if (!COMPARABLE.test(typed)) return [typed];
    return rows
      .filter((row) => row.typed === typed && isSlipOf(typed, row.word))
      .map(({ word }) => word)
      .toSorted((left, right) => slipsBetween(typed, left) - slipsBetween(typed, right))
      .slice(0, MOST_MEANINGS);
  });
  return meanings.every((meant) => meant.length > 0) ? meanings : [];
}
