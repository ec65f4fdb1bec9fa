import { letters } from '../../core/sheet-xml.js';

/** The titles of a file, each unlike all others: the second 'Nom' is 'Nom (2)', one that is empty is named by its letter. */
export function uniqueTitles(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header, place) => {
    const title = header.slice(0, LONGEST) || `Colonne ${letters(place)}`;
    let unique = title;
    for (let count = 2; taken.has(unique); count += 1) unique = `${title} (${count})`;
    taken.add(unique);
    return unique;
  });
}

const LONGEST = 200;
