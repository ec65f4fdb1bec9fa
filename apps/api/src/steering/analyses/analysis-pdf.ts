import type { Content, TableCell } from 'pdfmake';
import type { Language } from '../../core/errors.js';
import { mm, renderPdf } from '../../core/pdf.js';
import { spokenDay } from '../../core/spoken-day.js';
import type { ResultCell, ResultColumnOut } from './analysis.dto.js';
import { cutSentence, type NamedResult, TOTAL } from './analysis-table.js';

const WORDS = {
  fr: { on: (day: string) => `Établi le ${day}`, none: 'Rien à montrer.', yes: 'oui', no: 'non' },
  en: { on: (day: string) => `Made on ${day}`, none: 'Nothing to show.', yes: 'yes', no: 'no' },
};

/** Rows on paper: what is longer is read in a sheet. */
export const MOST_ROWS_ON_PAPER = 1000;

/** An answer on A4: its name, its table and totals; more columns than a page takes upright lie. */
export function analysisPdf(
  { analysis, result }: NamedResult,
  { cooperative, today }: { cooperative: string; today: string },
  language: Language,
): Promise<Buffer> {
  const shown = result.rows.slice(0, MOST_ROWS_ON_PAPER);
  const isCut = result.cutAt !== null || shown.length < result.rows.length;
  return renderPdf({
    pageOrientation: result.columns.length > 5 ? 'landscape' : 'portrait',
    pageMargins: mm(15),
    info: { title: analysis.name, author: cooperative },
    content: [
      { text: analysis.name, fontSize: 16, bold: true },
      ...(analysis.note ? [{ text: analysis.note, margin: [0, mm(1), 0, 0] as [number, number, number, number] }] : []),
      ...(isCut ? [{ text: cutSentence(shown.length, result.total)[language], bold: true }] : []),
      tableOf({ ...result, rows: shown }, language),
    ],
    footer: (page: number, pages: number) => ({
      margin: [mm(15), mm(3), mm(15), 0],
      fontSize: 8,
      columns: [
        { text: `${cooperative}. ${WORDS[language].on(spokenDay(today, language))}` },
        { text: `${page} / ${pages}`, alignment: 'right' },
      ],
    }),
    defaultStyle: { font: 'Roboto', fontSize: 9 },
  });
}

function tableOf({ columns, rows, totals }: NamedResult['result'], language: Language): Content {
  const margin: [number, number, number, number] = [0, mm(4), 0, 0];
  if (rows.length === 0) return { text: WORDS[language].none, margin };
  const line = (cells: ResultCell[], bold: boolean): TableCell[] =>
    columns.map(({ kind }, index) => ({ text: written(cells[index] ?? null, kind, language), bold, ...aligned(kind) }));
  const [first = null, ...others] = totals;
  return {
    margin,
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ kind }) => (kind === 'text' ? '*' : 'auto')),
      body: [
        columns.map(({ label, kind }) => ({ text: label, bold: true, ...aligned(kind) })),
        ...rows.map(({ cells, isSubtotal }) => line(cells, isSubtotal)),
        ...(totals.some((value) => value !== null) ? [line([first ?? TOTAL, ...others], true)] : []),
      ],
    },
  };
}

const WORDED: ResultColumnOut['kind'][] = ['text', 'date', 'yesNo'];
const aligned = (kind: ResultColumnOut['kind']) => (WORDED.includes(kind) ? {} : { alignment: 'right' as const });

/** A value as people read it: '222 681,00 €', '53,0 %'. */
function written(value: ResultCell, kind: ResultColumnOut['kind'], language: Language): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return WORDS[language][value ? 'yes' : 'no'];
  if (kind === 'text' || value === TOTAL) return value;
  if (kind === 'date') return value.split('-').toReversed().join('/');
  const decimals = kind === 'money' ? 2 : kind === 'percent' ? 1 : 0;
  const number = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: kind === 'decimal' ? 6 : decimals,
  }).format(value as `${number}`);
  // The fonts of the document have no narrow no-break space.
  return number.replaceAll('\u202F', '\u00A0') + (kind === 'money' ? '\u00A0€' : kind === 'percent' ? '\u00A0%' : '');
}
