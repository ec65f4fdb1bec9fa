import type { TextDocument } from './document.js';
import { odfLine, odfNamespaces } from './open-document.js';

/** In centimetres. */
const MARGIN = 2.2;
/** In centimetres: as wide as the text of a page. */
export const PAGE = { text: 21 - 2 * MARGIN };

const FONT = 'Liberation Sans';
const INK = '#1f4e5f';
const GREY = '#4d5a60';
const EDGE = '#c3ccd0';

const NAMESPACES = odfNamespaces('office', 'style', 'text', 'fo', 'svg', 'table', 'draw');

interface Style {
  /** As people read it in the word processor. */
  name: string;
  parent?: string;
  next?: string;
  level?: 1 | 2 | 3;
  paragraph?: string;
  /** To the right edge, with or without dots before what it holds. */
  tab?: 'plain' | 'dotted';
  text?: string;
}

function paragraphStyle({ name, parent, next, level, paragraph = '', tab, text = '' }: Style): string {
  const named = (value: string) => value.replaceAll(' ', '_20_');
  return [
    `<style:style style:name="${named(name)}" style:display-name="${name}" style:family="paragraph"`,
    parent ? ` style:parent-style-name="${named(parent)}"` : '',
    next ? ` style:next-style-name="${named(next)}"` : '',
    level ? ` style:default-outline-level="${level}"` : '',
    ' style:class="text">',
    (paragraph || tab) &&
      `<style:paragraph-properties ${paragraph}>${tab ? TABS[tab] : ''}</style:paragraph-properties>`,
    text && `<style:text-properties ${text}/>`,
    '</style:style>',
  ].join('');
}

const tabStop = (more: string) =>
  `<style:tab-stops><style:tab-stop style:position="${PAGE.text}cm" style:type="right"${more}/></style:tab-stops>`;
const TABS = {
  plain: tabStop(''),
  dotted: tabStop(' style:leader-style="dotted" style:leader-text="."'),
};

const space = (above: number, below: number) => `fo:margin-top="${above}cm" fo:margin-bottom="${below}cm"`;
const TOGETHER = 'fo:keep-with-next="always"';

const STYLES: Style[] = [
  { name: 'Standard', text: `style:font-name="${FONT}" fo:font-size="10.5pt"` },
  {
    name: 'Text body',
    parent: 'Standard',
    paragraph: `${space(0, 0.25)} fo:line-height="125%" fo:orphans="2" fo:widows="2"`,
  },
  {
    name: 'Title',
    parent: 'Standard',
    next: 'Subtitle',
    paragraph: `${space(0, 0.2)} ${TOGETHER}`,
    text: `fo:font-size="22pt" fo:font-weight="bold" fo:color="${INK}"`,
  },
  { name: 'Subtitle', parent: 'Standard', next: 'Text body', paragraph: space(0, 0.1), text: `fo:color="${GREY}"` },
  {
    name: 'Heading',
    parent: 'Standard',
    next: 'Text body',
    paragraph: `${space(0.6, 0.2)} ${TOGETHER}`,
    text: 'fo:font-weight="bold"',
  },
  { name: 'Heading 1', parent: 'Heading', next: 'Text body', level: 1, text: `fo:font-size="15pt" fo:color="${INK}"` },
  {
    name: 'Heading 2',
    parent: 'Heading',
    next: 'Text body',
    level: 2,
    paragraph: space(0.4, 0.15),
    text: 'fo:font-size="12.5pt"',
  },
  {
    name: 'Heading 3',
    parent: 'Heading',
    next: 'Text body',
    level: 3,
    paragraph: space(0.3, 0.1),
    text: 'fo:font-size="11pt"',
  },
  { name: 'List 1', parent: 'Text body', paragraph: space(0, 0.1) },
  { name: 'Caption', parent: 'Standard', paragraph: `${space(0.3, 0.15)} ${TOGETHER}`, text: 'fo:font-weight="bold"' },
  { name: 'Figure', parent: 'Standard', paragraph: space(0, 0.3) },
  { name: 'Table Contents', parent: 'Standard', text: 'fo:font-size="9.5pt"' },
  { name: 'Table Number', parent: 'Table Contents', paragraph: 'fo:text-align="end"' },
  { name: 'Table Heading', parent: 'Table Contents', paragraph: TOGETHER, text: 'fo:font-weight="bold"' },
  { name: 'Table Heading Number', parent: 'Table Heading', paragraph: `fo:text-align="end" ${TOGETHER}` },
  { name: 'Table After', parent: 'Standard', text: 'fo:font-size="6pt"' },
  { name: 'Figure Name', parent: 'Table Contents', text: `fo:font-size="9pt" fo:color="${GREY}"` },
  { name: 'Figure Value', parent: 'Table Contents', text: 'fo:font-size="13pt" fo:font-weight="bold"' },
  { name: 'Contents Heading', parent: 'Heading', next: 'Contents 1', text: `fo:font-size="15pt" fo:color="${INK}"` },
  {
    name: 'Contents 1',
    parent: 'Standard',
    paragraph: space(0.15, 0.05),
    tab: 'dotted',
    text: 'fo:font-weight="bold"',
  },
  { name: 'Contents 2', parent: 'Standard', paragraph: `${space(0, 0.05)} fo:margin-left="0.6cm"`, tab: 'dotted' },
  { name: 'Header', parent: 'Standard', text: `fo:font-size="8pt" fo:color="${GREY}"` },
  {
    name: 'Footer',
    parent: 'Standard',
    tab: 'plain',
    paragraph: 'fo:border-top="0.5pt solid #c3ccd0" fo:padding-top="0.15cm"',
    text: `fo:font-size="8pt" fo:color="${GREY}"`,
  },
];

