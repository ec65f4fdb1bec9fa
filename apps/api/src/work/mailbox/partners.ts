import type { Db } from '../../core/db.js';
import { CONTACTS_WITH_ADDRESS, HOLDS_ON, ORGANIZATIONS_WITH_ADDRESS } from '../addresses.js';
import type { TrayReason } from './tray-message.entity.js';

/** Somebody known by an address, and an organization where: a contact without one, or an organization alone. */
export interface Known {
  address: string;
  contactId: number | null;
  contactName: string | null;
  organizationId: number | null;
  organizationName: string | null;
}

/** Who is known by these addresses, in small letters, on the day `today`. */
export function knownAt(db: Db, addresses: string[], today: string): Promise<Known[]> {
  return db.query(KNOWN, [addresses, today]);
}

/** Where a message of these people is filed; else why nobody but a person can tell. */
export function placeAmong(
  known: Known[],
): { organizationId: number | null; contactId: number | null } | { reason: TrayReason } {
  const organizations = new Set(known.flatMap(({ organizationId }) => organizationId ?? []));
  const [organizationId = null, ...others] = organizations;
  if (others.length > 0) return { reason: 'several' };
  if (organizationId !== null) return { organizationId, contactId: null };
  const [contactId = null, ...more] = new Set(known.flatMap((each) => each.contactId ?? []));
  if (contactId === null || more.length > 0) return { reason: contactId === null ? 'unknown' : 'several' };
  return { organizationId: null, contactId };
}

const KNOWN = `
  select held.address, contact.id as "contactId", concat_ws(' ', contact.first_name, contact.last_name) as "contactName",
    organization.id as "organizationId", organization.name as "organizationName"
  from (${CONTACTS_WITH_ADDRESS}) held join contacts contact on contact.id = held.id
  left join contact_roles role on role.contact_id = contact.id and ${HOLDS_ON('$2::date')}
  left join organizations organization on organization.id = role.organization_id
  union
  select held.address, null, null, organization.id, organization.name
  from (${ORGANIZATIONS_WITH_ADDRESS}) held join organizations organization on organization.id = held.id
  order by 5, 3, 1`;
