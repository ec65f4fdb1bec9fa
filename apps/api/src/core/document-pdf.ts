import type { MarkupLine } from '@terril/domain';
import type { Content, TableCell } from 'pdfmake';
import { chartSvg } from './chart-svg.js';
import {
  chartInWords,
  type DocumentBlock,
  type DocumentChart,
  type DocumentFacts,
  type DocumentTable,
  isShort,
  type TextDocument,
} from './document.js';
import { contentsOf, type ContentsEntry } from './document-contents.js';
import type { Language } from './errors.js';
import { mm, PAGE, PAGES, type PdfDocument, printable, renderPdf, type TableLines } from './pdf.js';

const MARGIN = mm(22);
const TEXT_WIDTH = mm(210) - 2 * MARGIN;
const INK = '#1f4e5f';
const GREY = '#4d5a60';
const HEADINGS = { 1: { fontSize: 15, color: INK }, 2: { fontSize: 12.5 }, 3: { fontSize: 11 } };
/** White above a heading, by its level. */
const ABOVE = { 1: 18, 2: 12, 3: 8 };
const FACTS_IN_A_ROW = 3;
/** At the head and the foot of pages. */
const MARGINAL = { fontSize: 8, color: GREY };

/** A document on A4, its pages numbered, the fonts inside. */
export function documentPdf(document: TextDocument): Promise<Buffer> {
  return renderPdf(pdfDocument(document));
}

/** The same, to be drawn. */
export function pdfDocument(document: TextDocument): PdfDocument {
  const { title, subtitle, author, foot, blocks, contents = '', language = 'fr' } = document;
  const entries = contentsOf(document);
  return {
    pageMargins: [MARGIN, MARGIN, MARGIN, mm(24)],
    info: { title, author },
    language: language === 'fr' ? 'fr-FR' : 'en-GB',
    content: [
      { text: printable(title), fontSize: 22, bold: true, color: INK, margin: [0, 0, 0, 6] },
      ...subtitle.map((text): Content => ({ text: printable(text), color: GREY })),
      {
        canvas: [{ type: 'line', x1: 0, y1: 6, x2: TEXT_WIDTH, y2: 6, lineWidth: 1.5, lineColor: INK }],
        margin: [0, 0, 0, 8],
      },
      ...contentsPart(contents, [...entries.values()]),
      ...blocks.map((block) => partOf(block, entries, language)),
    ],
    // The first page has it under its title.
    header: { text: printable(author), ...MARGINAL, margin: [MARGIN, mm(11), MARGIN, 0] },
    footer: {
      columns: [printable(foot), { text: `${PAGE} / ${PAGES}`, alignment: 'right', width: 'auto' }],
      ...MARGINAL,
      margin: [MARGIN, mm(8), MARGIN, 0],
    },
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.25 },
  };
}

/** Alone on the first page with the title; nothing where there is no heading. */
function contentsPart(title: string, entries: ContentsEntry[]): Content[] {
  if (entries.length === 0) return [];
  const rows = entries.map(({ id, level, text }): TableCell[] => [
    { text: printable(text), linkToDestination: id, bold: level === 1, margin: [level === 1 ? 0 : 14, 0, 0, 0] },
    { pageReference: id, alignment: 'right' },
  ]);
  return [
    { text: printable(title), bold: true, ...HEADINGS[1], margin: [0, ABOVE[1], 0, 5] },
    { table: { widths: ['*', 'auto'], body: rows, dontBreakRows: true }, layout: 'noBorders', pageBreak: 'after' },
  ];
}

/** `entries` are the headings of the table of contents, which are those of the reader's outline too. */
function partOf(block: DocumentBlock, entries: Map<DocumentBlock, ContentsEntry>, language: Language): Content {
  switch (block.kind) {
    case 'heading':
      return {
        text: line(block.lines[0]),
        ...outlined(entries.get(block), [...entries.values()]),
        bold: true,
        headlineLevel: block.level,
        ...HEADINGS[block.level],
        margin: [0, ABOVE[block.level], 0, 5],
      };
    case 'list':
      return { ul: block.lines.map((item) => ({ text: line(item) })), margin: [6, 0, 0, 8] };
    case 'facts':
      return facts(block);
    case 'table':
      return table(block);
    case 'chart':
      return drawn(block, language);
    default:
      return {
        text: block.lines.flatMap((one, index) => [...(index > 0 ? ['\n'] : []), ...line(one)]),
        margin: [0, 0, 0, 7],
      };
  }
}

