import type { Content } from 'pdfmake';
import { mm, PAGE_NUMBERS, printable, renderPdf, type TableLines } from '../core/pdf.js';

/** A table of a document on A4: its columns, `right` ones being figures, and its rows. */
export interface PdfTable {
  title?: string;
  columns: { title: string; width: number | '*' | 'auto'; right?: boolean }[];
  rows: string[][];
  /** The last row, which sums up the others. */
  total?: string[];
  /** Height of a row in millimetres, where people sign. */
  rowHeight?: number;
}

/** A document of the cooperative: its name, what it is, lines of text, and tables. In French: such papers are kept and shown. */
export interface TablesDocument {
  cooperative: string;
  title: string;
  lines: string[];
  tables: PdfTable[];
  landscape?: boolean;
}

export function tablesPdf({ cooperative, title, lines, tables, landscape = false }: TablesDocument): Promise<Buffer> {
  return renderPdf({
    pageMargins: mm(15),
    pageOrientation: landscape ? 'landscape' : 'portrait',
    info: { title, author: cooperative },
    content: [
      { text: printable(cooperative), margin: [0, 0, 0, mm(4)] },
      { text: printable(title), fontSize: 16, bold: true, margin: [0, 0, 0, mm(2)] },
      ...lines.map((text): Content => ({ text: printable(text), margin: [0, 0, 0, mm(1)] })),
      ...tables.flatMap(tableOf),
    ],
    footer: PAGE_NUMBERS,
    defaultStyle: { font: 'Roboto', fontSize: 9 },
  });
}

function tableOf({ title, columns, rows, total, rowHeight }: PdfTable): Content[] {
  const cell = (text: string, place: number) => ({
    text: printable(text),
    ...(columns[place]?.right && { alignment: 'right' as const }),
  });
  return [
    { text: printable(title ?? ''), fontSize: 12, bold: true, margin: [0, mm(5), 0, mm(2)] },
    {
      layout: rowHeight === undefined ? 'lightHorizontalLines' : ('signed' satisfies TableLines),
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: columns.map(({ width }) => (typeof width === 'number' ? mm(width) : width)),
        ...(rowHeight !== undefined && { heights: [0, ...rows.map(() => mm(rowHeight))] }),
        body: [
          columns.map(({ title: head }, place) => ({ ...cell(head, place), bold: true })),
          ...rows.map((row) => row.map(cell)),
          ...(total ? [total.map((text, place) => ({ ...cell(text, place), bold: true }))] : []),
        ],
      },
    },
  ];
}
