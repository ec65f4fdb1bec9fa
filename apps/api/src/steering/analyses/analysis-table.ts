import type { Language, Sentence } from '../../core/errors.js';
import type { CellKind, CellValue } from '../../core/export-columns.js';
import { fileName } from '../../core/file-name.js';
import type { Table } from '../../reports/report-file.js';
import type { AnalysisOut, AnalysisResultOut, ResultCell, ResultColumnOut } from './analysis.dto.js';
import { readingNotes } from './analysis-notes.js';
import { TOTAL } from './written-cell.js';

/** An answer, and what is said above it. */
export interface NamedResult {
  analysis: Pick<AnalysisOut, 'name' | 'note'>;
  result: AnalysisResultOut;
}

/** An answer laid flat, its totals last; one that is cut says so in its last row. */
export function analysisTable({ analysis, result }: NamedResult, language: Language): Table {
  const { columns, rows, totals } = result;
  const cut = cutSentences(result, result.cutAt ?? rows.length);
  const cells = (row: ResultCell[]) => row.map((value, index) => cellOf(value, columns[index]));
  // Words stand in a column of text alone: a sheet would take them for a day that does not exist.
  const notes = readingNotes(result, language);
  const isNowhere = notes.length > 0 && columns.every(({ kind }) => kind !== 'text');
  const isTexts = cut.length > 0 || isNowhere || columns[0]?.kind === 'text';
  const [first = null, ...others] = cells(totals);
  return {
    name: fileName(analysis.name) || 'analyse',
    title: { fr: analysis.name, en: analysis.name },
    columns: columns.map(({ label, kind }, index) => ({
      header: { fr: label, en: label },
      kind: index === 0 && isTexts ? 'text' : kindOf(kind),
    })),
    notes,
    rows: [
      ...rows.map((row) => cells(row.cells)),
      ...(totals.some((value) => value !== null) ? [[first ?? (isTexts ? TOTAL : null), ...others]] : []),
      ...cut.map((sentence) => [sentence[language]]),
    ],
  };
}

/** That an answer does not hold all there is, of its rows and of the columns of a cross table. @param shown rows */
export function cutSentences({ rows, cutAt, total, cross }: AnalysisResultOut, shown: number): Sentence[] {
  const areRows = cutAt !== null || shown < rows.length;
  return [
    ...(areRows
      ? [
          {
            fr: `Seules les ${shown} premières lignes sur ${total} sont ici ; les totaux sont ceux de l’ensemble.`,
            en: `Only the first ${shown} rows of ${total} are here; totals are of the whole.`,
          },
        ]
      : []),
    ...(cross?.cutAt != null
      ? [
          {
            fr: `Seules les ${cross.cutAt} premières colonnes sur ${cross.total} sont ici ; les totaux sont ceux de l’ensemble.`,
            en: `Only the first ${cross.cutAt} columns of ${cross.total} are here; totals are of the whole.`,
          },
        ]
      : []),
  ];
}

const kindOf = (kind: ResultColumnOut['kind']): CellKind => (kind === 'percent' ? 'decimal' : kind);

/** Whole numbers as numbers, where they are exact as such. */
function cellOf(value: ResultCell, column: ResultColumnOut | undefined): CellValue {
  if (column?.kind !== 'integer' || typeof value !== 'string') return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}
