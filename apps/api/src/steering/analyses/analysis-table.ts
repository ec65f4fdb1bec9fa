import type { Language, Sentence } from '../../core/errors.js';
import type { CellKind, CellValue } from '../../core/export-columns.js';
import { fileName } from '../../core/file-name.js';
import type { Table } from '../../reports/report-file.js';
import type { AnalysisOut, AnalysisResultOut, ResultCell, ResultColumnOut } from './analysis.dto.js';

/** An answer, and what is said above it. */
export interface NamedResult {
  analysis: Pick<AnalysisOut, 'name' | 'note'>;
  result: AnalysisResultOut;
}

/** An answer laid flat, its totals last; one that is cut says so in its last row. */
export function analysisTable({ analysis, result }: NamedResult, language: Language): Table {
  const { columns, rows, totals, cutAt, total } = result;
  const cells = (row: ResultCell[]) => row.map((value, index) => cellOf(value, columns[index]));
  // Words stand in a column of text alone: a sheet would take them for a day that does not exist.
  const isTexts = cutAt !== null || columns[0]?.kind === 'text';
  const [first = null, ...others] = cells(totals);
  return {
    name: fileName(analysis.name) || 'analyse',
    title: { fr: analysis.name, en: analysis.name },
    columns: columns.map(({ label, kind }, index) => ({
      header: { fr: label, en: label },
      kind: index === 0 && isTexts ? 'text' : kindOf(kind),
    })),
    rows: [
      ...rows.map((row) => cells(row.cells)),
      ...(totals.some((value) => value !== null) ? [[first ?? (isTexts ? TOTAL : null), ...others]] : []),
      ...(cutAt === null ? [] : [[cutSentence(cutAt, total)[language]]]),
    ],
  };
}

/** That an answer does not hold all there is. */
export function cutSentence(cutAt: number, total: number): Sentence {
  return {
    fr: `Seules les ${cutAt} premières lignes sur ${total} sont ici ; les totaux sont ceux de l’ensemble.`,
    en: `Only the first ${cutAt} rows of ${total} are here; totals are of the whole.`,
  };
}

/** In both languages. */
export const TOTAL = 'Total';

const kindOf = (kind: ResultColumnOut['kind']): CellKind => (kind === 'percent' ? 'decimal' : kind);

/** Whole numbers as numbers, where they are exact as such. */
function cellOf(value: ResultCell, column: ResultColumnOut | undefined): CellValue {
  if (column?.kind !== 'integer' || typeof value !== 'string') return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}
