import { filledIn, unknownVariables, variablesIn } from '@terril/domain';
import { type DocumentBlock, chartTable, heading, markupUnder, paragraph } from '../../core/document.js';
import { type FieldSentences, type Language, RuleBroken, type Sentence } from '../../core/errors.js';
import { chartsOf } from './charts.js';
import type { Figure } from './figure.js';
import { figuresOf } from './figures.js';
import type { ReportSection } from './management-report.entity.js';
import type { KeptTable } from './report-snapshot.js';
import type { ReportSources } from './report-sources.js';
import type { ShownChart, ShownTable } from './shown-source.js';
import { tablesOf } from './tables.js';
import { teamTable } from './team-table.js';
import { NOT_FILLED_IN, writtenFigure } from './written-figure.js';

/** What sections may name. */
export interface Catalogue {
  /** Of the report. */
  language: Language;
  figures: Figure[];
  tables: ShownTable[];
  charts: ShownChart[];
}

export async function catalogueOf(sources: ReportSources): Promise<Catalogue> {
  return {
    language: sources.language,
    figures: await figuresOf(sources),
    tables: tablesOf(sources),
    charts: chartsOf(sources),
  };
}

/** @throws RuleBroken on each section that names what is not in the catalogue, as `sections.2.text` */
export function checkSections(sections: ReportSection[], { figures, tables, charts }: Catalogue): void {
  const names = figures.map(({ name }) => name);
  const refused: FieldSentences = {};
  const check = (field: string, unknown: string[], where: Sentence) => {
    if (unknown.length > 0) refused[field] = unknownIn(where, unknown);
  };
  for (const [index, section] of sections.entries()) {
    const at = `sections.${index}`;
    const where = {
      fr: `Section ${index + 1}${section.title ? ` « ${section.title} »` : ''}`,
      en: `Section ${index + 1}${section.title ? ` “${section.title}”` : ''}`,
    };
    check(`${at}.title`, unknownVariables(section.title ?? '', names), where);
    check(`${at}.text`, unknownVariables(section.text ?? '', names), where);
    check(
      `${at}.figures`,
      section.figures.filter((name) => !names.includes(name)),
      where,
    );
    const sources = section.kind === 'table' ? tables : section.kind === 'chart' ? charts : undefined;
    if (sources && !sources.some(({ name }) => name === section.source)) {
      refused[`${at}.source`] = section.source === null ? nothingChosen(where) : unknownIn(where, [section.source]);
    }
  }
  if (Object.keys(refused).length > 0) throw new RuleBroken('bad_section', summaryOfSections(refused), refused);
}

const unknownIn = (where: Sentence, names: string[]): Sentence => ({
  fr: `${where.fr} : inconnu, ${names.join(', ')}.`,
  en: `${where.en}: unknown, ${names.join(', ')}.`,
});

const nothingChosen = (where: Sentence): Sentence => ({
  fr: `${where.fr} : choisissez ce qu’elle montre.`,
  en: `${where.en}: choose what it shows.`,
});

/** The sentences name their sections themselves. */
function summaryOfSections(fields: FieldSentences): Sentence {
  const all = Object.values(fields);
  return { fr: all.map(({ fr }) => fr).join(' '), en: all.map(({ en }) => en).join(' ') };
}

/** What sections say, their variables filled in; `tables` are the tables and charts among them. */
export interface Composed {
  blocks: DocumentBlock[];
  tables: KeptTable[];
  /** What they name and nothing is known of, each once. */
  lacking: Lacking[];
}

/** What it is called, and the page of the back-office that tells it. */
export type Lacking = Pick<Figure, 'label' | 'link'>;

/** Asks for what the sections name, and for nothing else. */
export async function compose(sections: ReportSection[], catalogue: Catalogue): Promise<Composed> {
  const named = sections.flatMap((section) => [section.title ?? '', section.text ?? '']);
  const composed: Composed = { blocks: [], tables: [], lacking: [] };
  const values = await valuesOf(new Set(named.flatMap(variablesIn)), catalogue, composed);
  for (const section of sections) {
    if (section.title) composed.blocks.push(heading(filledIn(section.title, values), 1));
    if (section.text) composed.blocks.push(...markupUnder(filledIn(section.text, values), 1));
    await addShown(section, catalogue, composed);
  }
  return composed;
}

async function valuesOf(
  names: Set<string>,
  { figures, language }: Catalogue,
  to: Composed,
): Promise<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const figure of figures) if (names.has(figure.name)) values[figure.name] = await written(figure, language, to);
  return values;
}

async function written(figure: Figure, language: Language, to: Composed): Promise<string> {
  const value = await figure.value();
  if (value === null) lacks(figure, to);
  return writtenFigure(value, figure.format, language);
}

function lacks({ label, link }: Lacking, { lacking }: Composed): void {
  if (!lacking.some((each) => each.label.fr === label.fr)) lacking.push({ label, link });
}

async function addShown(
  section: ReportSection,
  { language, figures, tables, charts }: Catalogue,
  to: Composed,
): Promise<void> {
  const missing = (label: Sentence) =>
    `${label[language]}${language === 'fr' ? ' :' : ':'} ${NOT_FILLED_IN[language]}.`;
  if (section.kind === 'figures') {
    const chosen = section.figures.flatMap((name) => figures.find((figure) => figure.name === name) ?? []);
    const items = [];
    for (const figure of chosen)
      items.push({ label: figure.label[language], value: await written(figure, language, to) });
    if (items.length > 0) to.blocks.push({ kind: 'facts', items });
    return;
  }
  if (section.kind === 'text') return;
  if (section.kind === 'team') {
    to.blocks.push(
      teamTable(section.team ?? [], language) ?? paragraph(missing({ fr: 'Équipe', en: 'Team' }), { isEmphasis: true }),
    );
    return;
  }
  const shown = (section.kind === 'table' ? tables : charts).find(({ name }) => name === section.source);
  if (!shown) return;
  const block = await shown.block();
  const { name } = shown;
  if (!block) {
    lacks(shown, to);
    to.blocks.push(paragraph(missing(shown.label), { isEmphasis: true }));
    to.tables.push({ kind: section.kind, name, title: shown.label[language], rows: [] });
    return;
  }
  const table = block.kind === 'chart' ? chartTable(block) : block;
  to.tables.push({ kind: section.kind, name, title: block.title, rows: table.rows });
  if (table.rows.length > 0) to.blocks.push(block);
  else to.blocks.push(paragraph(`${block.title}${language === 'fr' ? ' : néant' : ': none'}.`, { isEmphasis: true }));
}
