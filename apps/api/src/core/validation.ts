import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { BadRequest, type FieldSentences, RuleBroken, type Sentence, summaryOf } from './errors.js';

const UNKNOWN_KEY = 'whitelistValidation';

/**
 * Turns a body or a query into its DTO. A key nobody knows is a 400 that names it; a bad query value is a 400 too; a
 * bad value in a body is a 422 with a sentence per field.
 */
@Injectable()
export class DtoPipe implements PipeTransform {
  async transform(value: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if (!metatype || (type !== 'body' && type !== 'query') || (metatype as Type) === Object) return value;
    return toDto(metatype as Type<object>, value, type);
  }
}

/** The DTO of class `dto` read from `value`. @throws BadRequest or RuleBroken, with the fields at fault. */
export async function toDto<T extends object>(dto: Type<T>, value: unknown, from: 'body' | 'query'): Promise<T> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new BadRequest('bad_request', { fr: 'Un objet JSON est attendu.', en: 'A JSON object is expected.' });
  }
  const instance = plainToInstance(dto, value);
  const errors = await validate(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (errors.length === 0) return instance;
  const unknown = fieldsOf(errors, true);
  const unknownKeys = Object.keys(unknown);
  if (unknownKeys.length > 0) {
    const keys = unknownKeys.join(', ');
    throw new BadRequest('unknown_key', { fr: `Clé inconnue : ${keys}.`, en: `Unknown key: ${keys}.` }, unknown);
  }
  const fields = fieldsOf(errors, false);
  if (from === 'query') throw new BadRequest('bad_query', summaryOf(fields), fields);
  throw new RuleBroken('invalid_fields', summaryOf(fields), fields);
}

function fieldsOf(errors: ValidationError[], unknown: boolean, prefix = ''): FieldSentences {
  const fields: FieldSentences = {};
  for (const error of errors) {
    const path = `${prefix}${error.property}`;
    const names = Object.keys(error.constraints ?? {}).filter((name) => (name === UNKNOWN_KEY) === unknown);
    const [name] = names;
    if (name) fields[path] = unknown ? UNKNOWN : ((error.contexts?.[name] as Sentence | undefined) ?? INVALID);
    Object.assign(fields, fieldsOf(error.children ?? [], unknown, `${path}.`));
  }
  return fields;
}

const UNKNOWN: Sentence = { fr: 'Clé inconnue.', en: 'Unknown key.' };
const INVALID: Sentence = { fr: 'Valeur refusée.', en: 'Value refused.' };
