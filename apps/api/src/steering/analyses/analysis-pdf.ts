import type { Content } from 'pdfmake';
import type { Language } from '../../core/errors.js';
import { chartSvg } from '../../core/chart-svg.js';
import type { DocumentChart } from '../../core/document.js';
import { mm, PAGE, PAGES, printable, renderPdf } from '../../core/pdf.js';
import { spokenDay } from '../../core/spoken-day.js';
import { analysisChart } from './analysis-chart.js';
import { readingNotes } from './analysis-notes.js';
import { tablesOf } from './analysis-pdf-tables.js';
import { cutSentences, type NamedResult } from './analysis-table.js';

const WORDS = {
  fr: { on: (day: string) => `Établi le ${day}` },
  en: { on: (day: string) => `Made on ${day}` },
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
  const isLying = result.columns.length > 5;
  const chart = analysisChart(result, language);
  return renderPdf({
    pageOrientation: isLying ? 'landscape' : 'portrait',
    pageMargins: mm(15),
    info: { title: analysis.name, author: cooperative },
    content: [
      { text: analysis.name, fontSize: 16, bold: true },
      ...(analysis.note ? [{ text: analysis.note, margin: [0, mm(1), 0, 0] as Margin }] : []),
      ...readingNotes(result, language).map((text) => ({ text: printable(text), margin: [0, mm(1), 0, 0] as Margin })),
      ...cutSentences(result, shown.length).map((sentence) => ({ text: sentence[language], bold: true })),
      ...(chart ? [drawn(chart, isLying)] : []),
      ...tablesOf({ ...result, rows: shown }, language),
    ],
    footer: {
      margin: [mm(15), mm(3), mm(15), 0],
      fontSize: 8,
      columns: [
        { text: `${cooperative}. ${WORDS[language].on(spokenDay(today, language))}` },
        { text: `${PAGE} / ${PAGES}`, alignment: 'right' },
      ],
    },
    defaultStyle: { font: 'Roboto', fontSize: 9 },
  });
}

type Margin = [number, number, number, number];

/** On a page of its own width; one that is taller than a page is drawn smaller. */
function drawn(chart: DocumentChart, isLying: boolean): Content {
  const { svg, width, height } = chartSvg(chart);
  const [room, tall] = isLying ? [mm(200), mm(130)] : [mm(180), mm(220)];
  return {
    stack: [
      { text: chart.title, bold: true },
      { svg, width: Math.min(room, (width * tall) / height) },
    ],
    margin: [0, mm(4), 0, 0],
    unbreakable: true,
  };
}
