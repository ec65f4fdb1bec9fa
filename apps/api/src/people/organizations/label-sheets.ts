import type { LabelSheet } from '@terril/domain';
import type { Content } from 'pdfmake';
import { mm, renderPdf } from '../../core/pdf.js';

/** In millimetres; `left` and `top` are the margins of the sheet, `stepX` and `stepY` go from a label to the next. */
interface Layout {
  columns: number;
  rows: number;
  left: number;
  top: number;
  stepX: number;
  stepY: number;
}

const LAYOUTS: Record<LabelSheet, Layout> = {
  '70x37': { columns: 3, rows: 8, left: 0, top: 0.5, stepX: 70, stepY: 37 },
  '99x38': { columns: 2, rows: 7, left: 4.65, top: 15.15, stepX: 101.6, stepY: 38.1 },
};

/** White inside a label: printers leave 5 mm and drift by some more. */
const INSIDE = { x: 6, y: 6 };
/** 38 characters of 9 points take 62 mm at most, 6 lines 23 mm. */
const FONT_SIZE = 8.5;

/** A4 sheets of labels with the lines of each envelope, left to right and top to bottom. */
export async function labelSheets(envelopes: string[][], sheet: LabelSheet): Promise<Buffer> {
  const { columns, rows, left, top, stepX, stepY } = LAYOUTS[sheet];
  const perPage = columns * rows;
  const content = envelopes.map((lines, index): Content => {
    const place = index % perPage;
    const x = mm(left + (place % columns) * stepX + INSIDE.x);
    const y = mm(top + Math.floor(place / columns) * stepY + INSIDE.y);
    const newPage = place === 0 && index > 0;
    return {
      text: lines.join('\n'),
      absolutePosition: { x, y },
      ...(newPage && { pageBreak: 'before' as const }),
    };
  });
  return renderPdf({ pageMargins: 0, content, defaultStyle: { font: 'Roboto', fontSize: FONT_SIZE } });
}
