import type { PostalAddress } from '@terril/domain';
import type { Db } from '../../core/db.js';

/** Where letters to an organization go. */
export interface Recipient extends PostalAddress {
  /** The billing contact, else the main one; null when nobody is, or a mailbox that several read. */
  contactName: string | null;
  /** Of the billing contact, else of the main one, else of the organization; null = letters on paper alone. */
  email: string | null;
}

/**
 * Where letters to each of these organizations go on the day `today`: to the billing address, else to the seat; by e-mail to
 * the billing contact who has one, else to the main contact, else to the organization.
 */
export async function recipientsOf(db: Db, organizationIds: number[], today: string): Promise<Map<number, Recipient>> {
  const rows = await db.query<Recipient & { id: number }>(RECIPIENTS, [organizationIds, today]);
  return new Map(rows.map(({ id, ...recipient }) => [id, recipient]));
}

const ACTIVE = (row: string) =>
  `(${row}.starts_on is null or ${row}.starts_on <= $2::date) and (${row}.ends_before is null or ${row}.ends_before > $2::date)`;

const RECIPIENTS = `
  select organization.id, organization.name,
    case when billing.id is null then organization.address else billing.address end as address,
    case when billing.id is null then organization.postcode else billing.postcode end as postcode,
    case when billing.id is null then organization.city else billing.city end as city,
    case when not person.is_shared then concat_ws(' ', person.first_name, person.last_name) end as "contactName",
    coalesce(person.email, organization.email, (select point.value from organization_contact_points point
      where point.organization_id = organization.id and point.kind = 'email' order by point.id limit 1)) as email
  from organizations organization
  left join organization_addresses billing on billing.organization_id = organization.id and billing.kind = 'billing'
    and ${ACTIVE('billing')}
  left join lateral (
    select contact.first_name, contact.last_name, contact.is_shared, contact.email
    from contact_roles role join contacts contact on contact.id = role.contact_id
    where role.organization_id = organization.id and (role.is_billing or role.is_main) and ${ACTIVE('role')}
    order by contact.email is null, role.is_billing desc, role.id limit 1
  ) person on true
  where organization.id = any ($1)`;
