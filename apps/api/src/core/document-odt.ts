import type { Readable } from 'node:stream';
import type { MarkupLine } from '@terril/domain';
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
import { type ContentsEntry, contentsOf } from './document-contents.js';
import { contentsXml } from './document-odt-contents.js';
import { settingsPart } from './document-odt-settings.js';
import { columnStyle, columnStyles, DOCUMENT_STYLES, PAGE, stylesPart } from './document-odt-styles.js';
import type { Language } from './errors.js';
import { longestWord } from './longest-word.js';
import { manifest, odfLine, odfNamespaces } from './open-document.js';
import { openZip, xml, XML_HEAD } from './sheet-xml.js';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';
const NAMESPACES = `${odfNamespaces('office', 'text', 'table', 'style', 'fo', 'draw', 'svg')} xmlns:xlink="http://www.w3.org/1999/xlink"`;
const FACTS_IN_A_ROW = 3;

/** A document as OpenDocument text 1.3: the styles are those word processors know by name, so that one may restyle it. */
export function documentOdt(document: TextDocument): Readable {
  const entries = contentsOf(document);
  const used: Used = { pictures: {}, widths: new Set(), entries, language: document.language };
  const body = document.blocks.map((block) => partXml(block, used)).join('');
  const head = [
    paragraph('FirstTitle', odfLine(document.title)),
    ...document.subtitle.map((text, index) =>
      paragraph(index === document.subtitle.length - 1 ? 'LastSubtitle' : 'Subtitle', odfLine(text)),
    ),
    contentsXml(document.contents ?? '', [...entries.values()]),
  ];
  const parts: Record<string, string> = {
    'META-INF/manifest.xml':
      XML_HEAD +
      manifest(MEDIA_TYPE, ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml', ...Object.keys(used.pictures)]),
    'styles.xml': XML_HEAD + stylesPart(document),
    'meta.xml': XML_HEAD + metaPart(document),
    'settings.xml': XML_HEAD + settingsPart(),
    ...used.pictures,
  };
  const { file, sheet } = openZip(parts, 'content.xml', { mimetype: MEDIA_TYPE });
  sheet.end(
    `${XML_HEAD}<office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>${DOCUMENT_STYLES}${columnStyles(used.widths)}</office:automatic-styles><office:body><office:text>${head.join('')}${body}</office:text></office:body></office:document-content>`,
  );
  return file;
}

function metaPart({ title, author, language = 'fr' }: TextDocument): string {
  return `<office:document-meta ${odfNamespaces('office', 'meta')} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta><dc:title>${xml(title)}</dc:title><meta:initial-creator>${xml(author)}</meta:initial-creator><dc:creator>${xml(author)}</dc:creator><dc:language>${language === 'fr' ? 'fr-FR' : 'en-GB'}</dc:language></office:meta></office:document-meta>`;
}

const paragraph = (style: string, content: string) => `<text:p text:style-name="${style}">${content}</text:p>`;

/** What the parts of a document use beside its text: pictures by their path, widths of columns in centimetres, what its table of contents names, and its language. */
interface Used {
  pictures: Record<string, string>;
  widths: Set<string>;
  entries: Map<DocumentBlock, ContentsEntry>;
  language: Language | undefined;
}

/** `used` takes what the block uses. */
function partXml(block: DocumentBlock, used: Used): string {
  switch (block.kind) {
    case 'heading':
      return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${marked(spans(block.lines[0]), used.entries.get(block))}</text:h>`;
    case 'list':
      return `<text:list text:style-name="List_20_1">${block.lines.map((item) => `<text:list-item>${paragraph('List_20_1', spans(item))}</text:list-item>`).join('')}</text:list>`;
    case 'facts':
      return factsXml(block, used);
    case 'table':
      return tableXml(block, used);
    case 'chart':
      return chartXml(block, used);
    default:
      return paragraph('Text_20_body', block.lines.map(spans).join('<text:line-break/>'));
  }
}

/** What links lead to. */
function marked(content: string, entry: ContentsEntry | undefined): string {
  if (!entry) return content;
  return `<text:bookmark-start text:name="${entry.id}"/>${content}<text:bookmark-end text:name="${entry.id}"/>`;
}

function spans(line: MarkupLine): string {
  return line
    .map(({ text, isStrong, isEmphasis, href }) => {
      const content = odfLine(text);
      if (href !== undefined) return `<text:a xlink:type="simple" xlink:href="${xml(href)}">${content}</text:a>`;
      if (!isStrong && !isEmphasis) return content;
      return `<text:span text:style-name="${isStrong ? 'Strong_20_Emphasis' : 'Emphasis'}">${content}</text:span>`;
    })
    .join('');
}

/** In centimetres: enough for an amount of eight digits. */
const FIGURE_WIDTH = 2.7;

/**
 * Columns of figures are as wide as an amount, the others share the rest by their weights; where these would not have room for
 * as much, each column is as wide as its longest word.
 */
function widthsOf({ columns, rows }: DocumentTable): string[] {
  const figures = columns.filter(({ isNumber }) => isNumber).length;
  if (FIGURE_WIDTH * (columns.length + 1) > PAGE.text) return widthsOfWords(columns, rows);
  const whole = columns.reduce((sum, { isNumber, weight = 1 }) => sum + (isNumber ? 0 : weight), 0);
  const rest = PAGE.text - figures * FIGURE_WIDTH;
  return columns.map(({ isNumber, weight = 1 }) => (isNumber ? FIGURE_WIDTH : (rest * weight) / whole).toFixed(2));
}

/** What a cell has beside its text, counted in letters. */
const LETTERS_OF_EDGES = 2;

function widthsOfWords(columns: DocumentTable['columns'], rows: string[][]): string[] {
  const longest = columns.map(({ title }, index) => {
    const texts = [title, ...rows.map((row) => row[index] ?? '')];
    return Math.max(...texts.map(longestWord)) + LETTERS_OF_EDGES;
  });
  const whole = longest.reduce((sum, letters) => sum + letters, 0);
  return longest.map((letters) => ((PAGE.text * letters) / whole).toFixed(2));
}

function columnsXml(widths: string[], used: Used): string {
  for (const width of widths) used.widths.add(width);
  return widths.map((width) => `<table:table-column table:style-name="${columnStyle(width)}"/>`).join('');
}

/** A table that goes on over the page has at least so many rows before, and after. */
const ROWS_TOGETHER = 3;

function tableXml(whole: DocumentTable, used: Used): string {
  const { title, columns, rows, totals = 0 } = whole;
  const isWithNext = (place: number) =>
    place < ROWS_TOGETHER - 1 || (place >= rows.length - ROWS_TOGETHER && place < rows.length - 1);
  const cell = (
    text: string,
    index: number,
    { style, isTotal = false, isKept = false }: { style?: string; isTotal?: boolean; isKept?: boolean } = {},
  ) => {
    const plain = `${isKept ? 'Kept' : 'Table_20_'}${columns[index]?.isNumber ? 'Number' : 'Contents'}`;
    const content = isTotal
      ? `<text:span text:style-name="Strong_20_Emphasis">${odfLine(text)}</text:span>`
      : odfLine(text);
    return `<table:table-cell table:style-name="${isTotal ? 'TotalCell' : 'Cell'}" office:value-type="string">${paragraph(style ?? plain, content)}</table:table-cell>`;
  };
  const headStyle = (index: number) => (columns[index]?.isNumber ? 'Table_20_Heading_20_Number' : 'Table_20_Heading');
  const head = columns.map((column, index) => cell(column.title, index, { style: headStyle(index) })).join('');
  const lines = rows.map((row, place) => {
    const told = { isTotal: place >= rows.length - totals, isKept: isWithNext(place) };
    return `<table:table-row table:style-name="Row">${row.map((text, index) => cell(text, index, told)).join('')}</table:table-row>`;
  });
  return `${paragraph('Caption', odfLine(title))}<table:table table:name="${xml(title)}" table:style-name="${isShort(whole) ? 'WholeTable' : 'Table'}">${columnsXml(widthsOf(whole), used)}<table:table-header-rows><table:table-row table:style-name="Row">${head}</table:table-row></table:table-header-rows>${lines.join('')}</table:table>${AFTER}`;
}

function factsXml({ items, isSigned }: DocumentFacts, used: Used): string {
  const width = (PAGE.text / FACTS_IN_A_ROW).toFixed(2);
  const columns = Array.from({ length: FACTS_IN_A_ROW }, () => width);
  const rows = Array.from({ length: Math.ceil(items.length / FACTS_IN_A_ROW) }, (_, row) => {
    const cells = Array.from({ length: FACTS_IN_A_ROW }, (__, place) => {
      const item = items[row * FACTS_IN_A_ROW + place];
      if (!item) return '<table:table-cell/>';
      const content =
        paragraph('Figure_20_Name', odfLine(item.label)) +
        paragraph(isSigned ? 'Signed' : 'Figure_20_Value', odfLine(item.value));
      return `<table:table-cell table:style-name="Box" office:value-type="string">${content}</table:table-cell>`;
    });
    return `<table:table-row table:style-name="Row">${cells.join('')}</table:table-row>`;
  });
  return `<table:table table:style-name="Table">${columnsXml(columns, used)}${rows.join('')}</table:table>${AFTER}`;
}

/** White under a table: without it two of them would be one. */
const AFTER = paragraph('Table_20_After', '');

function chartXml(chart: DocumentChart, { pictures, language }: Used): string {
  const { svg, width, height } = chartSvg(chart, language);
  const number = Object.keys(pictures).length + 1;
  const path = `Pictures/chart-${number}.svg`;
  pictures[path] = XML_HEAD + svg;
  const tall = ((PAGE.text * height) / width).toFixed(2);
  return `${paragraph('Caption', odfLine(chart.title))}${paragraph(
    'Figure',
    `<draw:frame draw:style-name="Picture" draw:name="Graphique ${number}" text:anchor-type="as-char" svg:width="${PAGE.text}cm" svg:height="${tall}cm"><draw:image xlink:href="${path}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" draw:mime-type="image/svg+xml"/><svg:title>${xml(chart.title)}</svg:title><svg:desc>${xml(chartInWords(chart, language))}</svg:desc></draw:frame>`,
  )}`;
}
