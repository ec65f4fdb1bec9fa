import type { CustomFieldKind } from '@terril/domain';
import type { Db } from '../../core/db.js';
import type { CustomField } from './custom-field.entity.js';

/** What of a value a list is ordered by, and compared with, in SQL: `values` is the column. None = not offered. */
const ORDERED: Partial<Record<CustomFieldKind, (values: string, key: string) => string>> = {
  // An index takes no text longer than a third of a page.
  text: (values, key) => `left(${values} ->> '${key}', 100) collate "fr-x-icu"`,
  number: (values, key) => `custom_number(${values}, '${key}')`,
  money: (values, key) => `custom_number(${values}, '${key}')`,
  date: (values, key) => `custom_date(${values}, '${key}')`,
};

/** The expression of a field that its own index holds, on the rows of `alias`; undefined = it has no order. */
export function orderedBy({ kind, key }: Pick<CustomField, 'kind' | 'key'>, alias: string): string | undefined {
  return ORDERED[kind]?.(`${alias}.custom_values`, key);
}

const nameOf = ({ id }: CustomField) => `ix_custom_field_${id}`;

/** Gives the field the index that its kind asks for; one that is archived needs none. After a change of kind, `unindexField` first. */
export async function indexField(db: Db, field: CustomField): Promise<void> {
  const expression = ORDERED[field.kind]?.('custom_values', field.key);
  if (expression === undefined || field.isArchived) return unindexField(db, field);
  await db.query(`create index if not exists ${nameOf(field)} on ${field.recordType} ((${expression}), id)`);
}

export async function unindexField(db: Db, field: CustomField): Promise<void> {
  await db.query(`drop index if exists ${nameOf(field)}`);
}
