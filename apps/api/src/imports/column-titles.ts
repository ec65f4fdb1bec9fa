/** The letters a spreadsheet gives to a column, counted from 0: 0 is A, 26 is AA. */
function letters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}

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
