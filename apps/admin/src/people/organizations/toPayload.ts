import type { Schemas } from '@terril/api-types';
import type { Address, Organization } from './organization.js';

/** A row of addresses in the form. */
interface AddressValues extends Partial<Address> {
  /** Said by hand; else a stored address without a commune is. */
  isAbroad?: boolean | null;
}

/** What the form holds beside the record's own fields. */
export interface OrganizationValues extends Omit<Partial<Organization>, 'addresses'> {
  addresses?: AddressValues[];

  /** The override; the API's `territoryId` is one only when it is sent. */
  chosenTerritoryId?: number | null;
  movedOn?: string | null;
  /** The place was wrong from the start: nobody moved. */
  isCorrection?: boolean | null;
}

/**
 * The territory is sent only when the override was set, changed or lifted: else it stays derived from the commune.
 * `movedOn` is the day of the move, null to correct the past too; left out, the API takes today. Addresses go back whole,
 * or as they were read when untouched, and so not at all.
 */
export function toPayload(
  { chosenTerritoryId = null, movedOn, isCorrection, territoryId: _derived, ...values }: OrganizationValues,
  options?: { previousData?: Organization },
): object {
  const before = options?.previousData;
  const overrideBefore = before?.territoryOverridden ? before.territoryId : null;
  return {
    ...values,
    ...(values.addresses && { addresses: written(values.addresses, before?.addresses) }),
    ...(chosenTerritoryId !== overrideBefore && { territoryId: chosenTerritoryId }),
    ...(hasMoved({ chosenTerritoryId, ...values }, before) && {
      movedOn: isCorrection ? null : (movedOn ?? undefined),
    }),
  };
}

/** Whether an address has no commune because it is in none of France. */
export function isAbroad({ isAbroad: chosen, id, communeCode }: AddressValues): boolean {
  return chosen ?? (id !== undefined && communeCode === null);
}

function written(addresses: AddressValues[], before?: Address[]): Partial<Schemas['AddressFields']>[] {
  const rows = addresses.map(addressFields);
  return before && JSON.stringify(rows) === JSON.stringify(before.map(addressFields)) ? before : rows;
}

function addressFields(row: AddressValues): Partial<Schemas['AddressFields']> {
  const { kind, label = null, address, postcode, city, communeCode, startsOn = null, endsOn = null } = row;
  const commune = isAbroad(row) ? null : (communeCode ?? undefined);
  return { kind, label, address, postcode, city, communeCode: commune, startsOn, endsOn };
}

/** Whether the commune or the override differs from the stored record; a new organization has not moved. */
export function hasMoved({ communeCode, chosenTerritoryId }: OrganizationValues, before?: Organization): boolean {
  if (!before) return false;
  const overrideBefore = before.territoryOverridden ? before.territoryId : null;
  return (communeCode ?? null) !== before.communeCode || (chosenTerritoryId ?? null) !== overrideBefore;
}
