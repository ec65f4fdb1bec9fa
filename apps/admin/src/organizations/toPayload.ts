import type { Organization } from './organization.js';

/** What the form holds beside the record's own fields. */
export interface OrganizationValues extends Partial<Organization> {
  /** The override; the API's `territoryId` is one only when it is sent. */
  chosenTerritoryId?: number | null;
  movedOn?: string | null;
  /** The place was wrong from the start: nobody moved. */
  isCorrection?: boolean | null;
}

/**
 * The territory is sent only when the override was set, changed or lifted: else it stays derived from the commune.
 * `movedOn` is the day of the move, null to correct the past too; left out, the API takes today.
 */
export function toPayload(
  { chosenTerritoryId = null, movedOn, isCorrection, territoryId: _derived, ...values }: OrganizationValues,
  options?: { previousData?: Organization },
): OrganizationValues {
  const before = options?.previousData;
  const overrideBefore = before?.territoryOverridden ? before.territoryId : null;
  return {
    ...values,
    ...(chosenTerritoryId !== overrideBefore && { territoryId: chosenTerritoryId }),
    ...(hasMoved({ chosenTerritoryId, ...values }, before) && {
      movedOn: isCorrection ? null : (movedOn ?? undefined),
    }),
  };
}

/** Whether the commune or the override differs from the stored record; a new organization has not moved. */
export function hasMoved({ communeCode, chosenTerritoryId }: OrganizationValues, before?: Organization): boolean {
  if (!before) return false;
  const overrideBefore = before.territoryOverridden ? before.territoryId : null;
  return (communeCode ?? null) !== before.communeCode || (chosenTerritoryId ?? null) !== overrideBefore;
}
