/** Somebody who can be mentioned. */
export interface Mentionable {
  id: number;
  name: string;
}

const LETTER = /[\p{L}\p{N}]/u;
const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * The ids of those that `text` mentions by '@' and their whole name, whatever its case and accents, in the order of the
 * first mention. Of two names that begin alike, the longer one is meant; an e-mail address mentions nobody.
 */
export function mentionsIn(text: string | null, people: readonly Mentionable[]): number[] {
  const searched = folded(text ?? '');
  const known = people
    .map(({ id, name }) => ({ id, name: folded(name) }))
    .filter(({ name }) => name !== '')
    .toSorted((one, other) => other.name.length - one.name.length);
  const found = new Set<number>();
  for (let at = searched.indexOf('@'); at >= 0; at = searched.indexOf('@', at + 1)) {
    if (LETTER.test(searched[at - 1] ?? ' ')) continue;
    const after = at + 1;
    const meant = known.find(
      ({ name }) => searched.startsWith(name, after) && !LETTER.test(searched[after + name.length] ?? ' '),
    );
    if (meant) found.add(meant.id);
  }
  return [...found];
}

/** What is being typed after an '@' that begins a mention, just before the caret; undefined when none is. */
export function mentionAt(text: string, caret: number): { from: number; typed: string } | undefined {
  const from = text.lastIndexOf('@', caret - 1);
  if (from < 0 || LETTER.test(text[from - 1] ?? ' ')) return undefined;
  const typed = text.slice(from + 1, caret);
  return /^[^\n@]{0,40}$/.test(typed) ? { from, typed } : undefined;
}
