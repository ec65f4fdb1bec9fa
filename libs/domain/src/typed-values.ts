import { type CalendarDate, isCalendarDate } from './dates.js';
import type { Decimal } from './money.js';
import { type Period, PERIOD_UNITS } from './periods.js';

/** Text with accents, case, apostrophes and surplus spaces put aside, so that two spellings of one word are one. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const MONTHS = [
  ['janvier', 'janv', 'january', 'jan'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'september', 'sep'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
];
/** Two figures of a year below this one are of this century. */
const CENTURY_TURNS = 70;

/**
 * The day that people wrote in a table, in French order: '31/01/2020', '31.1.20', '1er janvier 2020', or as computers
 * write it, '2020-01-31', an hour of 0 aside. undefined = no day, or one that does not exist.
 */
export function readDay(text: string): CalendarDate | undefined {
  const plain = plainText(text).replace(/[ t]00:00(:00(\.0+)?)?z?$/, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const french = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(plain);
  if (french) return dayOf(french[3], french[2], french[1]);
  const spoken = /^(\d{1,2})(?:er)? ([a-z]+)\.? (\d{4})$/.exec(plain);
  const month = MONTHS.findIndex((names) => names.includes(spoken?.[2] ?? '')) + 1;
  return spoken && month > 0 ? dayOf(spoken[3], String(month), spoken[1]) : undefined;
}

function dayOf(year = '', month = '', day = ''): CalendarDate | undefined {
  const century = Number(year) < CENTURY_TURNS ? '20' : '19';
  const written = `${year.length === 2 ? century + year : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(written) ? written : undefined;
}

/**
 * The number that people wrote in a table: '1 234,56 €', '1.234,56', '1,234.56', '20 %'. Of a comma and a point the
 * last one parts the decimals; one alone always does, as in French '1,234' is less than two. undefined = no number.
 */
export function readDecimal(text: string): Decimal | undefined {
  const compact = text
    .replaceAll(/[\s']|EUR|€|%$/gi, '')
    .replaceAll('’', '')
    .replace(/^[−–]/, '-');
  if (!/^[-+]?[\d.,]*\d[\d.,]*$/.test(compact)) return undefined;
  const mark = decimalMark(compact);
  const [whole = '', decimals = '', ...more] = mark === undefined ? [compact] : compact.split(mark);
  const thousands = mark === ',' ? '.' : ',';
  const groups = whole.replace(/^[-+]/, '').split(mark === undefined ? /[.,]/ : thousands);
  const grouped =
    groups.length === 1 || groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
  if (more.length > 0 || !grouped || !/^\d*$/.test(decimals)) return undefined;
  const digits = groups.join('').replace(/^0+(?=\d)/, '') || '0';
  return `${compact.startsWith('-') ? '-' : ''}${digits}${decimals && `.${decimals}`}`;
}

/** The sign that parts the decimals; undefined when none does: '1.234.567'. */
function decimalMark(compact: string): ',' | '.' | undefined {
  const last = Math.max(compact.lastIndexOf(','), compact.lastIndexOf('.'));
  if (last === -1) return undefined;
  const mark = compact[last] as ',' | '.';
  return compact.indexOf(mark) === last ? mark : undefined;
}

const FLAGS = new Map([
  ...['oui', 'vrai', 'true', 'yes', '1', 'x', 'o', 'y', 'v'].map((word) => [word, true] as const),
  ...['non', 'faux', 'false', 'no', '0', 'n', 'f'].map((word) => [word, false] as const),
]);

/** What people answered to yes or no; undefined = neither. */
export function readFlag(text: string): boolean | undefined {
  return FLAGS.get(plainText(text));
}

/**
 * The value of a fixed list that people named by its code or by one of its words, accents and case aside.
 * @param words the words of each value: { association: ['Association'] }
 */
export function readChoice(text: string, words: Readonly<Record<string, readonly string[]>>): string | undefined {
  const plain = plainText(text);
  const named = (word: string) => plainText(word) === plain;
  return Object.entries(words).find(([code, spellings]) => named(code) || spellings.some(named))?.[0];
}

const SOME_UNITS = /^(\d{1,3})\s*[×x*]\s*(.+)$/iu;
const MOST_UNITS = 120;

/** A period named by its unit, or by so many of them: 'Trimestre', '2 × Année'. @param words as for `readChoice` */
export function readPeriod(text: string, words: Readonly<Record<string, readonly string[]>>): Period | undefined {
  const [, times = '1', name = text] = SOME_UNITS.exec(text.trim()) ?? [];
  const told = readChoice(name, words);
  const unit = PERIOD_UNITS.find((each) => each === told);
  const count = Number(times);
  return unit && count >= 1 && count <= MOST_UNITS ? { unit, count } : undefined;
}

const PARTING = /([,;\n])/;

/**
 * The values of a fixed list that people named one after the other, in the order of the list: 'Culture, Sport'. A word
 * may hold the comma that parts the others. undefined = one of them is not in the list.
 */
export function readChoices(text: string, words: Readonly<Record<string, readonly string[]>>): string[] | undefined {
  const found = new Set<string>();
  // Words and, between them, what parts them.
  const parts = text.split(PARTING);
  const longest = Math.max(
    0,
    ...Object.values(words)
      .flat()
      .map((word) => word.split(PARTING).length),
  );
  for (let start = 0; start < parts.length; start += 2) {
    if (parts[start]?.trim() === '') continue;
    let end = Math.min(parts.length, start + Math.max(1, longest));
    let code: string | undefined;
    while (end > start && code === undefined) {
      code = readChoice(parts.slice(start, end).join(''), words);
      if (code === undefined) end -= 2;
    }
    if (code === undefined) return undefined;
    found.add(code);
    start = end - 1;
  }
  return Object.keys(words).filter((code) => found.has(code));
}

export const COLUMN_KINDS = ['empty', 'flag', 'day', 'integer', 'decimal', 'email', 'text'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

const READS: [ColumnKind, (text: string) => boolean][] = [
  ['day', (text) => readDay(text) !== undefined],
  // A leading zero is of a postcode, a telephone or a reference.
  ['integer', (text) => /^-?([1-9]\d*|0)$/.test(text)],
  ['decimal', (text) => !/^0\d/.test(text) && readDecimal(text) !== undefined],
  ['flag', (text) => readFlag(text) !== undefined],
  ['email', (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)],
];

/** What the cells of a column all are, as people see it. */
export function columnKind(cells: Iterable<string>): ColumnKind {
  let left = READS;
  let filled = false;
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    filled = true;
    left = left.filter(([, reads]) => reads(text));
    if (left.length === 0) return 'text';
  }
  return filled ? (left[0]?.[0] ?? 'text') : 'empty';
}
