import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import type { ImportValues, ToldEarlier } from '../../core/import-target.js';
import { namedRecords, nameFields, type NameSentences, type RecordNames, UNKNOWN_NAME } from '../record-names.js';
import { type OrganizationKey, organizationsBy } from './organization-keys.js';

/** Of the organization that the record of a row belongs to. */
export const OWNER_NAMES: RecordNames = [
  {
    name: 'organizationReference',
    key: 'externalReference',
    label: { fr: 'Référence externe de la structure', en: 'External reference of the organization' },
    titles: ['organization_key', 'Code structure', 'Code client'],
  },
  { name: 'organizationSiren', key: 'siren', label: { fr: 'SIREN de la structure', en: 'SIREN of the organization' } },
  {
    name: 'organizationName',
    key: 'name',
    label: { fr: 'Structure', en: 'Organization' },
    titles: ['Nom de la structure', 'Organisation', 'Client', 'Société'],
  },
];

export const ORGANIZATION_REFERENCE_FIELDS = nameFields(OWNER_NAMES);

/** Which organization a row of a file means, by its reference, its SIREN or its name. */
@Injectable()
export class OrganizationReferencesService {
  constructor(private readonly db: Db) {}

  /** The ids of the organizations that each of `values` names by `key`. */
  by(key: OrganizationKey, values: string[]): Promise<Map<string, number[]>> {
    return organizationsBy(this.db, key, values);
  }

  /** What gives the id of the organization that the values of a row name, as `namedRecords`. */
  finder(
    rows: ImportValues[],
    names: RecordNames = OWNER_NAMES,
    toldEarlier?: ToldEarlier,
  ): Promise<(row: ImportValues) => number | undefined> {
    const find = (key: string, values: string[]) => this.by(key as OrganizationKey, values);
    return namedRecords(rows, names, find, ORGANIZATION_NAME_SENTENCES, toldEarlier);
  }

  /**
   * What gives the id of the organization that one of `values` names, whether by reference, SIREN or name, in that order.
   * @throws RuleBroken on `field`
   */
  async named(values: string[], field: string): Promise<(value: string) => number> {
    const found: Map<string, number[]>[] = [];
    for (const { key } of OWNER_NAMES) found.push(await organizationsBy(this.db, key as OrganizationKey, values));
    return (value) => {
      const [id, ...others] = found.map((ids) => ids.get(value) ?? []).find((ids) => ids.length > 0) ?? [];
      const { unknown, ambiguous } = ORGANIZATION_NAME_SENTENCES;
      if (id === undefined) throw RuleBroken.on(field, UNKNOWN_NAME, unknown(value));
      if (others.length > 0) throw RuleBroken.on(field, 'ambiguous_name', ambiguous(value));
      return id;
    };
  }
}

/** What refuses a new record whose rows name no organization. */
export const NO_ORGANIZATION = RuleBroken.on('organizationName', 'no_organization', {
  fr: 'La ligne ne nomme aucune structure.',
  en: 'The row names no organization.',
});

export const ORGANIZATION_NAME_SENTENCES: NameSentences = {
  unknown: (value) => ({
    fr: `Aucune structure ne répond à « ${value} ».`,
    en: `No organization goes by “${value}”.`,
  }),
  ambiguous: (value) => ({
    fr: `Plusieurs structures répondent à « ${value} ».`,
    en: `Several organizations go by “${value}”.`,
  }),
};
