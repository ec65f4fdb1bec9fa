import type { Sentence } from '../../core/errors.js';
import type { ImportRow } from './import-row.entity.js';
import type { LinesOnDisk } from './lines-on-disk.js';

/** Rows of the second file that follow each other, say one value, and belong to no record of the first. */
export interface LinesOfNone {
  key: string;
  rows: number[];
}

/** Rows told of together at most. */
const MOST_ROWS = 500;

/** Those that no record took, after the row `position` of the second file. */
export async function* linesOfNone(lines: LinesOnDisk, position: number): AsyncGenerator<LinesOfNone> {
  let group: LinesOfNone | undefined;
  for await (const { row, key } of lines.left()) {
    if (row <= position) continue;
    if (group?.key === key && group.rows.length < MOST_ROWS) {
      group.rows.push(row);
      continue;
    }
    if (group) yield group;
    group = { key, rows: [row] };
  }
  if (group) yield group;
}

/** What is kept of them: rejected, with the reason. @param title of the column that joins them to a record */
export function rejectedLines({ key, rows }: LinesOfNone, importId: number, title: string): Partial<ImportRow> {
  const [row = 0] = rows;
  return {
    importId,
    row,
    lastRow: rows.at(-1) ?? row,
    ofLines: true,
    lineRows: rows,
    outcome: 'rejected',
    label: key.slice(0, LONGEST_LABEL),
    key: null,
    reasons: [{ row, ofLines: true, title, sentence: key === '' ? EMPTY : OF_NONE(key) }],
    lookAlikes: [],
  };
}

const LONGEST_LABEL = 200;

const EMPTY: Sentence = {
  fr: 'La cellule qui dit à quelle fiche va cette ligne est vide.',
  en: 'The cell that tells the record of this row is empty.',
};
const OF_NONE = (key: string): Sentence => ({
  fr: `Aucune ligne du premier fichier ne porte « ${key.slice(0, LONGEST_LABEL)} ».`,
  en: `No row of the first file has “${key.slice(0, LONGEST_LABEL)}”.`,
});
