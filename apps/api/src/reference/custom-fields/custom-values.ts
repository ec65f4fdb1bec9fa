import { type CustomizedType, type CustomValue, type CustomValues, readCustomValue } from '@terril/domain';
import type { Db } from '../../core/db.js';
import { type FieldSentences, RuleBroken, summaryOf } from '../../core/errors.js';
import type { CustomFieldOut } from './custom-field.dto.js';
import { CustomField } from './custom-field.entity.js';
import { choicesOf } from './field-choices.js';

/** The fields of one kind of record. */
export type CustomFields = CustomFieldOut[];

/** The fields offered on these records, in their order. */
export async function customFieldsOf(db: Db, recordType: CustomizedType): Promise<CustomFields> {
  const fields = await db
    .repository(CustomField)
    .find({ where: { recordType, isArchived: false }, order: { position: 'ASC', id: 'ASC' } });
  return withChoices(db, fields);
}

/** All the fields of these records, archived ones too; none changes until the transaction ends. */
export async function heldCustomFields(db: Db, recordType: CustomizedType): Promise<CustomFields> {
  const fields = await db
    .repository(CustomField)
    .createQueryBuilder('field')
    .where({ recordType })
    .orderBy('field.position')
    .addOrderBy('field.id')
    .setLock('for_key_share')
    .getMany();
  return withChoices(db, fields);
}

/** The values of a new record: those sent, and what the fields give by themselves. @throws RuleBroken as `changed` */
export async function newCustomValues(
  db: Db,
  recordType: CustomizedType,
  sent: Record<string, unknown> | undefined,
): Promise<CustomValues> {
  return createdValues(await heldCustomFields(db, recordType), sent);
}

/**
 * The values of a record after a change: a key that was not sent keeps its value, null empties it. undefined = nothing
 * was sent.
 * @throws RuleBroken on each key at fault: `customValues.<key>`
 */
export async function changedCustomValues(
  db: Db,
  recordType: CustomizedType,
  sent: Record<string, unknown> | undefined,
  stored: CustomValues,
): Promise<CustomValues | undefined> {
  if (sent === undefined) return undefined;
  return changedValues(await heldCustomFields(db, recordType), sent, stored);
}

/**
 * What many records are to be given at once, with the values of their own fields as they are stored; null empties one.
 * @throws RuleBroken on each key at fault, as for one record
 */
export async function checkedForMany<T extends { customValues?: Record<string, unknown> }>(
  db: Db,
  recordType: CustomizedType,
  { customValues: sent = {}, ...changes }: T,
) {
  const keys = Object.keys(sent);
  if (keys.length === 0) return changes;
  const values = changedValues(await heldCustomFields(db, recordType), sent, {});
  return { ...changes, customValues: Object.fromEntries(keys.map((key) => [key, values[key] ?? null])) };
}

/** Whether a record may have these values again: each field is there, of the kind it was; what is archived stays its own. */
export function mayHaveAgain(all: CustomFields, values: CustomValues): boolean {
  const fields = new Map(all.map((field) => [field.key, field]));
  return Object.entries(values).every(([key, value]) => {
    const field = fields.get(key);
    return field !== undefined && 'value' in readCustomValue(field, value, value);
  });
}

/** As `newCustomValues`, for many records of which the fields are read once. */
export function createdValues(fields: CustomFields, sent: Record<string, unknown> = {}): CustomValues {
  const offered = fields.filter(({ isArchived }) => !isArchived);
  const given = Object.fromEntries(offered.map(({ key, defaultValue }) => [key, defaultValue]));
  return changedValues(fields, { ...given, ...sent }, {});
}

/** As `changedCustomValues`, for many records of which the fields are read once. */
export function changedValues(fields: CustomFields, sent: Record<string, unknown>, stored: CustomValues): CustomValues {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const values = new Map(Object.entries(stored));
  const faults: FieldSentences = {};
  for (const [key, input] of Object.entries(sent)) {
    const outcome = readSent(byKey.get(key), input, stored[key]);
    if ('fault' in outcome) faults[`customValues.${key}`] = outcome.fault;
    else if (outcome.value === null) values.delete(key);
    else values.set(key, outcome.value);
  }
  const keys = Object.keys(faults);
  if (keys.length > 0) throw new RuleBroken('bad_custom_values', summaryOf(faults), faults);
  return Object.fromEntries(values);
}

function readSent(
  field: CustomFieldOut | undefined,
  input: unknown,
  stored: CustomValue | undefined,
): ReturnType<typeof readCustomValue> {
  if (!field) return { fault: UNKNOWN };
  const outcome = readCustomValue(field, input, stored);
  if ('fault' in outcome) return outcome;
  if (outcome.value !== null && field.isArchived) return { fault: ARCHIVED };
  if (outcome.value === null && field.isRequired && !field.isArchived) return { fault: REQUIRED };
  return outcome;
}

async function withChoices(db: Db, fields: CustomField[]): Promise<CustomFields> {
  if (fields.length === 0) return [];
  const choices = await choicesOf(db, fields);
  return fields.map((field) => ({ ...field, choices: choices(field.id) }));
}

const UNKNOWN = { fr: 'Ce champ n’existe pas.', en: 'There is no such field.' };
const ARCHIVED = { fr: 'Ce champ est archivé.', en: 'This field is archived.' };
const REQUIRED = { fr: 'À remplir.', en: 'Required.' };
