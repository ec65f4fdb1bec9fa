import { isCalendarDate } from './dates.js';
import { roundHalfUp } from './money.js';

/** The records a cooperative may give fields of its own, by the names of their resources. */
export const CUSTOMIZED_TYPES = [
  'organizations',
  'contacts',
  'contracts',
  'subscriptions',
  'invoices',
  'opportunities',
] as const;
export type CustomizedType = (typeof CUSTOMIZED_TYPES)[number];

export const CUSTOM_FIELD_KINDS = [
  'text',
  'number',
  'money',
  'date',
  'boolean',
  'choice',
  'multi_choice',
  'link',
] as const;
export type CustomFieldKind = (typeof CUSTOM_FIELD_KINDS)[number];

/** Kinds whose values are codes of the field's own list. */
export const hasChoices = (kind: CustomFieldKind): boolean => kind === 'choice' || kind === 'multi_choice';

/** As stored: exact numbers, days, links and codes of choices are text; several choices are a list of codes. */
export type CustomValue = string | boolean | string[];

/** The values of one record by the key of their field; an empty field has no key. */
export type CustomValues = Record<string, CustomValue>;

/** What decides whether a field takes a value. */
export interface CustomFieldRule {
  kind: CustomFieldKind;
  /** In their order. An archived one stays where it is, and is given to no other record. */
  choices: readonly { code: string; isArchived: boolean }[];
}

/** The value as it is stored, null when it is empty; or why it is refused. */
export type ReadValue = { value: CustomValue | null } | { fault: { fr: string; en: string } };

/** Longest value of each kind of text, in characters. */
export const LONGEST_CUSTOM_TEXT = 2000;

/**
 * Reads what was sent for a field, as JSON: numbers may be JSON numbers or text with a point. Spaces around are dropped,
 * '' and [] are empty.
 * @param stored the value of before, whose archived choices may stay.
 */
export function readCustomValue({ kind, choices }: CustomFieldRule, sent: unknown, stored?: CustomValue): ReadValue {
  const input = typeof sent === 'string' ? sent.trim() : sent;
  if (input === null || input === undefined || input === '') return EMPTY;
  switch (kind) {
    case 'text':
      return isText(input) ? { value: input } : FAULTS.text;
    case 'number':
      return (
        readDecimal(input, NUMBER, (text) => text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')) ?? FAULTS.number
      );
    case 'money':
      return readDecimal(input, MONEY, (text) => roundHalfUp(text)) ?? FAULTS.money;
    case 'date':
      return isCalendarDate(input) ? { value: input as string } : FAULTS.date;
    case 'boolean':
      return typeof input === 'boolean' ? { value: input } : FAULTS.boolean;
    case 'link':
      return isText(input) && isWebAddress(input) ? { value: input } : FAULTS.link;
    case 'choice': {
      const [code, ...others] = Array.isArray(input) ? input : [input];
      return others.length > 0 ? FAULTS.oneChoice : readChoices(choices, [code], stored, ([only]) => only ?? null);
    }
    case 'multi_choice': {
      const codes = Array.isArray(input) ? input : [input];
      return readChoices(choices, codes, stored, (known) => (known.length > 0 ? known : null));
    }
  }
}

const EMPTY = { value: null };
const NUMBER = /^-?\d{1,12}(\.\d{1,6})?$/;
const MONEY = /^-?\d{1,12}(\.\d{1,2})?$/;

const isText = (input: unknown): input is string =>
  typeof input === 'string' && input.length <= LONGEST_CUSTOM_TEXT && !input.includes('\0');

function readDecimal(input: unknown, shape: RegExp, written: (text: string) => string): ReadValue | undefined {
  const text = typeof input === 'number' ? String(input) : input;
  if (typeof text !== 'string' || !shape.test(text)) return undefined;
  const short = text.replace(/^(-?)0+(?=\d)/, '$1');
  const isZero = !/[1-9]/.test(short);
  return { value: written(isZero ? '0' : short) };
}

/** A link is opened by a click: nothing but the web, so that none runs a script. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]/i.test(text) && !/[\s<>"\\^`{|}]/.test(text) && URL.canParse(text);
}

function readChoices(
  choices: CustomFieldRule['choices'],
  codes: unknown[],
  stored: CustomValue | undefined,
  written: (known: string[]) => CustomValue | null,
): ReadValue {
  const kept = [stored].flat();
  const allowed = choices.filter(({ code, isArchived }) => !isArchived || kept.includes(code));
  const refused = codes.find((sent) => !allowed.some(({ code }) => code === sent));
  if (refused === undefined) {
    return { value: written(allowed.map(({ code }) => code).filter((code) => codes.includes(code))) };
  }
  const isArchived = choices.some(({ code }) => code === refused);
  return isArchived ? FAULTS.archivedChoice : FAULTS.choice;
}

const fault = (fr: string, en: string) => ({ fault: { fr, en } });

const FAULTS = {
  text: fault(
    `Un texte de ${LONGEST_CUSTOM_TEXT} caractères au plus.`,
    `A text of at most ${LONGEST_CUSTOM_TEXT} characters.`,
  ),
  number: fault('Un nombre de 12 chiffres au plus et 6 décimales.', 'A number of at most 12 digits with 6 decimals.'),
  money: fault('Un montant de 12 chiffres au plus et 2 décimales.', 'An amount of at most 12 digits with 2 decimals.'),
  date: fault('Ce jour n’existe pas (AAAA-MM-JJ attendu).', 'No such day (YYYY-MM-DD expected).'),
  boolean: fault('Oui ou non (true, false).', 'Yes or no (true, false).'),
  link: fault(
    'Une adresse du web, qui commence par http:// ou https://.',
    'A web address, which begins with http:// or https://.',
  ),
  oneChoice: fault('Un seul de ces choix.', 'Only one of these choices.'),
  choice: fault('Ce choix n’existe pas.', 'There is no such choice.'),
  archivedChoice: fault('Ce choix est archivé.', 'This choice is archived.'),
};

const LONGEST_KEY = 40;
export const CUSTOM_KEY = /^[a-z][a-z0-9_]{0,39}$/;

/**
 * The stable name of a field, or of a choice, in the API and in files: made from its label, and not one of `taken`.
 * @example customKey('Nombre d’écoles', []) === 'nombre_d_ecoles'
 */
export function customKey(label: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  const words = label
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+/, '');
  const key = (/^[a-z]/.test(words) ? words : `n_${words}`).slice(0, LONGEST_KEY).replace(/_+$/, '');
  // 'constructor' is a word that every object of JavaScript has.
  for (let count = 1; ; count++) {
    const end = count === 1 ? '' : `_${count}`;
    const candidate = key.slice(0, LONGEST_KEY - end.length) + end;
    if (!used.has(candidate) && !(candidate in {})) return candidate;
  }
}
