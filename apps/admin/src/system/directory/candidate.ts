import type { Schemas } from '@terril/api-types';

export type Answer = Schemas['DirectoryOrganizationsOut'];
export type Candidate = Schemas['DirectoryOrganizationOut'];

/** What can be taken over from a candidate: a field, or its place, whose fields go together. */
export const TAKEN = ['name', 'kind', 'legalForm', 'siren', 'siret', 'rna', 'place'] as const;
export type Taken = (typeof TAKEN)[number];

/** The fields of a form that are filled in with one of these. */
const FIELDS_OF: Partial<Record<Taken, (keyof Candidate)[]>> = {
  place: ['address', 'postcode', 'city', 'communeCode'],
};

/** The values that a candidate, or a form, has for one of these: empty ones are null. */
export function valuesOf(taken: Taken, record: Record<string, unknown> | Candidate): Record<string, string | null> {
  const values = record as Record<string, unknown>;
  return Object.fromEntries(
    (FIELDS_OF[taken] ?? [taken]).map((field) => [field, values[field] ? String(values[field]) : null]),
  );
}

export function isEmpty(values: Record<string, string | null>): boolean {
  return Object.values(values).every((value) => value === null);
}

/** What a candidate says that the form does not, or says otherwise. */
export function differences(candidate: Candidate, form: Record<string, unknown>): Taken[] {
  return TAKEN.filter((taken) => {
    const [theirs, ours] = [valuesOf(taken, candidate), valuesOf(taken, form)];
    return !isEmpty(theirs) && Object.entries(theirs).some(([field, value]) => value !== null && value !== ours[field]);
  });
}
