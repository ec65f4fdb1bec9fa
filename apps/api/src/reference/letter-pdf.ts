import type { Content, TableCell } from 'pdfmake';
import { mm, printable, renderPdf, type TableLines } from '../core/pdf.js';
import type { LetterContent } from './letter-content.js';

const MARGIN = mm(20);
/** The window of a French envelope begins 45 mm from the top and 100 mm from the left. */
const HEAD_HEIGHT = mm(80);
const WINDOW_TOP = mm(30);
const SENDER_WIDTH = mm(80);

/** Letters on A4, each on pages of its own. */
export function letterPdf(letters: LetterContent[]): Promise<Buffer> {
  const [first] = letters;
  const legal = first?.legal ?? '';
  return renderPdf({
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN],
    info: { title: letters.length === 1 ? (first?.subject ?? '') : 'Lettres', author: first?.sender[0] ?? '' },
    content: letters.flatMap((letter, index) => pages(letter, index > 0)),
    footer: {
      text: printable(legal),
      fontSize: 8,
      color: '#444444',
      alignment: 'center',
      margin: [MARGIN, 14, MARGIN, 0],
    },
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.25 },
  });
}

function pages(letter: LetterContent, isNewPage: boolean): Content[] {
  return [
    { ...head(letter), ...(isNewPage && { pageBreak: 'before' as const }) },
    { text: printable(letter.placeAndDay), alignment: 'right', margin: [0, 0, 0, 14] },
    { text: [{ text: 'Objet : ', bold: true }, printable(letter.subject)], margin: [0, 0, 0, 14] },
    ...(letter.box === null ? [] : [box(letter.box)]),
    ...paragraphs(letter.body),
    ...(letter.table === null ? [] : [table(letter.table)]),
    ...(letter.signature ? [signature(letter.signature)] : []),
  ];
}

/** With room under it. */
function signature(lines: string[]): Content {
  return { stack: lines.map(printable), margin: [SENDER_WIDTH, 18, 0, mm(25)], unbreakable: true };
}

function head({ sender, recipient }: LetterContent): Content & object {
  const [name = '', ...rest] = sender;
  return {
    layout: 'noBorders',
    table: {
      widths: [SENDER_WIDTH, '*'],
      heights: [HEAD_HEIGHT],
      body: [
        [
          { stack: [{ text: printable(name), bold: true, fontSize: 12 }, ...rest.map(printable)] },
          { stack: recipient.map(printable), margin: [0, WINDOW_TOP, 0, 0] },
        ],
      ],
    },
  };
}

/** What the law wants in a visible box: framed by a thick line, in bold. */
function box(text: string): Content {
  return {
    table: { widths: ['*'], body: [[{ text: printable(text), bold: true, fontSize: 12, alignment: 'center' }]] },
    layout: 'framed' satisfies TableLines,
    margin: [0, 0, 0, 14],
    unbreakable: true,
  };
}

function paragraphs(body: string): Content[] {
  return body.split(/\n{2,}/).map((text): Content => ({ text: printable(text), margin: [0, 0, 0, 9] }));
}

function table([titles = [], ...rows]: string[][]): Content {
  const cell = (text: string, index: number, bold = false): TableCell => ({
    text: printable(text),
    alignment: index === 0 ? 'left' : 'right',
    bold,
  });
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: titles.map((_, index) => (index === 0 ? '*' : 'auto')),
      body: [
        titles.map((text, index) => cell(text, index, true)),
        ...rows.map((row) => row.map((text, index) => cell(text, index))),
      ],
    },
    layout: 'lightHorizontalLines',
    margin: [0, 4, 0, 9],
  };
}
