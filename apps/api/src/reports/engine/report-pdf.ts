import type { Content, TableCell } from 'pdfmake';
import type { Language } from '../../core/errors.js';
import { longestWord } from '../../core/longest-word.js';
import { mm, PAGE, PAGES, printable, renderPdf } from '../../core/pdf.js';
import { spokenDay } from '../../core/spoken-day.js';
import type { ReportUnit } from './columns.js';
import type { Values } from './figures.js';
import { onPaper } from './paper-columns.js';
import type { ReportResult } from './report-result.js';
import { shownColumns, TOTAL } from './report-table.js';

const WORDS = {
  fr: {
    on: (day: string) => `Établi le ${day}`,
    none: 'Rien à montrer.',
    cut: (shown: number, count: number) =>
      `Les ${shown} premières lignes sur ${count}, le total étant celui de toutes ; un fichier de tableur les contient toutes.`,
    page: 'Page',
    colon: ' : ',
  },
  en: {
    on: (day: string) => `Made on ${day}`,
    none: 'Nothing to show.',
    cut: (shown: number, count: number) =>
      `The first ${shown} rows of ${count}, the total being that of all; a spreadsheet file holds them all.`,
    page: 'Page',
    colon: ': ',
  },
};

/** Rows on paper: a longer report is a file. */
export const MOST_ROWS_ON_PAPER = 2000;

/** A report on A4, lying: its title, what was asked, its table, the day and the pages. */
export function reportPdf(
  report: ReportResult,
  { cooperative, today }: { cooperative: string; today: string },
  language: Language,
): Promise<Buffer> {
  const words = WORDS[language];
  return renderPdf({
    pageOrientation: 'landscape',
    pageMargins: [mm(14), mm(14), mm(14), mm(16)],
    info: { title: report.title, author: cooperative },
    content: [
      { text: report.title, fontSize: 16, bold: true },
      { text: report.says, margin: [0, mm(1), 0, mm(2)], color: '#444444' },
      ...report.asked.map(({ label, text }) => ({ text: `${label}${words.colon}${text}` })),
      ...tablesOf(report, language),
      ...(report.rowCount > report.rows.length ? [{ text: words.cut(report.rows.length, report.rowCount) }] : []),
    ],
    footer: {
      margin: [mm(14), mm(4), mm(14), 0],
      fontSize: 8,
      columns: [
        { text: `${cooperative}. ${words.on(spokenDay(today, language))}` },
        { text: `${words.page} ${PAGE} / ${PAGES}`, alignment: 'right' },
      ],
    },
    defaultStyle: { font: 'Roboto', fontSize: 9 },
  });
}

/** One table, or several under one another where one page is too narrow for all the columns. */
function tablesOf(report: ReportResult, language: Language): Content[] {
  if (report.rows.length === 0) return [{ text: WORDS[language].none, margin: [0, mm(4), 0, 0] }];
  const bold = { bold: true };
  const right = (unit: ReportUnit) => (unit === 'text' ? {} : { alignment: 'right' as const });
  const total = report.total && { ...report.total, label: TOTAL[language], style: bold };
  const lines: { label: string; values: Values[]; style?: object }[] = [...report.rows, ...(total ? [total] : [])];
  const columns = shownColumns(report).map(({ header, unit, valueOf }) => ({
    unit,
    texts: [header, ...lines.map((line) => written(valueOf(line), unit, language))],
  }));
  const { print, tables } = onPaper(columns.map(({ texts }) => Math.max(...texts.map(longestWord))));
  const { fontSize, layout } = print;
  const names = [report.rowsLabel, ...lines.map(({ label }) => label)];
  return tables.map((places) => ({
    margin: [0, mm(4), 0, 0],
    fontSize,
    layout,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', ...places.map(() => 'auto')],
      body: names.map((name, at): TableCell[] => {
        const style = at === 0 ? bold : lines[at - 1]?.style;
        const shown = places.flatMap((place) => columns[place] ?? []);
        return [
          { text: name, ...style },
          ...shown.map(({ unit, texts }) => ({ text: texts[at] ?? '', ...right(unit), ...style })),
        ];
      }),
    },
  }));
}

/** A value as people read it: '222 681,00 €', '53,0 %'. */
function written(value: Values[string], unit: ReportUnit, language: Language): string {
  if (value === null) return '–';
  if (unit === 'text') return String(value);
  if (unit === 'day') return String(value).split('-').toReversed().join('/');
  const decimals = unit === 'count' ? 0 : unit === 'EUR' ? 2 : 1;
  const shape = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const number = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', shape).format(`${value}` as `${number}`);
  return printable(number) + (unit === 'EUR' ? '\u00A0€' : unit === 'percent' ? '\u00A0%' : '');
}
