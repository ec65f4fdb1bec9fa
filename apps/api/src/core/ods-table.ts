import type { CellKind, CellValue } from './export-columns.js';
import { manifest, odfLine, odfNamespaces } from './open-document.js';
import { letters, openZip, WIDTHS, xml, XML_HEAD } from './sheet-xml.js';
import type { TableFile, TableHead } from './table-file.js';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const NAMESPACES = odfNamespaces('office', 'table', 'text', 'style', 'number', 'fo', 'config');

/** Millimetres of a character, about. */
const MM = 2.2;

/** A list as one sheet of OpenDocument 1.3: typed cells, a frozen header, a filter on each column. */
export function openOds({ name, columns, total }: TableHead): TableFile {
  const kinds = columns.map(({ kind }) => kind);
  const sheet = xml(name);
  const header = columns.map((column) => textCell(column.header, 'header')).join('');
  const range = `$'${sheet.replaceAll("'", "''")}'.$A$1:.$${letters(columns.length - 1)}$${total + 1}`;
  return {
    ...openZip(partsOf(sheet), 'content.xml', { mimetype: MEDIA_TYPE }),
    begin: `${XML_HEAD}<office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="${sheet}">${kinds.map((kind) => `<table:table-column table:style-name="column-${kind}"/>`).join('')}<table:table-header-rows><table:table-row>${header}</table:table-row></table:table-header-rows>`,
    rows: (rows) =>
      rows
        .map((row) => `<table:table-row>${row.map((value, i) => cell(value, kinds[i])).join('')}</table:table-row>`)
        .join(''),
    end: `</table:table><table:database-ranges><table:database-range table:name="liste" table:target-range-address="${range}" table:display-filter-buttons="true"/></table:database-ranges></office:spreadsheet></office:body></office:document-content>`,
  };
}

function cell(value: CellValue, kind: CellKind = 'text'): string {
  if (value === null || value === '') return '<table:table-cell/>';
  if (typeof value === 'boolean') return typed('boolean', `office:boolean-value="${value}"`, kind);
  if (typeof value === 'number') return typed('float', `office:value="${value}"`, kind);
  if (kind === 'money') return typed('currency', `office:currency="EUR" office:value="${xml(value)}"`, kind);
  if (kind === 'date') return typed('date', `office:date-value="${xml(value)}"`, kind);
  return kind === 'text' ? textCell(value, 'text') : typed('float', `office:value="${xml(value)}"`, kind);
}

const typed = (type: string, value: string, kind: CellKind) =>
  `<table:table-cell table:style-name="${kind}" office:value-type="${type}" ${value}/>`;

/** A line is a paragraph. */
function textCell(text: string, style: 'text' | 'header'): string {
  const paragraphs = text.split('\n').map((line) => `<text:p>${odfLine(line)}</text:p>`);
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs.join('')}</table:table-cell>`;
}

const cellStyle = (name: string, rest = '/>') =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${rest}`;

const STYLES = [
  ...Object.entries(WIDTHS).map(
    ([kind, width]) =>
      `<style:style style:name="column-${kind}" style:family="table-column"><style:table-column-properties style:column-width="${(width * MM).toFixed(1)}mm"/></style:style>`,
  ),
  '<number:number-style style:name="whole"><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>',
  '<number:currency-style style:name="euros"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/><number:text> </number:text><number:currency-symbol>€</number:currency-symbol></number:currency-style>',
  '<number:date-style style:name="day"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>',
  '<number:boolean-style style:name="truth"><number:boolean/></number:boolean-style>',
  cellStyle('text'),
  cellStyle('header', '><style:text-properties fo:font-weight="bold"/></style:style>'),
  cellStyle('integer', ' style:data-style-name="whole"/>'),
  cellStyle('decimal'),
  cellStyle('money', ' style:data-style-name="euros"/>'),
  cellStyle('date', ' style:data-style-name="day"/>'),
  cellStyle('yesNo', ' style:data-style-name="truth"/>'),
].join('');

function partsOf(sheet: string): Record<string, string> {
  const item = (name: string, type: string, value: string | number) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const frozen = item('VerticalSplitMode', 'short', 2) + item('VerticalSplitPosition', 'int', 1);
  const parts = {
    'META-INF/manifest.xml': manifest(MEDIA_TYPE, ['content.xml', 'styles.xml', 'settings.xml']),
    'styles.xml': `<office:document-styles ${NAMESPACES} office:version="1.3"><office:styles><style:style style:name="Default" style:family="table-cell"/></office:styles></office:document-styles>`,
    'settings.xml': `<office:document-settings ${NAMESPACES} office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="${sheet}">${frozen}${item('PositionBottom', 'int', 1)}</config:config-item-map-entry></config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`,
  };
  return Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, XML_HEAD + content]));
}
