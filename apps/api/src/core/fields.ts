import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { isCalendarDate, isEmail } from '@terril/domain';
import { Transform, Type } from 'class-transformer';
import { IsArray, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import type { Sentence } from './errors.js';
import { CUSTOM_VALUE } from './shown.js';

/** What every field decorator takes. A field is required unless `optional`; `nullable` lets null empty it. */
export interface FieldOptions {
  description?: string;
  example?: unknown;
  optional?: boolean;
  nullable?: boolean;
}

/** One field: its line in the OpenAPI document and its validation, which cannot drift apart. */
function field(
  options: FieldOptions,
  api: ApiPropertyOptions,
  name: string,
  accepts: (value: unknown) => boolean,
  sentence: Sentence,
  extra: PropertyDecorator[] = [],
): PropertyDecorator {
  const { optional = false, nullable = false, description, example } = options;
  const documented = { ...api, required: !optional, nullable, description, example } as ApiPropertyOptions;
  return applyDecorators(
    ApiProperty(documented),
    ...(optional ? [ValidateIf((_, value) => value !== undefined)] : []),
    ...(nullable ? [ValidateIf((_, value) => value !== null)] : []),
    ValidateBy({ name, validator: { validate: accepts, defaultMessage: () => sentence.en } }, { context: sentence }),
    ...extra,
  );
}

const trimmed = Transform(({ value }) => (typeof value === 'string' ? value.trim() : value));

/** Text of 1 to `max` characters on the screen, spaces at both ends dropped. */
export function TextField(options: FieldOptions & { max?: number; min?: number } = {}): PropertyDecorator {
  const { max = 200, min = 1 } = options;
  const accepts = (value: unknown) =>
    typeof value === 'string' && value.length >= min && value.length <= max && !value.includes('\0');
  const sentence =
    min > 1
      ? { fr: `Entre ${min} et ${max} caractères.`, en: `Between ${min} and ${max} characters.` }
      : { fr: `À remplir, ${max} caractères au plus.`, en: `Required, at most ${max} characters.` };
  return field(options, { type: String, minLength: min, maxLength: max }, 'text', accepts, sentence, [trimmed]);
}

/** Text kept as typed, spaces included (passwords, tokens). */
export function SecretField(options: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator {
  const { min = 1, max = 200 } = options;
  const accepts = (value: unknown) => typeof value === 'string' && value.length >= min && value.length <= max;
  const sentence = { fr: `Entre ${min} et ${max} caractères.`, en: `Between ${min} and ${max} characters.` };
  return field(
    options,
    { type: String, format: 'password', minLength: min, maxLength: max },
    'secret',
    accepts,
    sentence,
  );
}

/** An e-mail address; only its shape is checked. */
export function EmailField(options: FieldOptions = {}): PropertyDecorator {
  const accepts = (value: unknown) => typeof value === 'string' && isEmail(value);
  const sentence = { fr: 'Ce n’est pas une adresse électronique.', en: 'This is not an e-mail address.' };
  return field(options, { type: String, format: 'email' }, 'email', accepts, sentence, [trimmed]);
}

/** Text of a fixed shape, told to people as `shape`. */
export function PatternField(pattern: RegExp, shape: Sentence, options: FieldOptions = {}): PropertyDecorator {
  const accepts = (value: unknown) => typeof value === 'string' && pattern.test(value);
  return field(options, { type: String, pattern: pattern.source }, 'pattern', accepts, shape, [trimmed]);
}

/** The id of a record, or the word that stands for none of them. */
export function IdOrWordField(word: string, options: FieldOptions = {}): PropertyDecorator {
  const shape = { fr: `Un identifiant, ou « ${word} ».`, en: `An id, or “${word}”.` };
  return PatternField(new RegExp(`^([1-9]\\d{0,8}|${word})$`), shape, options);
}

/**
 * The address of a service that the server asks: https, or http on this very machine, and nothing but a host and a path,
 * without the slash at its end.
 */
export function ServiceUrlField(options: FieldOptions = {}): PropertyDecorator {
  const accepts = (value: unknown) => typeof value === 'string' && value.length <= 200 && isServiceUrl(value);
  const sentence = {
    fr: 'Une adresse en https:// est attendue, sans identifiant ni « ? ».',
    en: 'An https:// address is expected, without a user or “?”.',
  };
  const plain = Transform(({ value }) => (typeof value === 'string' ? value.trim().replace(/\/+$/, '') : value));
  return field(options, { type: String, format: 'uri' }, 'serviceUrl', accepts, sentence, [plain]);
}

const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

function isServiceUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username || password || search || hash || text.includes('?')) return false;
  return protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.includes(hostname));
}

