import { dayOfSerial, plainNumber, showsDay } from './cell-text.js';
import { mustFit } from './limits.js';
import { type Attributes, readAllXml, readXml, type XmlFollower } from './read-xml.js';
import type { TableRow } from './table.js';
import { noSheet, notATable } from './unreadable-table.js';
import type { ZipParts } from './zip-parts.js';

const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const SHARED_STRINGS = 'xl/sharedStrings.xml';

/** The rows of the sheet at `place`, from 1, among those that are not hidden. A formula gives the value it had when the file was saved. */
export async function* readXlsx(parts: ZipParts, place: number): AsyncGenerator<TableRow> {
  const { sheet, since1904 } = await findSheet(parts, place);
  const isDay = await dayStyles(parts);
  const shared = await sharedStrings(parts);
  const textOf = ({ t: type, s: style }: Attributes, value: string): string => {
    if (type === 's') return shared[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'true' : 'false';
    if (type === 'd') return value.replace('T', ' ').replace(/ 00:00:00(\.0+)?Z?$/, '');
    if (type !== undefined && type !== 'n') return value;
    if (value === '') return '';
    return isDay[Number(style ?? 0)] ? dayOfSerial(Number(value), since1904) : plainNumber(value);
  };

  const rows: TableRow[] = [];
  let row = 0;
  let cells: string[] = [];
  let cell: Attributes | undefined;
  let column = 0;
  let value = '';
  let takes = false;
  const follower: XmlFollower = {
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        cells = [];
        column = 0;
      } else if (name === 'c') {
        cell = attributes;
        value = '';
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
        mustFit(row, column);
      } else if (name === 'v' || name === 't') {
        takes = cell !== undefined;
      } else if (name === 'rPh') {
        takes = false;
      }
    },
    close: (name) => {
      if (name === 'v' || name === 't') takes = false;
      if (name === 'c' && cell) {
        cells[column - 1] = textOf(cell, value);
        cell = undefined;
      }
      if (name === 'row') rows.push({ row, cells: Array.from(cells, (text) => text ?? '') });
    },
    text: (text) => {
      if (takes) value += text;
    },
  };
  yield* readXml(parts.read(sheet), follower, rows);
}

/** The number of the column in 'AB12', from 1. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,4}/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

async function findSheet(parts: ZipParts, place: number): Promise<{ sheet: string; since1904: boolean }> {
  const shown: (string | undefined)[] = [];
  let since1904 = false;
  await readAllXml(parts.read(WORKBOOK), {
    open: (name, attributes) => {
      if (name === 'sheet' && (attributes['state'] ?? 'visible') === 'visible') shown.push(attributes['r:id']);
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    },
  });
  if (place > 1 && shown.length < place) throw noSheet(place);
  const id = shown[place - 1];
  let target: string | undefined;
  await readAllXml(parts.read('xl/_rels/workbook.xml.rels'), {
    open: (_, attributes) => {
      if (id !== undefined && attributes['Id'] === id) target = attributes['Target'];
    },
  });
  const sheet = target?.startsWith('/') ? target.slice(1) : `xl/${target}`;
  if (!parts.has(sheet)) throw notATable();
  return { sheet, since1904 };
}

/** Formats with a number of their own that show a day; those from 164 on are told by the file. */
const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);

/** Whether each style of cells shows its number as a day. */
async function dayStyles(parts: ZipParts): Promise<boolean[]> {
  const days = new Set(BUILT_IN_DAYS);
  const styles: boolean[] = [];
  let inCells = false;
  if (!parts.has(STYLES)) return styles;
  await readAllXml(parts.read(STYLES), {
    open: (name, attributes) => {
      if (name === 'numFmt' && showsDay(attributes['formatCode'] ?? '')) days.add(Number(attributes['numFmtId']));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(days.has(Number(attributes['numFmtId'] ?? 0)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** The texts that cells name by their place. */
async function sharedStrings(parts: ZipParts): Promise<string[]> {
  const all: string[] = [];
  let text = '';
  let takes = false;
  let phonetic = false;
  // Our own exports, for one, write their texts in the cells.
  if (!parts.has(SHARED_STRINGS)) return all;
  await readAllXml(parts.read(SHARED_STRINGS), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') takes = !phonetic;
    },
    close: (name) => {
      if (name === 't') takes = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') all.push(text);
    },
    text: (more) => {
      if (takes) text += more;
    },
  });
  return all;
}
