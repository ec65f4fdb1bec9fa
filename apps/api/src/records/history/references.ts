import { loadGeography } from '@terril/geography';
import type { Db } from '../../core/db.js';
import type { RecordedValue } from './history-entry.entity.js';

/** Columns that refer to a record, and the type of that record. */
const REFERS_TO: Record<string, string> = {
  organization_id: 'organizations',
  related_organization_id: 'organizations',
  kind_id: 'relation-kinds',
  parent_id: 'organizations',
  contact_id: 'contacts',
  contract_id: 'contracts',
  subscription_id: 'subscriptions',
  credited_invoice_id: 'invoices',
  territory_id: 'territories',
  tag_id: 'tags',
};

const NAMES = `
  select 'organizations' as type, id, name from organizations where id = any ($1)
  union all select 'contracts', id, reference || ' ' || title from contracts where id = any ($2)
  union all select 'subscriptions', id, service from subscriptions where id = any ($3)
  union all select 'invoices', id, number from invoices where id = any ($4)
  union all select 'territories', id, name from territories where id = any ($5)
  union all select 'tags', id, name from tags where id = any ($6)
  union all select 'contacts', id, concat_ws(' ', first_name, last_name) from contacts where id = any ($7)
  union all select 'relation-kinds', id, name from relation_kinds where id = any ($8)
  union all select 'relations', r.id, concat_ws(' ', o.name, k.name, w.name) from organization_relations r
    join relation_kinds k on k.id = r.kind_id join organizations o on o.id = r.organization_id
    join organizations w on w.id = r.related_organization_id where r.id = any ($9)
  union all select 'imports', id, file_name from imports where id = any ($10)`;
const TYPES = [
  'organizations',
  'contracts',
  'subscriptions',
  'invoices',
  'territories',
  'tags',
  'contacts',
  'relation-kinds',
  'relations',
  'imports',
];

/** A record somewhere: its type is the name of its resource. */
export interface Reference {
  type: string;
  id: number;
}

/** The record that `value` of the column refers to, if it does. */
export function referenceIn(column: string, value: RecordedValue): Reference | undefined {
  const type = REFERS_TO[column];
  return type !== undefined && typeof value === 'string' ? { type, id: Number(value) } : undefined;
}

/** Tells the names that these records have now, read at once; undefined = gone, or without a name. */
export async function namesOf(db: Db, references: Reference[]): Promise<(reference: Reference) => string | undefined> {
  const ids = TYPES.map((type) => references.filter((reference) => reference.type === type).map(({ id }) => id));
  if (ids.every((some) => some.length === 0)) return () => undefined;
  const rows = await db.query<Reference & { name: string }>(NAMES, ids);
  const names = new Map(rows.map(({ type, id, name }) => [`${type} ${id}`, name]));
  return ({ type, id }) => names.get(`${type} ${id}`);
}

/** The name of the commune or EPCI whose code `value` is. */
export function placeName(column: string, value: RecordedValue): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (column === 'commune_code') return loadGeography().commune(value)?.name;
  return column === 'epci_code' ? loadGeography().epci(value)?.name : undefined;
}
