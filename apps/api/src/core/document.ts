import { type HeadingLevel, type MarkupBlock, markupBlocks, type MarkupSpan } from '@terril/domain';
import type { Language } from './errors.js';

/** Figures by what they are called: 'Chiffre d’affaires', '222 681,00 €'. */
export interface DocumentFacts {
  kind: 'facts';
  /** There is room under each to sign, on paper. */
  isSigned?: true;
  items: { label: string; value: string }[];
}

/**
 * Cells are texts as they are read. The last `totals` rows sum up the others. Columns of text share the width by their
 * `weight`, 1 unless told.
 */
export interface DocumentTable {
  kind: 'table';
  title: string;
  columns: { title: string; isNumber?: true; weight?: number }[];
  rows: string[][];
  totals?: number;
}

/** Bars: of each category one per series. A value is null where nothing is known. The title says unit and years. */
export interface DocumentChart {
  kind: 'chart';
  title: string;
  categories: string[];
  /** One bar for each category, made of its series one after the other; else a bar for each of them. */
  isStacked?: boolean;
  series: { name: string; values: { amount: number | null; text: string }[] }[];
}

export type DocumentBlock = MarkupBlock | DocumentFacts | DocumentTable | DocumentChart;

/** A document as any of its writers takes it (`document-odt.ts`, `-pdf`, `-html`, `-markdown`). */
export interface TextDocument {
  title: string;
  /** Under the title, a line each. */
  subtitle: string[];
  /** French unless told. */
  language?: Language;
  /** Who it is from: at the head of each page but the first. */
  author: string;
  /** At the foot of each page. */
  foot: string;
  /** What its table of contents is called, under the title and alone on the first page with it; none unless told. */
  contents?: string;
  blocks: DocumentBlock[];
}

/** A heading of plain text. */
export function heading(text: string, level: HeadingLevel): MarkupBlock {
  return { kind: 'heading', level, lines: [[{ text }]] };
}

/** A paragraph of one line; `style` makes all of it italic. */
export function paragraph(text: string, style: Omit<MarkupSpan, 'text' | 'href'> = {}): MarkupBlock {
  return { kind: 'paragraph', lines: [[{ text, ...style }]] };
}

/** What people write, under headings of level `under`: their own are below it. */
export function markupUnder(text: string, under: 0 | 1 | 2): MarkupBlock[] {
  return markupBlocks(text).map((block) =>
    block.kind === 'heading' ? { ...block, level: Math.min(block.level + under, 3) as HeadingLevel } : block,
  );
}

/** Lines of text that take half a page, and the letters of one. */
const HALF_PAGE = 24;
const LINE_LENGTH = 90;

/** A table so short that it stays on one page. */
export function isShort({ columns, rows }: DocumentTable): boolean {
  const linesOf = (cell: string) => Math.max(1, Math.ceil((cell.length * columns.length) / LINE_LENGTH));
  return rows.reduce((lines, row) => lines + Math.max(...row.map(linesOf)), 0) <= HALF_PAGE;
}

const MARKS: Record<Language, { colon: string; semicolon: string }> = {
  fr: { colon: '\u00a0: ', semicolon: '\u00a0; ' },
  en: { colon: ': ', semicolon: '; ' },
};

/** What a chart shows, for those who do not see it: 'Nord (2020 : 5 ; 2019 : 2), Hors région (2020 : 1 ; 2019 : 1)', or '2019 : 50 % ; 2020 : 53 %' of one series. */
export function chartInWords({ categories, series }: DocumentChart, language: Language = 'fr'): string {
  const { colon, semicolon } = MARKS[language];
  const textOf = (values: DocumentChart['series'][number]['values'], place: number) => values[place]?.text ?? '';
  const [only, another] = series;
  if (only && !another) {
    return categories.map((category, place) => `${category}${colon}${textOf(only.values, place)}`).join(semicolon);
  }
  return categories
    .map((category, place) => {
      const told = series.map(({ name, values }) => `${name}${colon}${textOf(values, place)}`);
      return `${category} (${told.join(semicolon)})`;
    })
    .join(', ');
}

/** The figures of a chart as a table, for where no picture is. */
export function chartTable({ title, categories, series }: DocumentChart): DocumentTable {
  return {
    kind: 'table',
    title,
    columns: [{ title: '' }, ...series.map(({ name }) => ({ title: name, isNumber: true as const }))],
    rows: categories.map((category, index) => [category, ...series.map(({ values }) => values[index]?.text ?? '')]),
  };
}
