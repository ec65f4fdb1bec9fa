import type { Content, TableCell } from 'pdfmake';
import type { Language } from '../../core/errors.js';
import { mm } from '../../core/pdf.js';
import type { AnalysisResultOut, ResultCell, ResultColumnOut } from './analysis.dto.js';
import { NONE, TOTAL, writtenCell } from './written-cell.js';

const NOTHING = { fr: 'Rien à montrer.', en: 'Nothing to show.' };

/** Columns that a page takes, those that name its rows among them. */
const MOST_ON_PAGE = 9;
/** A table of no more rows is not cut by the end of a page. */
const MOST_ROWS_TOGETHER = 20;
const MARGIN: [number, number, number, number] = [0, mm(4), 0, 0];

/** The table of an answer; more columns than a page takes go on in further tables, each with what names its rows. */
export function tablesOf(result: AnalysisResultOut, language: Language): Content[] {
  if (result.rows.length === 0) return [{ text: NOTHING[language], margin: MARGIN }];
  const all = result.columns.map((_, index) => index);
  const areGroups = result.rows[0]?.id === null;
  const isNaming = (index: number) => index === 0 || (areGroups && result.columns[index]?.isMeasure === false);
  const [naming, others] = [all.filter(isNaming), all.filter((index) => !isNaming(index))];
  const room = MOST_ON_PAGE - naming.length;
  const parts = Math.max(1, Math.ceil(others.length / room));
  return Array.from({ length: parts }, (_, part) =>
    tableOf(result, naming.length, [...naming, ...others.slice(part * room, (part + 1) * room)], language),
  );
}

/** @param naming how many of the columns at `places` name the rows */
function tableOf(
  { columns, rows, totals }: AnalysisResultOut,
  naming: number,
  places: number[],
  language: Language,
): Content {
  // Who has no value of a dimension is a group too, and says so.
  const none = rows[0]?.id === null ? NONE[language] : '';
  const shown = places.flatMap((place) => columns[place] ?? []);
  const textOf = (value: ResultCell, column: ResultColumnOut | undefined) =>
    column === undefined || value === TOTAL ? TOTAL : writtenCell(value, column.kind, language);
  const line = (cells: ResultCell[], named: number, isSum: boolean): TableCell[] =>
    places.map((place, index) => ({
      text: textOf(cells[place] ?? null, shown[index]) || (index < named ? none : ''),
      bold: isSum,
      ...aligned(shown[index]?.kind),
    }));
  const [first = null, ...others] = totals;
  const table: Content = {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: shown.map(({ kind }) => (kind === 'text' ? '*' : 'auto')),
      body: [
        shown.map(({ label, kind }) => ({ text: label, bold: true, ...aligned(kind) })),
        ...rows.map(({ cells, isSubtotal }) => line(cells, isSubtotal ? 1 : naming, isSubtotal)),
        ...(totals.some((value) => value !== null) ? [line([first ?? TOTAL, ...others], 0, true)] : []),
      ],
    },
  };
  return { stack: [table], margin: MARGIN, unbreakable: rows.length <= MOST_ROWS_TOGETHER };
}

const WORDED: (ResultColumnOut['kind'] | undefined)[] = ['text', 'date', 'yesNo'];
const aligned = (kind: ResultColumnOut['kind'] | undefined) =>
  WORDED.includes(kind) ? {} : { alignment: 'right' as const };
