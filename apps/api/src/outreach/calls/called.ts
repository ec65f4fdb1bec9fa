import type { SegmentedList } from '@terril/domain';
import type { Db } from '../../core/db.js';
import { holdsOn } from '../../core/sql.js';
import type { PhoneOut } from './call-entry.dto.js';

/**
 * Adds to a campaign those of its segment who are not in it yet: contacts, or organizations. Who objects to prospecting or
 * has no telephone is left out, and told so.
 */
export async function addCalled(
  db: Db,
  campaignId: number,
  { list, ids }: { list: SegmentedList; ids: number[] },
  today: string,
): Promise<void> {
  const people = list === 'contacts' ? CONTACTS : ORGANIZATIONS;
  await db.query(
    `insert into call_entries (campaign_id, organization_id, contact_id, name, state, reason)
     select $1::int, organization_id, contact_id, name, case when reason is null then 'to_call' else 'left_out' end, reason
     from (${people}) called order by name collate "fr-x-icu" on conflict do nothing`,
    [campaignId, ids, today],
  );
}

/** Where an organization or a contact is telephoned, the person asked for first. */
export function phonesOf(
  db: Db,
  { contactId, organizationId }: { contactId: number | null; organizationId: number | null },
  today: string,
): Promise<PhoneOut[]> {
  return db.query<PhoneOut>(PHONES, [contactId, organizationId, today]);
}

/** The organization of the first role of today. */
const CONTACTS = `
  select contact.id as contact_id,
    (select role.organization_id from contact_roles role
      where role.contact_id = contact.id and ${holdsOn('role', '$3::date')} order by role.is_main desc, role.id limit 1
    ) as organization_id,
    concat_ws(' ', contact.first_name, contact.last_name) as name,
    case when contact.objects_to_prospecting then 'objected'
      when coalesce(contact.phone, contact.mobile) is null and not exists (select 1 from contact_contact_points point
        where point.contact_id = contact.id and point.kind = 'phone') then 'no_phone' end as reason
  from contacts contact where contact.id = any ($2::int[])`;

const ORGANIZATIONS = `
  select null::int as contact_id, organization.id as organization_id, organization.name,
    case when organization.phone is null
      and not exists (select 1 from organization_contact_points point
        where point.organization_id = organization.id and point.kind = 'phone')
      and not exists (select 1 from contact_roles role join contacts contact on contact.id = role.contact_id
        where role.organization_id = organization.id and ${holdsOn('role', '$3::date')}
          and coalesce(contact.phone, contact.mobile) is not null and not contact.objects_to_prospecting)
    then 'no_phone' end as reason
  from organizations organization where organization.id = any ($2::int[])`;

/** Those of the contact; of the organization, and of its contacts of today when no contact is named. */
const PHONES = `
  select label, value from (
    select 0 as rank, contact.id, null as label, unnest(array[contact.phone, contact.mobile]) as value
    from contacts contact where contact.id = $1::int
    union all
    select 1, point.id, point.label, point.value from contact_contact_points point
    where point.contact_id = $1::int and point.kind = 'phone'
    union all
    select 2, organization.id, organization.name, organization.phone
    from organizations organization where organization.id = $2::int
    union all
    select 3, point.id, point.label, point.value from organization_contact_points point
    where point.organization_id = $2::int and point.kind = 'phone'
    union all
    select 4, role.id, concat_ws(', ', concat_ws(' ', contact.first_name, contact.last_name), role.function),
      unnest(array[contact.phone, contact.mobile])
    from contact_roles role join contacts contact on contact.id = role.contact_id and not contact.objects_to_prospecting
    where $1::int is null and role.organization_id = $2::int and ${holdsOn('role', '$3::date')}
  ) phones where value is not null order by rank, id, value`;
