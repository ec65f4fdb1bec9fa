import { literal } from '../../core/sql.js';
import type { Typed } from './read-typed.js';
import type { Bind, Lookup } from './source.js';

/** An index on trigrams finds nothing to go by in less. */
export const INDEXABLE = /[\p{L}\p{N}]{3}/u;

/** Records by a number of their own: `column` is indexed by `compact(column)`, and by the trigrams of `folded`. */
export function byNumber({ number }: Typed, bind: Bind, column: string, folded: string): Lookup[] {
  if (number === undefined) return [];
  const sought = `compact(${bind(number)})`;
  const lookups: Lookup[] = [
    { strength: 'exact', match: 'number', where: `compact(${column}) = ${sought}` },
    { strength: 'prefix', match: 'number', where: `compact(${column}) like ${sought} || '%'` },
  ];
  if (INDEXABLE.test(number)) {
    lookups.push({ strength: 'part', match: 'number', where: `${folded} like fold(${bind(contained(number))})` });
  }
  return lookups;
}

/**
 * Records by digits of a telephone number, in any of `columns`: indexed by the trigrams of `phone_digits(column)`, or of
 * `folded`, a text that holds these digits.
 */
export function byPhone({ phone }: Typed, bind: Bind, columns: string[], folded?: string): Lookup[] {
  if (phone === undefined) return [];
  const sought = bind(phone);
  const anyOf = (test: string) => columns.map((column) => `phone_digits(${column}) ${test}`).join(' or ');
  const through = folded === undefined ? '' : `${folded} like '%' || ${sought} || '%' and `;
  const cases = columns.map((column) => `when phone_digits(${column}) like '%' || ${sought} || '%' then ${column}`);
  const shows = `case ${cases.join(' ')} end`;
  const found = (test: string) => ({ match: 'phone', where: `${through}(${anyOf(test)})`, shows }) as const;
  return [
    {
      ...found(`like ${sought} || '%'`),
      strength: 'prefix',
      better: { when: anyOf(`= ${sought}`), strength: 'exact' },
    },
    { ...found(`like '%' || ${sought} || '%'`), strength: 'part' },
  ];
}

/** Records by their e-mail or its domain, which `it.search_text` holds. */
export function byEmail({ email }: Typed, bind: Bind): Lookup[] {
  if (email === undefined) return [];
  const pattern = `fold(${bind(contained(email))})`;
  const where = `it.search_text like ${pattern} and fold(it.email) like ${pattern}`;
  const better = { when: `fold(it.email) = fold(${bind(email)})`, strength: 'exact' } as const;
  return [{ strength: 'part', match: 'email', where, better, shows: 'it.email' }];
}

/** Records of the organizations `ids`, at most `most` of each, the latest first. */
export function byOwners(ids: number[], bind: Bind, latest: string, most: number): Lookup[] {
  const owners = `unnest(${bind(`{${ids.join(',')}}`)}::int[]) as owner`;
  const where = `it.id in (select latest.id from ${owners} cross join lateral (${latest} limit ${most}) as latest)`;
  return [{ strength: 'owner', match: 'organization', where }];
}

/** Records by the beginning of their name, indexed by `compact(name)`. */
export function byName({ text }: Typed, bind: Bind, name: string): Lookup[] {
  const sought = `compact(${bind(text)})`;
  return [
    { strength: 'exact', match: 'name', where: `compact(${name}) = ${sought}` },
    { strength: 'prefix', match: 'name', where: `compact(${name}) like ${sought} || '%'` },
  ];
}

/** Records that hold every word in `folded`, indexed by trigrams; better at the start of words of their `name`. */
export function byWords({ words }: Typed, bind: Bind, name: string, folded: string): Lookup[] {
  if (!words.some((word) => INDEXABLE.test(word))) return [];
  const holdsAll = words.map((word) => `${folded} like fold(${bind(contained(word))})`).join(' and ');
  const startsAll = words.map((word) => `fold(${name}) ~ ${started(bind(word))}`).join(' and ');
  const better = { when: startsAll, strength: 'wordStart', match: 'name' } as const;
  return [{ strength: 'part', match: 'text', where: holdsAll, better }];
}

/** Records that hold, in `folded`, indexed by trigrams, what each word may have meant; the nearest to all of it first. */
export function byMeanings({ text }: Typed, meanings: string[][], bind: Bind, folded: string): Lookup[] {
  const conditions = meanings.map((meant) =>
    meant.map((word) => `${folded} like fold(${bind(contained(word))})`).join(' or '),
  );
  const score = `word_similarity(fold(${bind(text)}), ${folded})`;
  return [{ strength: 'similar', match: 'similar', where: `(${conditions.join(') and (')})`, score }];
}

/** The LIKE pattern of what holds `text`, its own wildcards taken literally. */
export const contained = (text: string): string => `%${literal(text)}%`;

/** The regular expression of what begins by `word`, its signs taken literally: escaped last, as folding makes some. */
const started = (word: string): string =>
  String.raw`('\m' || regexp_replace(fold(${word}), '[^[:alnum:]]', '\\\&', 'g'))`;
