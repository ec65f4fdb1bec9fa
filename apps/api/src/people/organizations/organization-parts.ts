import { contactPointsOf, saveContactPoints } from '../contact-points.js';
import type { Db } from '../../core/db.js';
import { addressesOf, saveAddresses } from './addresses.js';
import type { OrganizationCreate, OrganizationDetailOut } from './organization.dto.js';
import { OrganizationContactPoint } from './organization-contact-point.entity.js';

/** The lists an organization owns, as they are sent: all of a list, or not at all. */
export type SentParts = Pick<OrganizationCreate, 'contactPoints' | 'addresses'>;
type ShownParts = Pick<OrganizationDetailOut, 'contactPoints' | 'addresses'>;

/** Writes the lists that were sent, in the transaction of the change. @throws RuleBroken on the row at fault */
export async function saveParts(
  db: Db,
  organizationId: number,
  { contactPoints, addresses }: SentParts,
): Promise<void> {
  if (contactPoints) await saveContactPoints(db, OrganizationContactPoint, { organizationId }, contactPoints);
  if (addresses) await saveAddresses(db, organizationId, addresses);
}

/** The lists as the page of the organization shows them on the day `today`. */
export async function partsOf(db: Db, organizationId: number, today: string): Promise<ShownParts> {
  const contactPoints = await contactPointsOf(db, OrganizationContactPoint, 'organizationId', [organizationId]);
  return { contactPoints: contactPoints(organizationId), addresses: await addressesOf(db, organizationId, today) };
}