/** A heading as the readers of the file list it: those of the second level under the one before. */
function outlined(entry: ContentsEntry | undefined, all: ContentsEntry[]): object {
  if (!entry) return {};
  const { id, level, text } = entry;
  const above = level === 1 ? undefined : all.slice(0, all.indexOf(entry)).findLast((each) => each.level === 1);
  return { id, outline: true, outlineText: printable(text), ...(above && { outlineParentId: above.id }) };
}

const caption = (text: string): Content => ({ text: printable(text), bold: true, margin: [0, 4, 0, 4] });

function line(spans: MarkupLine): Exclude<Content, string>[] {
  return spans.map(({ text, isStrong, isEmphasis, href }) => ({
    text: printable(text),
    // A plain span is as its block is: a heading stays bold.
    ...(isStrong && { bold: true }),
    ...(isEmphasis && { italics: true }),
    ...(href !== undefined && { link: href, color: INK, decoration: 'underline' as const }),
  }));
}

function facts({ items, isSigned }: DocumentFacts): Content {
  const cells = items.map(({ label, value }): TableCell => ({
    stack: [
      { text: printable(label), fontSize: 9, color: GREY },
      { text: printable(value), fontSize: 13, bold: true },
    ],
    margin: [2, 3, 2, isSigned ? mm(22) : 3],
  }));
  const rows = Array.from({ length: Math.ceil(cells.length / FACTS_IN_A_ROW) }, (_, row) =>
    Array.from({ length: FACTS_IN_A_ROW }, (__, place) => cells[row * FACTS_IN_A_ROW + place] ?? ''),
  );
  return {
    table: { widths: Array.from({ length: FACTS_IN_A_ROW }, () => '*'), body: rows, dontBreakRows: true },
    layout: 'pale' satisfies TableLines,
    margin: [0, 4, 0, 10],
  };
}

/** Told in words under it: pdfmake has no alternative text for what it draws, nor structure that a voice would follow. */
function drawn(chart: DocumentChart, language: Language): Content {
  return {
    stack: [
      caption(chart.title),
      { svg: chartSvg(chart, language).svg, width: TEXT_WIDTH },
      { text: printable(chartInWords(chart, language)), fontSize: 8.5, color: GREY, margin: [0, 4, 0, 0] },
    ],
    unbreakable: true,
    margin: [0, 4, 0, 10],
  };
}

function table(whole: DocumentTable): Content {
  const { title, columns, rows, totals = 0 } = whole;
  const cell = (text: string, index: number, bold = false): TableCell => ({
    text: printable(text),
    alignment: columns[index]?.isNumber ? 'right' : 'left',
    bold,
  });
  return {
    stack: [
      // What is not broken is no headline: pdfmake would lose it at the end of a page.
      { ...(caption(title) as object), ...(!isShort(whole) && { headlineLevel: 3 }) } as Content,
      {
        table: {
          headerRows: 1,
          keepWithHeaderRows: 1,
          dontBreakRows: true,
          widths: widthsOf(columns),
          body: [
            columns.map((column, index) => cell(column.title, index, true)),
            ...rows.map((row, place) => row.map((text, index) => cell(text, index, place >= rows.length - totals))),
          ],
        },
        layout: 'lightHorizontalLines',
        fontSize: 9.5,
      },
    ],
    unbreakable: isShort(whole),
    margin: [0, 4, 0, 10],
  };
}

/** Figures are as wide as they are; where there are none, texts share the width by their weights. */
function widthsOf(columns: DocumentTable['columns']): string[] {
  const whole = columns.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const isText = columns.every(({ isNumber }) => !isNumber);
  return columns.map(({ isNumber, weight = 1 }) =>
    isNumber ? 'auto' : isText ? `${((100 * weight) / whole).toFixed(1)}%` : '*',
  );
}
