import type { Db } from '../../core/db.js';
import { insertMany } from '../../core/insert-many.js';
import { contactPointsOf, saveContactPoints, type StoredContactPoint } from '../contact-points.js';
import { addressesOf, type checkedAddresses, saveAddresses } from './addresses.js';
import { OrganizationAddress } from './organization-address.entity.js';
import type { OrganizationCreate, OrganizationOut } from './organization.dto.js';
import { OrganizationContactPoint } from './organization-contact-point.entity.js';

/** The lists an organization owns, as they are sent: all of a list, or not at all. */
export type SentParts = Pick<OrganizationCreate, 'contactPoints' | 'addresses'>;
type ShownParts = Pick<OrganizationOut, 'contactPoints' | 'addresses'>;

/** Writes the lists that were sent of each, in the transaction of the change. @throws RuleBroken on the row at fault */
export async function saveParts(db: Db, all: { id: number; parts: SentParts }[]): Promise<void> {
  const sent = <K extends keyof SentParts>(list: K) =>
    all.flatMap(({ id, parts: { [list]: fields } }) => (fields ? [{ id, fields }] : []));
  await saveContactPoints(db, OrganizationContactPoint, 'organizationId', sent('contactPoints'));
  await saveAddresses(db, sent('addresses'));
}

/** Writes the rows that new organizations own, all at once. */
export async function saveNewParts(
  db: Db,
  all: { id: number; contactPoints: StoredContactPoint[]; addresses: ReturnType<typeof checkedAddresses> }[],
): Promise<void> {
  const owned = <T extends object>(id: number, rows: T[]) => rows.map((row) => ({ ...row, organizationId: id }));
  const points = all.flatMap(({ id, contactPoints }) => owned(id, contactPoints));
  await insertMany(db, OrganizationContactPoint, points);
  await insertMany(
    db,
    OrganizationAddress,
    all.flatMap(({ id, addresses }) => owned(id, addresses)),
  );
}

/** The lists of each of these organizations as they are shown on the day `today`, by the id of the organization. */
export async function partsOf(db: Db, ids: number[], today: string): Promise<(id: number) => ShownParts> {
  const contactPoints = await contactPointsOf(db, OrganizationContactPoint, 'organizationId', ids);
  const addresses = await addressesOf(db, ids, today);
  return (id) => ({ contactPoints: contactPoints(id), addresses: addresses(id) });
}
