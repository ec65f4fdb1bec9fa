/**
 * How many letters the longest part of a text has that no line cuts. A space that does not break holds an amount and its
 * unit together.
 */
export const longestWord = (text: string): number => Math.max(...text.split(/[ \n]/).map(({ length }) => length));
