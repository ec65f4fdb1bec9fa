import type { Typed } from './read-typed.js';
import type { Bind, Lookup } from './source.js';

/** An index on trigrams finds nothing to go by in less. */
const INDEXABLE = /[\p{L}\p{N}]{3}/u;

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
export const contained = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** The regular expression of what begins by `word`, its signs taken literally: escaped last, as folding makes some. */
const started = (word: string): string =>
  String.raw`('\m' || regexp_replace(fold(${word}), '[^[:alnum:]]', '\\\&', 'g'))`;
