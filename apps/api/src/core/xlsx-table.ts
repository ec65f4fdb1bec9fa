import type { CellKind, CellValue } from './export-columns.js';
import { letters, openZip, WIDTHS, xml, XML_HEAD } from './sheet-xml.js';
import type { TableFile, TableHead } from './table-file.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The styles of `STYLES`, by their place in it. */
const STYLE: Record<CellKind | 'header', number> = {
  text: 0,
  header: 1,
  integer: 2,
  money: 3,
  decimal: 0,
  date: 4,
  yesNo: 0,
};

/** A list as one sheet of Office Open XML (ECMA-376): typed cells, a frozen header, a filter on each column. */
export function openXlsx({ name, columns, total }: TableHead): TableFile {
  const kinds = columns.map(({ kind }) => kind);
  const widths = kinds.map((kind, index) => {
    const place = index + 1;
    return `<col min="${place}" max="${place}" width="${WIDTHS[kind]}" customWidth="1"/>`;
  });
  const places = kinds.map((_, index) => letters(index));
  const line = (number: number, cells: (place: string, index: number) => string) =>
    `<row r="${number}">${places.map((letter, index) => cells(letter + number, index)).join('')}</row>`;
  const header = line(1, (place, index) => textCell(place, columns[index]?.header ?? '', STYLE.header));
  let written = 1;
  return {
    ...openZip(partsOf(name), 'xl/worksheets/sheet1.xml'),
    begin: `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${FROZEN}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${header}`,
    rows: (rows) =>
      rows.map((row) => line(++written, (place, index) => cell(place, row[index] ?? null, kinds[index]))).join(''),
    end: `</sheetData><autoFilter ref="A1:${places.at(-1)}${total + 1}"/></worksheet>`,
  };
}

const FROZEN = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';

function cell(place: string, value: CellValue, kind: CellKind = 'text'): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${Number(value)}</v></c>`;
  if (typeof value === 'number') return numberCell(place, String(value), STYLE[kind]);
  if (kind === 'text') return textCell(place, value, STYLE.text);
  if (kind !== 'date') return numberCell(place, value, STYLE[kind]);
  const serial = serialOf(value);
  return serial === undefined ? textCell(place, value, STYLE.text) : numberCell(place, String(serial), STYLE.date);
}

const numberCell = (place: string, digits: string, style: number) =>
  `<c r="${place}" s="${style}"><v>${digits}</v></c>`;

function textCell(place: string, text: string, style: number): string {
  const escaped = xml(text.replaceAll(ESCAPE, '_x005F_$1'));
  return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}

/** Excel reads `_x0041_` as a letter. */
const ESCAPE = /_(x[0-9A-Fa-f]{4}_)/g;

const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Excel believes in a 29 February 1900: its days agree with the calendar from the next day only. */
const FIRST_SURE = 61;

/** Days since 1899-12-30, undefined for a day Excel miscounts. */
function serialOf(day: string): number | undefined {
  const serial = (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / DAY;
  return serial >= FIRST_SURE ? serial : undefined;
}

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="1" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** Of a sheet: at most 31 characters, none of []:*?/\ */
const SHEET_NAME = /[[\]:*?/\\]/g;

function partsOf(name: string): Record<string, string> {
  const sheetName = xml(name.replaceAll(SHEET_NAME, ' ').slice(0, 31));
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
  return Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, XML_HEAD + content]));
}
