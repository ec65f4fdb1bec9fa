import type { Schemas } from '@terril/api-types';
import type { CustomValues, MergeableType } from '@terril/domain';
import type { RaRecord } from 'react-admin';
import type { CustomField } from '../../reference/custom-fields/index.js';

export type MergeAnswer = Schemas['MergeOut'];
export type MergedRecord = RaRecord<number> & { version: number; customValues: CustomValues };

/** A field that is taken from one of the records: what the API calls it, and the fields of a record that it shows. */
export interface MergeField {
  name: string;
  sources: string[];
  /** Nobody choosing, all the texts are kept. */
  joins?: boolean;
  /** One of the cooperative's own. */
  custom?: CustomField;
}

const simple = (...names: string[]): MergeField[] => names.map((name) => ({ name, sources: [name] }));

export const MERGE_FIELDS: Record<MergeableType, MergeField[]> = {
  organizations: [
    ...simple('name', 'kind', 'legalForm', 'siren', 'siret', 'rna', 'vatNumber'),
    { name: 'place', sources: ['address', 'postcode', 'city'] },
    ...simple('email', 'phone', 'website', 'externalReference'),
    { name: 'accountManager', sources: ['accountManagerId'] },
    ...simple('isPartner'),
    { name: 'note', sources: ['note'], joins: true },
  ],
  contacts: [
    { name: 'name', sources: ['name'] },
    ...simple('email', 'phone', 'mobile', 'language', 'externalReference'),
    { name: 'newsletterConsent', sources: ['newsletterConsentOn', 'newsletterConsentSource'] },
    { name: 'note', sources: ['note'], joins: true },
  ],
};

/** The cooperative's own fields, each chosen for itself. */
export const customMergeFields = (fields: CustomField[]): MergeField[] =>
  fields.map((custom) => ({ name: `customValues.${custom.key}`, sources: [], custom }));

const isFilled = (value: unknown) => value !== null && value !== undefined && value !== '' && value !== false;

/** What a record says in a field, as parts of a text. */
export const partsOf = (record: MergedRecord, { sources, custom }: MergeField): unknown[] =>
  custom
    ? [record.customValues[custom.key]].filter((value) => value !== undefined)
    : sources.map((source) => record[source]).filter(isFilled);

/** Whether the records say different things, so that there is something to choose. */
export function differs(records: MergedRecord[], field: MergeField): boolean {
  return new Set(records.map((record) => JSON.stringify(partsOf(record, field)))).size > 1;
}

/** What nobody chose yet: the kept record, where it says something; else the first that does. */
export function choiceFor(field: MergeField, keptId: number, records: MergedRecord[]): number | undefined {
  if (field.joins && records.filter((record) => partsOf(record, field).length > 0).length > 1) return undefined;
  const ordered = records.toSorted((one, other) => Number(other.id === keptId) - Number(one.id === keptId));
  return (ordered.find((record) => partsOf(record, field).length > 0) ?? ordered[0])?.id;
}
