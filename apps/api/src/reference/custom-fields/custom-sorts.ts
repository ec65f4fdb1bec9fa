import type { CustomizedType } from '@terril/domain';
import type { Db } from '../../core/db.js';
import type { ListQuery, ListRules } from '../../core/list-query.js';
import { CustomField } from './custom-field.entity.js';
import { orderedBy } from './field-index.js';

const PREFIX = 'customValues.';

/** The rules of a list, with the order by one of the cooperative's own fields that `query` asks for, if it has one. */
export async function withCustomSorts<Query extends ListQuery>(
  db: Db,
  recordType: CustomizedType,
  { sort }: Query,
  rules: ListRules<Query>,
): Promise<ListRules<Query>> {
  if (!sort?.startsWith(PREFIX)) return rules;
  const key = sort.slice(PREFIX.length);
  const field = await db.repository(CustomField).findOneBy({ recordType, key, isArchived: false });
  const path = field && orderedBy(field, ALIAS[recordType]);
  return path ? { ...rules, sorts: { ...rules.sorts, [sort]: path } } : rules;
}

/** How the lists call their rows. */
const ALIAS: Record<CustomizedType, string> = {
  organizations: 'organization',
  contacts: 'contact',
  contracts: 'contract',
  subscriptions: 'subscription',
  invoices: 'invoice',
  opportunities: 'opportunity',
};
