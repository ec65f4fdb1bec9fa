import type { LabelSheet } from '@terril/domain';
import type { Content } from 'pdfmake';
import { mm, renderPdf } from '../core/pdf.js';

/** In millimetres; `left` and `top` are the margins of the sheet, `stepX` and `stepY` go from a label to the next. */
interface Layout {
  columns: number;
  rows: number;
  left: number;
  top: number;
  stepX: number;
  stepY: number;
  /** In points, where labels are too narrow for the usual one. */
  fontSize?: number;
}

const LAYOUTS: Record<LabelSheet, Layout> = {
  '70x37': { columns: 3, rows: 8, left: 0, top: 0.5, stepX: 70, stepY: 37 },
  '99x38': { columns: 2, rows: 7, left: 4.65, top: 15.15, stepX: 101.6, stepY: 38.1 },
  '63x38': { columns: 3, rows: 7, left: 7.25, top: 15.15, stepX: 66, stepY: 38.1, fontSize: 7 },
  '63x34': { columns: 3, rows: 8, left: 7.25, top: 12.9, stepX: 66, stepY: 33.9, fontSize: 7 },
  '105x57': { columns: 2, rows: 5, left: 0, top: 6, stepX: 105, stepY: 57 },
};

/** White inside a label: printers leave 5 mm and drift by some more. */
const INSIDE = { x: 6, y: 6 };
/** 38 characters of 9 points take 62 mm at most, 6 lines 23 mm. */
const FONT_SIZE = 8.5;

/** A4 sheets of labels with the lines of each envelope, left to right and top to bottom, from the label `first` (1 = the first). */
export async function labelSheets(envelopes: string[][], sheet: LabelSheet, first = 1): Promise<Buffer> {
  const { columns, rows, left, top, stepX, stepY, fontSize = FONT_SIZE } = LAYOUTS[sheet];
  const perPage = columns * rows;
  const content = envelopes.map((lines, index): Content => {
    const place = (index + first - 1) % perPage;
    const x = mm(left + (place % columns) * stepX + INSIDE.x);
    const y = mm(top + Math.floor(place / columns) * stepY + INSIDE.y);
    const newPage = place === 0 && index > 0;
    return {
      text: lines.join('\n'),
      absolutePosition: { x, y },
      ...(newPage && { pageBreak: 'before' as const }),
    };
  });
  return renderPdf({ pageMargins: 0, content, defaultStyle: { font: 'Roboto', fontSize } });
}