const LANGUAGES = {
  fr: '<style:default-style style:family="paragraph"><style:text-properties fo:language="fr" fo:country="FR"/></style:default-style>',
  en: '<style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="GB"/></style:default-style>',
};

const TEXT_STYLES = [
  '<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
  '<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>',
  '<style:style style:name="Index_20_Link" style:display-name="Index Link" style:family="text"><style:text-properties fo:color="#1b2327" style:text-underline-style="none"/></style:style>',
  `<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties fo:color="${INK}" style:text-underline-style="solid" style:text-underline-width="auto"/></style:style>`,
].join('');

const LIST_STYLE =
  '<text:list-style style:name="List_20_1" style:display-name="List 1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:margin-left="0.7cm" fo:text-indent="-0.4cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>';

/** The part `styles.xml`: A4, the styles, a head with the author but on the first page, and a foot with the number of the page. */
export function stylesPart({ author, foot, language = 'fr' }: TextDocument): string {
  const pages =
    '<text:page-number text:select-page="current">1</text:page-number> / <text:page-count>1</text:page-count>';
  const header = `<style:header><text:p text:style-name="Header">${odfLine(author)}</text:p></style:header>`;
  const footer = `<style:footer><text:p text:style-name="Footer">${odfLine(foot)}<text:tab/>${pages}</text:p></style:footer>`;
  return [
    `<office:document-styles ${NAMESPACES} office:version="1.3">`,
    `<office:font-face-decls><style:font-face style:name="${FONT}" svg:font-family="'${FONT}'" style:font-family-generic="swiss"/></office:font-face-decls>`,
    `<office:styles>${LANGUAGES[language]}${STYLES.map(paragraphStyle).join('')}${TEXT_STYLES}${LIST_STYLE}</office:styles>`,
    `<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="${MARGIN}cm" fo:margin-bottom="1.6cm" fo:margin-left="${MARGIN}cm" fo:margin-right="${MARGIN}cm"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.4cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>`,
    '</office:automatic-styles>',
    `<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">${header}${footer}</style:master-page><style:master-page style:name="First_20_Page" style:display-name="First Page" style:page-layout-name="A4" style:next-style-name="Standard">${footer}</style:master-page></office:master-styles>`,
    '</office:document-styles>',
  ].join('');
}

/** The name of the style of a column so wide, in centimetres. */
export const columnStyle = (width: string) => `Column${width.replace('.', '_')}`;

export function columnStyles(widths: Set<string>): string {
  return [...widths]
    .map(
      (width) =>
        `<style:style style:name="${columnStyle(width)}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`,
    )
    .join('');
}

const cell = (name: string, properties: string) =>
  `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" ${properties}/></style:style>`;

/** What tables and pictures of the part `content.xml` look like, and where pages begin. */
export const DOCUMENT_STYLES = [
  '<style:style style:name="FirstTitle" style:family="paragraph" style:parent-style-name="Title" style:master-page-name="First_20_Page"/>',
  `<style:style style:name="LastSubtitle" style:family="paragraph" style:parent-style-name="Subtitle"><style:paragraph-properties fo:margin-bottom="0.4cm" fo:padding-bottom="0.15cm" fo:border-top="none" fo:border-left="none" fo:border-right="none" fo:border-bottom="1.5pt solid ${INK}"/></style:style>`,
  '<style:style style:name="Signed" style:family="paragraph" style:parent-style-name="Figure_20_Value"><style:paragraph-properties fo:margin-bottom="2.2cm"/></style:style>',
  '<style:style style:name="ContentsEnd" style:family="paragraph" style:parent-style-name="Table_20_After"><style:paragraph-properties fo:break-after="page"/></style:style>',
  ...['Contents', 'Number'].map(
    (held) =>
      `<style:style style:name="Kept${held}" style:family="paragraph" style:parent-style-name="Table_20_${held}"><style:paragraph-properties ${TOGETHER}/></style:style>`,
  ),
  ...[
    ['Table', 'true'],
    ['WholeTable', 'false'],
  ].map(
    ([name, mayBreak]) =>
      `<style:style style:name="${name}" style:family="table"><style:table-properties style:width="${PAGE.text}cm" table:align="left" fo:margin-top="0.1cm" style:may-break-between-rows="${mayBreak}"/></style:style>`,
  ),
  '<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>',
  cell('Cell', `fo:border="none" fo:border-bottom="0.5pt solid ${EDGE}"`),
  cell('TotalCell', `fo:border="none" fo:border-top="0.5pt solid ${INK}" fo:border-bottom="0.5pt solid ${EDGE}"`),
  cell('Box', `fo:border="0.5pt solid ${EDGE}"`),
  '<style:style style:name="Picture" style:family="graphic"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline" fo:border="none"/></style:style>',
].join('');
