import type { PlaceFields } from './locate.js';
import type { Organization } from './organization.entity.js';

type PlaceBefore = Pick<Organization, 'communeCode' | 'territoryId' | 'territoryOverridden'>;

/** Whether the change is about where the organization is, or when it moved. */
export function changesPlace(sent: PlaceFields & { territoryId?: number | null; movedOn?: string | null }): boolean {
  const keys = ['communeCode', 'postcode', 'city', 'territoryId', 'movedOn'] as const;
  return keys.some((key) => sent[key] !== undefined);
}

/** The commune to check the address against: the one sent; else the present one, unless the address changed. */
export function communeToLocate(before: PlaceBefore, sent: PlaceFields): string | null | undefined {
  if (sent.communeCode !== undefined) return sent.communeCode;
  return sent.postcode === undefined && sent.city === undefined ? before.communeCode : undefined;
}

/** The territory chosen by hand, which a change of place keeps. */
export function keptChoice({ territoryOverridden, territoryId }: PlaceBefore): number | null {
  return territoryOverridden ? territoryId : null;
}

/** Another commune is a move of `today`; filling in a missing one, or a choice by hand, corrects the present stay: null. */
export function dayOfMove(before: PlaceBefore, { communeCode }: PlaceBefore, today: string): string | null {
  return before.communeCode !== null && before.communeCode !== communeCode ? today : null;
}
