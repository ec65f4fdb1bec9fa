import { holdsOn } from '../../core/sql.js';
import { contained, INDEXABLE } from './lookups.js';
import type { Typed } from './read-typed.js';
import type { Bind, Lookup, Source } from './source.js';

const NAME = `coalesce(organization.name, nullif(concat_ws(' ', contact.first_name, contact.last_name), ''))`;

/** Members of the cooperative, by their number, or the organization or person they are; present ones first. */
export const memberSource: Source = {
  type: 'members',
  permission: 'members.read',
  table: 'members',
  joins: `left join organizations organization on organization.id = it.organization_id
    left join contacts contact on contact.id = it.contact_id`,
  title: `it.number || ' · ' || ${NAME}`,
  detail: `(select category.name from member_category_periods period
    join member_categories category on category.id = period.category_id
    where period.member_id = it.id order by period.starts_on desc limit 1)`,
  status: `case when it.starts_on > today then 'upcoming' when it.ends_before <= today then 'left' else 'present' end`,
  day: 'it.starts_on',
  order: `not (${holdsOn('it', 'today')}), it.number`,
  lookups: (typed, bind) => [...byMemberNumber(typed, bind), ...bySearchText(typed, bind)],
  ofOrganization: 'select id from members where organization_id = owner order by starts_on desc',
};

function byMemberNumber({ text }: Typed, bind: Bind): Lookup[] {
  if (!/^\d{1,7}$/.test(text)) return [];
  return [{ strength: 'exact', match: 'number', where: `it.number = ${bind(text)}::int` }];
}

/** By the words of the organization or the person, each through the index of its own table. */
function bySearchText({ words }: Typed, bind: Bind): Lookup[] {
  if (!words.some((word) => INDEXABLE.test(word))) return [];
  const patterns = words.map((word) => `fold(${bind(contained(word))})`);
  const holding = (table: string) =>
    `any (array(select id from ${table} where ${patterns.map((pattern) => `search_text like ${pattern}`).join(' and ')}))`;
  const where = `it.organization_id = ${holding('organizations')} or it.contact_id = ${holding('contacts')}`;
  return [{ strength: 'part', match: 'text', where }];
}
