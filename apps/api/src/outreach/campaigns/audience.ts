import type { AudienceRole, LeftOutReason, SegmentedList } from '@terril/domain';
import type { Db } from '../../core/db.js';
import { holdsOn } from '../../core/sql.js';

/** One that a mailing would address on a day, or leave out. */
export interface Addressee {
  organizationId: number | null;
  contactId: number | null;
  name: string;
  /** In small letters. */
  email: string | null;
  /** Null = to be written to. */
  reason: LeftOutReason | null;
}

interface Segmented {
  list: SegmentedList;
  ids: number[];
  /** Of organizations. */
  audience: AudienceRole[];
}

/**
 * Who a mailing to these records addresses on `today`, by name: one e-mail an address. An address is left out when it is
 * among the objections, or one of the contacts who have it objects to prospecting, whoever else reads it.
 */
export function addresseesOf(db: Db, { list, ids, audience }: Segmented, today: string): Promise<Addressee[]> {
  const people = list === 'contacts' ? CONTACTS : ORGANIZATIONS;
  return db.query<Addressee>(`with people as (${people}) ${ADDRESSED}`, [ids, today, audience]);
}

/** Why nothing may go to an address, in SQL over the column `email`; null = it may. */
export const heldBack = (email: string): string => `coalesce(
  (select objection.kind from mail_objections objection
    where objection.email = ${email} and objection.lifted_on is null),
  case when ${email} in (
    select lower(email) from contacts where objects_to_prospecting and email is not null
    union all select lower(point.value) from contact_contact_points point
      join contacts objector on objector.id = point.contact_id and objector.objects_to_prospecting
    where point.kind = 'email') then 'objected' end)`;

const firstEmail = (record: string, points: string, owner: string) =>
  `lower(coalesce(${record}.email, (select point.value from ${points} point
    where point.${owner} = ${record}.id and point.kind = 'email' order by point.id limit 1)))`;

const CONTACT_EMAIL = firstEmail('contact', 'contact_contact_points', 'contact_id');
const CONTACT_NAME = `concat_ws(' ', contact.first_name, contact.last_name)`;

/** A contact of a segment stands for the organization of its first role of today, where it has one. */
const CONTACTS = `
  select (select role.organization_id from contact_roles role
      where role.contact_id = contact.id and ${holdsOn('role', '$2::date')}
      order by role.is_main desc, role.id limit 1) as organization_id,
    contact.id as contact_id, ${CONTACT_NAME} as name, ${CONTACT_EMAIL} as email,
    contact.objects_to_prospecting as objects, 0 as rank
  from contacts contact where contact.id = any ($1::int[]) and $3::text[] is not null`;

/** Contacts before the organization's own address: where both are the same, the e-mail names a person. */
const ORGANIZATIONS = `
  select role.organization_id, contact.id as contact_id, ${CONTACT_NAME} as name, ${CONTACT_EMAIL} as email,
    contact.objects_to_prospecting as objects, 0 as rank
  from contacts contact join lateral (
    select role.organization_id from contact_roles role
    where role.contact_id = contact.id and role.organization_id = any ($1::int[]) and ${holdsOn('role', '$2::date')}
      and ('everyone' = any ($3::text[]) or (role.is_main and 'main' = any ($3::text[]))
        or (role.is_billing and 'billing' = any ($3::text[])) or (role.is_technical and 'technical' = any ($3::text[])))
    order by role.is_main desc, role.id limit 1) role on true
  union all
  select organization.id, null, organization.name,
    ${firstEmail('organization', 'organization_contact_points', 'organization_id')}, false, 1
  from organizations organization
  where organization.id = any ($1::int[]) and 'organization' = any ($3::text[])`;

const ADDRESSED = `
  select organization_id as "organizationId", contact_id as "contactId", name, email,
    case when email is null then 'no_email'
      when objects then 'objected'
      else coalesce(${heldBack('people.email')},
        case when row_number() over (partition by email order by objects, rank, name, contact_id) > 1 then 'duplicate' end)
    end as reason
  from people order by name collate "fr-x-icu", contact_id, organization_id`;
