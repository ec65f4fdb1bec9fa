import {
  type Calendar,
  type DayRange,
  DURATION_UNITS,
  type Duration,
  daysOfPeriod,
  isCalendarDate,
  NAMED_PERIODS,
  type NamedPeriod,
  dayAfter,
  WRITTEN_NUMBERS,
} from '@terril/domain';
import type { Sentence } from './errors.js';
import type { ListField } from './list-fields.js';

/** A value that does not fit its field: what should be there instead. */
export class BadValue extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
  }
}

const MOST_VALUES = 100;
const LONGEST_TEXT = 200;
const LONGEST_DURATION = 1000;

/** The value as SQL compares it with the field, text or number or flag. @throws BadValue */
export function comparedValue(field: ListField, value: unknown): string | number | boolean {
  switch (field.kind) {
    case 'text':
      return comparedText(value, 'read' in field ? field.read : undefined);
    case 'integer':
      return wholeNumber(value, -2_147_483_648);
    case 'money':
      return decimal(value, 'money', 2);
    case 'decimal':
      return decimal(value, 'decimal', 6);
    case 'yesNo':
      if (typeof value === 'boolean') return value;
      throw new BadValue({ fr: 'on attend true ou false.', en: 'true or false is expected.' });
    case 'choice':
      if (typeof value === 'string' && Object.hasOwn(field.choices, value)) return value;
      throw new BadValue(oneOfSentence(Object.keys(field.choices)));
    case 'reference':
    case 'references':
      return wholeNumber(value, 1);
    default:
      throw new BadValue({ fr: 'valeur inattendue.', en: 'unexpected value.' });
  }
}

function comparedText(value: unknown, read: ((text: string) => string) | undefined): string {
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_TEXT || value.includes('\0')) {
    throw new BadValue(TEXT);
  }
  const compared = read ? read(value) : value;
  if (compared === '') throw new BadValue({ fr: 'on attend des chiffres.', en: 'digits are expected.' });
  return compared;
}

/** Each value of a list, as `comparedValue` gives it. @throws BadValue */
export function comparedValues(field: ListField, value: unknown): (string | number | boolean)[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_VALUES) {
    throw new BadValue({
      fr: `on attend une liste de 1 à ${MOST_VALUES} valeurs.`,
      en: `a list of 1 to ${MOST_VALUES} values is expected.`,
    });
  }
  return value.map((each) => comparedValue(field, each));
}

/** The two ends of a span, whatever they are. @throws BadValue */
export function bothEnds(value: unknown): [unknown, unknown] {
  if (Array.isArray(value) && value.length === 2) return [value[0], value[1]];
  throw new BadValue({ fr: 'on attend une liste de deux valeurs.', en: 'a list of two values is expected.' });
}

/** The days that a day or a named period is. @throws BadValue */
export function daysOf(value: unknown, calendar: Calendar): DayRange {
  if (isCalendarDate(value)) return { from: value as string, before: dayAfter(value as string) };
  if ((NAMED_PERIODS as readonly unknown[]).includes(value)) return daysOfPeriod(value as NamedPeriod, calendar);
  const periods = NAMED_PERIODS.join(', ');
  throw new BadValue({
    fr: `on attend un jour AAAA-MM-JJ qui existe, ou l’un de : ${periods}.`,
    en: `a day YYYY-MM-DD that exists, or one of: ${periods} is expected.`,
  });
}

/** @throws BadValue */
export function duration(value: unknown): Duration {
  const { n, unit, ...others } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const known =
    Number.isInteger(n) &&
    (n as number) >= 1 &&
    (n as number) <= LONGEST_DURATION &&
    (DURATION_UNITS as readonly unknown[]).includes(unit) &&
    Object.keys(others).length === 0;
  if (known) return { n, unit } as Duration;
  const units = DURATION_UNITS.join(', ');
  throw new BadValue({
    fr: `on attend {"n", "unit"}, n de 1 à ${LONGEST_DURATION} et unit l’un de : ${units}.`,
    en: `{"n", "unit"}, n from 1 to ${LONGEST_DURATION} and unit one of: ${units} is expected.`,
  });
}

function wholeNumber(value: unknown, min: number): number {
  const given = typeof value === 'string' && WRITTEN_NUMBERS.integer.test(value) ? Number(value) : value;
  if (Number.isInteger(given) && (given as number) >= min && (given as number) <= 2_147_483_647) return given as number;
  throw new BadValue({ fr: 'on attend un nombre entier.', en: 'a whole number is expected.' });
}

/** Exact: the text of the number, never a float. */
function decimal(value: unknown, kind: 'money' | 'decimal', decimals: number): string {
  const given = typeof value === 'number' ? String(value) : value;
  if (typeof given === 'string' && WRITTEN_NUMBERS[kind].test(given)) return given;
  throw new BadValue({
    fr: `on attend un nombre, ${decimals} décimales au plus.`,
    en: `a number with at most ${decimals} decimals is expected.`,
  });
}

function oneOfSentence(words: string[]): Sentence {
  return { fr: `on attend l’un de : ${words.join(', ')}.`, en: `one of: ${words.join(', ')} is expected.` };
}

const TEXT = {
  fr: `on attend un texte de 1 à ${LONGEST_TEXT} caractères.`,
  en: `a text of 1 to ${LONGEST_TEXT} characters is expected.`,
};
