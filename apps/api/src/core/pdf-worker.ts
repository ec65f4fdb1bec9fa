import pdfmake from 'pdfmake';
import fonts from 'pdfmake/fonts/Roboto.js';
import type { CustomTableLayout } from 'pdfmake/interfaces';
import { PAGE, PAGES, type PdfDocument, type TableLines } from './pdf.js';

const WHITE_IN_FRAME = 9;
const PALE = '#c3ccd0';

const LINES: Record<TableLines, CustomTableLayout> = {
  framed: {
    hLineWidth: () => 1.5,
    vLineWidth: () => 1.5,
    paddingLeft: () => WHITE_IN_FRAME,
    paddingRight: () => WHITE_IN_FRAME,
    paddingTop: () => WHITE_IN_FRAME,
    paddingBottom: () => WHITE_IN_FRAME,
  },
  // As pdfmake's `lightHorizontalLines`, with a line under the last signature.
  signed: {
    hLineWidth: (line) => (line === 0 ? 0 : line === 1 ? 2 : 1),
    vLineWidth: () => 0,
    hLineColor: (line) => (line === 1 ? 'black' : '#aaa'),
  },
  // As pdfmake's `lightHorizontalLines`, its columns nearer to one another.
  narrow: {
    hLineWidth: (line, { table: { body } }) => (line === 0 || line === body.length ? 0 : line === 1 ? 2 : 1),
    vLineWidth: () => 0,
    hLineColor: (line) => (line === 1 ? 'black' : '#aaa'),
  },
  pale: { hLineColor: () => PALE, vLineColor: () => PALE },
};
/** Below this part of a page, a heading goes to the next one, to stay with what it is above. */
const LOWEST_HEADING = 0.86;

pdfmake.setFonts(fonts);
pdfmake.setTableLayouts(LINES);
// A document reads its fonts and nothing else.
const files = Object.values(fonts).flatMap((font) => Object.values(font));
pdfmake.setLocalAccessPolicy((file) => files.includes(file));
pdfmake.setUrlAccessPolicy(() => false);

/** Draws a PDF, in whichever thread it is called. */
export default function drawPdf({ header = '', footer = '', ...document }: PdfDocument): Promise<Uint8Array> {
  const foot = JSON.stringify(footer);
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      defaultStyle: { font: 'Roboto' },
      header: (page) => (page === 1 ? '' : header),
      footer: (page, pages) => JSON.parse(foot.replaceAll(PAGE, String(page)).replaceAll(PAGES, String(pages))),
      pageBreakBefore: ({ headlineLevel, startPosition }) =>
        headlineLevel !== undefined && startPosition.verticalRatio > LOWEST_HEADING,
      ...document,
    })
    .getBuffer();
}