/** A month 'YYYY-MM'. */
export function MonthField(options: FieldOptions = {}): PropertyDecorator {
  const shape = { fr: 'Ce mois n’existe pas (AAAA-MM attendu).', en: 'No such month (YYYY-MM expected).' };
  return PatternField(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, shape, { example: '2020-01', ...options });
}

/** A calendar day 'YYYY-MM-DD' that exists. */
export function DayField(options: FieldOptions = {}): PropertyDecorator {
  const accepts = (value: unknown) => typeof value === 'string' && isCalendarDate(value);
  const sentence = { fr: 'Ce jour n’existe pas (AAAA-MM-JJ attendu).', en: 'No such day (YYYY-MM-DD expected).' };
  return field(options, { type: String, format: 'date' }, 'day', accepts, sentence);
}

const digits = Transform(({ value }) =>
  typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value,
);

/** A whole number; a query string's digits count as one. */
export function IntegerField(options: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator {
  const { min = 0, max = 2_147_483_647 } = options;
  const accepts = (value: unknown) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
  const sentence = { fr: `Un nombre entier de ${min} à ${max}.`, en: `A whole number from ${min} to ${max}.` };
  return field(options, { type: 'integer', minimum: min, maximum: max }, 'integer', accepts, sentence, [digits]);
}

/** One of a list of whole numbers. */
export function NumberChoiceField(values: readonly number[], options: FieldOptions = {}): PropertyDecorator {
  const accepts = (value: unknown) => typeof value === 'number' && values.includes(value);
  const sentence = { fr: `L’un de : ${values.join(', ')}.`, en: `One of: ${values.join(', ')}.` };
  return field(options, { type: 'integer', enum: [...values] }, 'numberChoice', accepts, sentence, [digits]);
}

/** The id of another record. */
export function IdField(options: FieldOptions = {}): PropertyDecorator {
  return IntegerField({ min: 1, ...options });
}

/** A fiscal or calendar year. */
export function YearField(options: FieldOptions = {}): PropertyDecorator {
  return IntegerField({ min: 1900, max: 2200, example: 2020, ...options });
}

const decimalText = Transform(({ value }) =>
  typeof value === 'number' && Number.isFinite(value)
    ? String(value)
    : typeof value === 'string'
      ? value.trim()
      : value,
);

/** An exact decimal, sent as text ('12.50'; a JSON number is taken too), at most `decimals` after the point. */
export function DecimalField(
  options: FieldOptions & { decimals: number; min?: number; max?: number; above?: number },
): PropertyDecorator {
  const { decimals, min, max, above } = options;
  const shape = new RegExp(`^-?\\d{1,12}(\\.\\d{1,${decimals}})?$`);
  const accepts = (value: unknown) =>
    typeof value === 'string' &&
    shape.test(value) &&
    (min === undefined || Number(value) >= min) &&
    (max === undefined || Number(value) <= max) &&
    (above === undefined || Number(value) > above);
  const bound = {
    fr: [
      min !== undefined && `au moins ${min}`,
      max !== undefined && `au plus ${max}`,
      above !== undefined && `plus de ${above}`,
    ],
    en: [
      min !== undefined && `at least ${min}`,
      max !== undefined && `at most ${max}`,
      above !== undefined && `above ${above}`,
    ],
  };
  const sentence = {
    fr: [`Un nombre avec ${decimals} décimales au plus`, ...bound.fr.filter(Boolean)].join(', ') + '.',
    en: [`A number with at most ${decimals} decimals`, ...bound.en.filter(Boolean)].join(', ') + '.',
  };
  return field(options, { type: String, format: 'decimal' }, 'decimal', accepts, sentence, [decimalText]);
}

/** An amount in euros excluding VAT, 2 decimals. */
export function MoneyField(options: FieldOptions & { min?: number } = {}): PropertyDecorator {
  return DecimalField({ decimals: 2, example: '75.00', ...options });
}

/** One of a list of words. */
export function ChoiceField(
  values: readonly string[],
  options: FieldOptions & { name?: string } = {},
): PropertyDecorator {
  const accepts = (value: unknown) => typeof value === 'string' && values.includes(value);
  const sentence = { fr: `L’un de : ${values.join(', ')}.`, en: `One of: ${values.join(', ')}.` };
  return field(options, { type: String, enum: [...values] }, 'choice', accepts, sentence);
}

const flag = Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value));

