import { readChoice, readChoices, readDay, readDecimal, readFlag, readPeriod } from '@terril/domain';
import type { Sentence } from '../../core/errors.js';
import type { ImportField, ImportKind, ImportValues } from '../../core/import-target.js';

/** Where a field of the rows comes from. */
export interface MappedField {
  field: ImportField;
  /** The place of the column in the row, from 0; undefined = the default alone. */
  place: number | undefined;
  title: string | null;
  /** What an empty cell stands for. */
  text: string;
}

export interface ReadRow {
  values: ImportValues;
  problems: { title: string | null; sentence: Sentence }[];
}

/** What the cells of a row say. An empty cell says nothing, so that it empties no field of a record that is there. */
export function readValues(cells: readonly string[], mapped: readonly MappedField[]): ReadRow {
  const read: ReadRow = { values: {}, problems: [] };
  for (const { field, place, title, text: otherwise } of mapped) {
    const text = cellText((place === undefined ? '' : cells[place]) ?? '') || otherwise;
    if (text === '') continue;
    const problem = unfitText(text);
    const value = problem ? undefined : READ[field.kind](text, field);
    if (value === undefined) {
      read.problems.push({ title: title ?? field.label.fr, sentence: problem ?? NOT_READ[field.kind](quoted(text)) });
    } else {
      read.values[field.name] = value;
    }
  }
  return read;
}

/** The text of a cell without what spreadsheets and our own files put before it: ="0123", '+33. */
export function cellText(cell: string): string {
  const text = cell.trim();
  const asText = /^="([^"]*)"$/.exec(text)?.[1];
  return asText ?? text.replace(/^'(?=[=+\-@])/, '');
}

// Line feeds and tabs are in notes; nothing else of these is in any text.
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\uFFFD]/;
/** What a spreadsheet shows for a formula that fails, and a formula itself. */
const FORMULA = /^(=[\s\S]|#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!))/;

function unfitText(text: string): Sentence | undefined {
  if (UNSEEN.test(text)) {
    return {
      fr: 'La cellule contient un caractère invisible ou illisible.',
      en: 'The cell holds a character that is invisible or unreadable.',
    };
  }
  if (FORMULA.test(text)) {
    return {
      fr: `La cellule contient une formule, qui n’est pas calculée : ${quoted(text).fr}.`,
      en: `The cell holds a formula, which is not computed: ${quoted(text).en}.`,
    };
  }
  return undefined;
}

const READ: Record<ImportKind, (text: string, field: ImportField) => unknown> = {
  text: (text) => text,
  // A spreadsheet that took it for a number has dropped the zero it begins with.
  postcode: (text) => text.replaceAll(/\s/g, '').replace(/^\d{4}$/, '0$&'),
  day: (text) => readDay(text),
  integer: (text) => (/^-?\d{1,9}$/.test(readDecimal(text) ?? '') ? Number(readDecimal(text)) : undefined),
  decimal: (text) => readDecimal(text),
  flag: (text) => readFlag(text),
  choice: (text, { words = {} }) => readChoice(text, words),
  choices: (text, { words = {} }) => readChoices(text, words),
  period: (text, { words = {} }) => readPeriod(text, words),
  list: (text) =>
    text
      .split(/[,;\n]/)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
};

const NOT_READ: Record<ImportKind, (text: Sentence) => Sentence> = {
  text: (text) => text,
  postcode: (text) => text,
  list: (text) => text,
  day: ({ fr, en }) => ({ fr: `${fr} n’est pas un jour (JJ/MM/AAAA).`, en: `${en} is not a day (DD/MM/YYYY).` }),
  integer: ({ fr, en }) => ({ fr: `${fr} n’est pas un nombre entier.`, en: `${en} is not a whole number.` }),
  decimal: ({ fr, en }) => ({ fr: `${fr} n’est pas un nombre.`, en: `${en} is not a number.` }),
  flag: ({ fr, en }) => ({ fr: `${fr} n’est ni oui, ni non.`, en: `${en} is neither yes nor no.` }),
  choice: ({ fr, en }) => ({
    fr: `${fr} n’est pas une valeur de cette liste.`,
    en: `${en} is not a value of this list.`,
  }),
  choices: ({ fr, en }) => ({
    fr: `${fr} n’est pas faite de valeurs de cette liste.`,
    en: `${en} is not made of values of this list.`,
  }),
  period: ({ fr, en }) => ({
    fr: `${fr} n’est pas une période (Mois, Trimestre, Semestre, Année, ou plusieurs : 2 × Année).`,
    en: `${en} is not a period (Month, Quarter, Half-year, Year, or several: 2 × Year).`,
  }),
};

const LONGEST_QUOTE = 60;

function quoted(text: string): Sentence {
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return { fr: `« ${short} »`, en: `“${short}”` };
}
