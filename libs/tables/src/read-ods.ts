import { plainNumber } from './cell-text.js';
import { mustFit } from './limits.js';
import { type Attributes, readXml, type XmlFollower } from './read-xml.js';
import type { TableRow } from './table.js';
import type { ZipParts } from './zip-parts.js';

const CELLS = new Set(['table:table-cell', 'table:covered-table-cell']);

/** The rows of the sheet number `sheet`, from 1. A formula gives the value it had when the file was saved. */
export async function* readOds(parts: ZipParts, sheet: number): AsyncGenerator<TableRow> {
  const rows: TableRow[] = [];
  let sheets = 0;
  let row = 0;
  let repeated = 1;
  let cells: string[] = [];
  let column = 0;
  let cell: Attributes | undefined;
  let paragraphs: string[] = [];
  let takes = 0;
  let notes = 0;

  const endCell = (attributes: Attributes) => {
    const text = textOf(attributes, paragraphs.join('\n'));
    const times = Number(attributes['table:number-columns-repeated'] ?? 1);
    // Thousands of empty cells may end a row; they count only when something follows.
    if (text !== '') {
      mustFit(row, column + times);
      for (let place = column; place < column + times; place += 1) cells[place] = text;
    }
    column += times;
  };
  const endRow = () => {
    if (cells.length > 0) {
      mustFit(row + repeated - 1, cells.length);
      const texts = Array.from(cells, (text) => text ?? '');
      for (let copy = 0; copy < repeated; copy += 1) rows.push({ row: row + copy, cells: texts });
    }
    row += repeated - 1;
  };

  const follower: XmlFollower = {
    open: (name, attributes) => {
      if (name === 'table:table') sheets += 1;
      if (sheets !== sheet) return;
      if (name === 'table:table-row') {
        row += 1;
        repeated = Number(attributes['table:number-rows-repeated'] ?? 1);
        cells = [];
        column = 0;
      } else if (CELLS.has(name)) {
        cell = attributes;
        paragraphs = [];
      } else if (name === 'office:annotation') {
        notes += 1;
      } else if (name === 'text:p' && cell && notes === 0) {
        takes += 1;
        paragraphs.push('');
      } else if (name === 'text:s' && takes > 0) {
        append(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1), 1000)));
      } else if (name === 'text:line-break' && takes > 0) {
        append('\n');
      }
    },
    close: (name) => {
      if (sheets !== sheet) return;
      if (name === 'office:annotation') notes -= 1;
      if (name === 'text:p' && takes > 0 && notes === 0) takes -= 1;
      if (CELLS.has(name) && cell) {
        endCell(cell);
        cell = undefined;
      }
      if (name === 'table:table-row') endRow();
    },
    text: (text) => {
      if (takes > 0 && notes === 0) append(text);
    },
  };
  yield* readXml(parts.read('content.xml'), follower, rows);

  function append(text: string): void {
    paragraphs[paragraphs.length - 1] += text;
  }
}

function textOf(attributes: Attributes, shown: string): string {
  switch (attributes['office:value-type']) {
    case 'float':
    case 'currency':
    case 'percentage':
      return plainNumber(attributes['office:value'] ?? '');
    case 'date':
      return (attributes['office:date-value'] ?? '').replace('T', ' ').replace(/ 00:00:00(\.0+)?$/, '');
    case 'boolean':
      return attributes['office:boolean-value'] ?? '';
    case 'string':
      return attributes['office:string-value'] ?? shown;
    default:
      return shown;
  }
}
