import { endsBeforeStart, isActiveOn, shareADay } from '@terril/domain';
import { In } from 'typeorm';
import type { Db } from '../../core/db.js';
import { RuleBroken, within } from '../../core/errors.js';
import { saveOwnedOfMany } from '../../core/save-owned.js';
import type { AddressFields, AddressOut } from './address.dto.js';
import { locate } from './locate.js';
import { OrganizationAddress } from './organization-address.entity.js';

type StoredAddress = Omit<
  OrganizationAddress,
  'id' | 'version' | 'createdAt' | 'updatedAt' | 'organization' | 'organizationId'
>;

/** Makes `fields` the addresses of each of these organizations beside its seat. @throws RuleBroken as `checkedAddresses` */
export async function saveAddresses(db: Db, organizations: { id: number; fields: AddressFields[] }[]): Promise<void> {
  // An address keeps its start or is another one: two billing addresses thus share no day while they are written.
  const hasStart = (stored: OrganizationAddress, row: StoredAddress) =>
    stored.kind === row.kind && stored.startsOn === row.startsOn;
  const owners = organizations.map(({ id, fields }) => ({
    ownerId: id,
    wanted: checkedAddresses(fields).map((row) => ({ ...row, organizationId: id })),
  }));
  await saveOwnedOfMany(db, OrganizationAddress, 'organizationId', owners, [
    (stored, row) => hasStart(stored, row) && stored.address === row.address,
    hasStart,
  ]);
}

/** Those of each of these organizations, the ones of today first, then the latest, by the id of the organization. */
export async function addressesOf(db: Db, ids: number[], today: string): Promise<(id: number) => AddressOut[]> {
  const rows = await db
    .repository(OrganizationAddress)
    .createQueryBuilder('address')
    .where('address.organization_id = any (:ids)', { ids })
    .orderBy('address.starts_on', 'DESC', 'NULLS LAST')
    .addOrderBy('address.id')
    .getMany();
  return (organizationId) =>
    shownOn(
      rows.filter((row) => row.organizationId === organizationId),
      today,
    );
}

function shownOn(rows: OrganizationAddress[], today: string): AddressOut[] {
  const all = rows.map(({ id, kind, label, address, postcode, city, communeCode, ...span }) => {
    const { startsOn, endsOn } = span;
    const isCurrent = isActiveOn(span, today);
    return { id, kind, label, address, postcode, city, communeCode, startsOn, endsOn, isCurrent };
  });
  return [...all.filter(({ isCurrent }) => isCurrent), ...all.filter(({ isCurrent }) => !isCurrent)];
}

/** The billing address in effect on `day` of each of these organizations that has one, by the organization's id. */
export async function billingAddresses(db: Db, ids: number[], day: string): Promise<Map<number, OrganizationAddress>> {
  const rows = await db.repository(OrganizationAddress).findBy({ organizationId: In(ids), kind: 'billing' });
  return new Map(rows.filter((row) => isActiveOn(row, day)).map((row) => [row.organizationId, row]));
}

/**
 * The addresses as they are stored.
 * @throws RuleBroken on the field at fault (`addresses.1.city`): as `locate`, an end before the start, or a second
 *   billing address on one day
 */
export function checkedAddresses(fields: AddressFields[]): StoredAddress[] {
  const addresses = fields.map((field, index): StoredAddress => {
    const { kind, label = null, address, postcode, city, startsOn = null, endsOn = null } = field;
    const place = within(`addresses.${index}`, () => locate(field));
    return { kind, label, address, postcode, city, ...place, startsOn, endsOn };
  });
  const backwards = endsBeforeStart(addresses);
  if (backwards !== undefined) {
    throw RuleBroken.on(`addresses.${backwards}.endsOn`, 'end_before_start', {
      fr: 'La fin est avant le début.',
      en: 'The end is before the start.',
    });
  }
  const second = addresses.findIndex(
    (one, index) => one.kind === 'billing' && addresses.slice(0, index).some((other) => isSecondBilling(one, other)),
  );
  if (second !== -1) {
    throw RuleBroken.on(`addresses.${second}.startsOn`, 'second_billing_address', {
      fr: 'Une autre adresse de facturation vaut déjà ces jours-là.',
      en: 'Another billing address is in effect on these days.',
    });
  }
  return addresses;
}

const isSecondBilling = (one: StoredAddress, other: StoredAddress) => other.kind === 'billing' && shareADay(one, other);
