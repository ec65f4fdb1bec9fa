/**
 * How many slips of the pen lie between two words: a letter left out, added or taken for another, or two neighbours
 * changed about (the optimal string alignment distance).
 */
export function slipsBetween(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, letter] of a.entries()) {
    const current = [row + 1];
    for (const [column, other] of b.entries()) {
      const swapped = letter === b[column - 1] && other === a[row - 1];
      current.push(
        Math.min(
          at(last, column + 1) + 1,
          at(current, column) + 1,
          at(last, column) + (letter === other ? 0 : 1),
          swapped ? at(before, column - 1) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = current;
  }
  return at(last, b.length);
}

const at = (row: number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;

/** Whether one word may be the other mistyped: 1 slip in a short word, 2 from 6 letters on. */
export function isSlipOf(typed: string, word: string): boolean {
  return slipsBetween(typed, word) <= (typed.length < 6 ? 1 : 2);
}

/** The word with two neighbouring letters changed about, each way it can be. @example 'lnes' -> 'nles', 'lens', 'lnse' */
export function transpositions(word: string): string[] {
  const letters = [...word];
  const swapped = letters
    .slice(1)
    .map((letter, index) => [...letters.slice(0, index), letter, letters[index], ...letters.slice(index + 2)].join(''));
  return [...new Set(swapped)].filter((other) => other !== word);
}