/** true or false; a query string's words count. */
export function FlagField(options: FieldOptions = {}): PropertyDecorator {
  const sentence = { fr: 'Vrai ou faux (true, false).', en: 'True or false.' };
  return field(options, { type: Boolean }, 'flag', (value) => typeof value === 'boolean', sentence, [flag]);
}

const listed = Transform(({ value }) => (value === undefined || Array.isArray(value) ? value : [value]));

/** Several texts that each match `pattern`; a query's single value counts as a list of one. */
export function TextListField(pattern: RegExp, options: FieldOptions & { max?: number } = {}): PropertyDecorator {
  const { max = 200 } = options;
  const accepts = (value: unknown) =>
    Array.isArray(value) &&
    value.length <= max &&
    value.every((text) => typeof text === 'string' && pattern.test(text));
  const sentence = { fr: 'Une des valeurs n’a pas la forme attendue.', en: 'A value does not have the expected form.' };
  return field(options, { type: [String] }, 'texts', accepts, sentence, [listed]);
}

const listedIds = Transform(({ value }) =>
  value === undefined
    ? value
    : (Array.isArray(value) ? value : [value]).map((id) => (/^\d{1,9}$/.test(String(id)) ? Number(id) : id)),
);

/** Several ids: `?id=1&id=2`. */
export function IdListField(options: FieldOptions = {}): PropertyDecorator {
  const accepts = (value: unknown) =>
    Array.isArray(value) && value.length <= 500 && value.every((id) => Number.isInteger(id) && id > 0);
  const sentence = { fr: 'Des identifiants, 500 au plus.', en: 'Ids, at most 500.' };
  return field(options, { type: [Number] }, 'ids', accepts, sentence, [listedIds]);
}

/** Any JSON value: the service reads it. */
export function AnyValueField(options: FieldOptions = {}): PropertyDecorator {
  const sentence = { fr: 'Une valeur.', en: 'A value.' };
  return field(options, CUSTOM_VALUE as ApiPropertyOptions, 'value', () => true, sentence);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON object of any keys: the service reads it. */
export function ObjectField(options: FieldOptions = {}): PropertyDecorator {
  const sentence = { fr: 'Un objet est attendu.', en: 'An object is expected.' };
  return field(options, { type: 'object', additionalProperties: {} }, 'object', isObject, sentence);
}

/** Values of the cooperative's own fields, by key; the service reads each by its kind. */
export function CustomValuesField(options: FieldOptions = {}): PropertyDecorator {
  const accepts = (value: unknown) => isObject(value) && Object.keys(value).length <= 500;
  const sentence = { fr: 'Un objet : une valeur par champ.', en: 'An object: a value for each field.' };
  const additionalProperties = { ...CUSTOM_VALUE, nullable: true };
  const api = { type: 'object', additionalProperties } as ApiPropertyOptions;
  return field({ optional: true, ...options }, api, 'customValues', accepts, sentence);
}

/** A list of nested records of class `item`, at least one unless `min` is 0. */
export function NestedListField(
  item: () => new () => object,
  options: FieldOptions & { min?: number; max?: number } = {},
): PropertyDecorator {
  const { min = 1, max = 500 } = options;
  const sentence = { fr: `De ${min} à ${max} lignes.`, en: `From ${min} to ${max} lines.` };
  // The items of a list within the list would be checked in its place, and nothing at all of an empty one.
  const accepts = (value: unknown) =>
    Array.isArray(value) && value.length >= min && value.length <= max && !value.some(Array.isArray);
  return field(options, { type: () => item(), isArray: true }, 'lines', accepts, sentence, [
    Type(item),
    IsArray({ context: sentence }),
    ValidateNested({ each: true, context: sentence }),
  ]);
}

/** A nested record of class `item`. */
export function NestedField(item: () => new () => object, options: FieldOptions = {}): PropertyDecorator {
  const sentence = { fr: 'Un objet est attendu.', en: 'An object is expected.' };
  return field(options, { type: () => item() }, 'nested', isObject, sentence, [
    Type(item),
    ValidateNested({ context: sentence }),
  ]);
}
