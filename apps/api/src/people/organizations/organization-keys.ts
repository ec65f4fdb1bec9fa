import type { Db } from '../../core/db.js';
import { idsBy } from '../../core/import-target.js';
import { compactIdentifier } from './identifiers.js';

/** How each key names a row, in SQL, and how its value is written first: identifiers as they are stored. */
const KEYS = {
  externalReference: { match: 'r.external_reference = v.value', written: asIs },
  siren: { match: 'r.siren = v.value', written: compactIdentifier },
  siret: { match: 'r.siret = v.value', written: compactIdentifier },
  rna: { match: 'r.rna = v.value', written: compactIdentifier },
  name: { match: 'compact(r.name) = compact(v.value)', written: asIs },
};

/** The fields that tell which organization is meant, the surest first. */
export const ORGANIZATION_KEYS = Object.keys(KEYS) as OrganizationKey[];
export type OrganizationKey = keyof typeof KEYS;

/** The ids of the organizations that each of `values` names by `key`. */
export async function organizationsBy(db: Db, key: OrganizationKey, values: string[]): Promise<Map<string, number[]>> {
  const { match, written } = KEYS[key];
  const found = await idsBy(db, 'organizations', match, values.map(written));
  return new Map(values.map((value) => [value, found.get(written(value)) ?? []]));
}

function asIs(text: string): string {
  return text;
}
