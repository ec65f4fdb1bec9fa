import type { TableLines } from '../../core/pdf.js';

/** In points: the room of the figures of a lying A4 page, beside the names of the rows. */
const ROOM = 640;
/** The width of a letter, by the size of the print: a digit of Roboto. */
const LETTER = 0.56;

/** How large figures are printed, the lines of their table, and the room that those leave on each side of them, in points. */
export interface Print {
  fontSize: number;
  layout: 'lightHorizontalLines' | (TableLines & 'narrow');
  padding: number;
}

const USUAL: Print = { fontSize: 9, layout: 'lightHorizontalLines', padding: 8 };
const SMALL: Print = { fontSize: 7, layout: 'narrow', padding: 4 };

/**
 * The columns that each table of a page takes, by their places, and the print of all: the usual one where they fit beside
 * one another, else a smaller one, in as many tables as it takes.
 * @param longest of each column, how many letters its longest part that cannot be cut has
 */
export function onPaper(longest: readonly number[]): { print: Print; tables: number[][] } {
  const usual = packed(longest, USUAL);
  return usual.length <= 1 ? { print: USUAL, tables: usual } : { print: SMALL, tables: packed(longest, SMALL) };
}

function packed(longest: readonly number[], { fontSize, padding }: Print): number[][] {
  const tables: number[][] = [];
  let left = 0;
  for (const [place, letters] of longest.entries()) {
    const width = letters * LETTER * fontSize + 2 * padding;
    const last = tables.at(-1);
    if (last && width <= left) last.push(place);
    else {
      tables.push([place]);
      left = ROOM;
    }
    left -= width;
  }
  return tables;
}
