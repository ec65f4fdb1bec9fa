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
  invoice_id: 'invoices',
  credited_invoice_id: 'invoices',
  opportunity_id: 'opportunities',
  user_id: 'users',
  territory_id: 'territories',
  tag_id: 'tags',
  service_id: 'services',
  account_manager_id: 'users',
  assignee_id: 'users',
  pipeline_id: 'pipelines',
  stage_id: 'pipeline-stages',
  competitor_id: 'competitors',
  lost_to_id: 'competitors',
  segment_id: 'segments',
  form_id: 'lead-forms',
  account_id: 'accounts',
  group_id: 'accounts',
};

/** What the records of a type, `it`, are called. */
const NAMED: Record<string, string> = {
  organizations: 'name from organizations it',
  contracts: `reference || ' ' || title from contracts it`,
  subscriptions: 'service from subscriptions it',
  invoices: 'number from invoices it',
  territories: 'name from territories it',
  tags: 'name from tags it',
  contacts: `concat_ws(' ', first_name, last_name) from contacts it`,
  'relation-kinds': 'name from relation_kinds it',
  relations: `concat_ws(' ', o.name, k.name, w.name) from organization_relations it
    join relation_kinds k on k.id = it.kind_id join organizations o on o.id = it.organization_id
    join organizations w on w.id = it.related_organization_id`,
  imports: 'file_name from imports it',
  subsidies: 'title from subsidies it',
  accounts: `code || ' ' || name from accounts it`,
  'budget-lines': `concat_ws(' ', a.name, it.year || '-' || lpad(it.month::text, 2, '0')) from budget_lines it
    join accounts a on a.id = it.account_id`,
  areas: 'name from areas it',
  users: 'name from users it',
  'custom-fields': 'label_fr from custom_fields it',
  services: 'name from services it',
  bundles: 'name from bundles it',
  pipelines: 'name from pipelines it',
  'pipeline-stages': 'name from pipeline_stages it',
  competitors: 'name from competitors it',
  opportunities: 'title from opportunities it',
  'lead-forms': 'title from lead_forms it',
  leads: 'name from leads it',
  segments: 'name from segments it',
  campaigns: 'name from campaigns it',
  events: 'title from events it',
  'mail-objections': 'email from mail_objections it',
  activities: 'subject from activities it',
  'reminder-rules': 'subject from reminder_rules it',
  emails: 'subject from emails it',
  'assistance-credits': 'title from assistance_credits it',
};
const TYPES = Object.keys(NAMED);
const SELECTS = TYPES.map((type, at) => `select '${type}', it.id, ${NAMED[type]} where it.id = any ($${at + 1})`);
const NAMES = `select * from (${SELECTS.join(' union all ')}) as named (type, id, name)`;

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

/** Whether `namesOf` knows all the records of this type. */
export const isNamed = (type: string): boolean => TYPES.includes(type);

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
