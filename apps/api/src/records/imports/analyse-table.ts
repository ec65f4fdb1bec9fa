import { columnKind, plainText } from '@terril/domain';
import type { OpenTable } from '@terril/tables';
import type { ImportField } from '../../core/import-target.js';
import { uniqueTitles } from './column-titles.js';
import type { ImportColumn } from './import.entity.js';

const SAMPLES = 3;
const LONGEST_SAMPLE = 80;
/** Rows whose cells tell what a column holds. */
const LOOKED_AT = 2_000;

export interface Analysis {
  columns: ImportColumn[];
  total: number;
  /** Of the rows looked at, the cells of each column. */
  cellsOf: string[][];
}

/** Reads the whole table, so that what cannot be read is said before anything is imported. @throws UnreadableTable */
export async function analyseTable({ headers, rows }: OpenTable): Promise<Analysis> {
  const titles = uniqueTitles(headers.map(printable));
  const cellsOf: string[][] = titles.map(() => []);
  let total = 0;
  for await (const { cells } of rows) {
    total += 1;
    if (total <= LOOKED_AT) for (const [place, some] of cellsOf.entries()) some.push(printable(cells[place] ?? ''));
  }
  const columns = titles.map((title, place) => {
    const cells = cellsOf[place] ?? [];
    const samples = cells.filter((text) => text !== '').slice(0, SAMPLES);
    return { title, kind: columnKind(cells), samples: samples.map((text) => text.slice(0, LONGEST_SAMPLE)) };
  });
  return { columns, total, cellsOf };
}

/** Without the control characters, which no database keeps; the row that holds one says so when it is tried. */
function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '').trim();
}

/** The field that each column seems to fill, by its title; no two fill the same. */
export function suggestedFields(titles: readonly string[], fields: readonly ImportField[]): (string | null)[] {
  const left = new Set(fields);
  return titles.map((title) => {
    const plain = plainTitle(title);
    const found = [...left].find(({ name, label, titles: others = [] }) =>
      [name, label.fr, label.en, ...others].some((words) => plainTitle(words) === plain),
    );
    if (!found) return null;
    left.delete(found);
    return found.name;
  });
}

/** 'Code postal', 'code_postal' and 'CODE-POSTAL' are one. */
export function plainTitle(title: string): string {
  return plainText(title).replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
