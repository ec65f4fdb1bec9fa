import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { RuleBroken, type Sentence } from '../../core/errors.js';
import type { ImportField, ImportValues, ToldEarlier } from '../../core/import-target.js';
import { type OrganizationKey, organizationsBy } from './organization-keys.js';

/** The fields by which a row of a file may name an organization, the surest first, each with the key its value is of. */
export type OrganizationNames = readonly (Pick<ImportField, 'name' | 'label' | 'titles'> & { key: OrganizationKey })[];

/** Of the organization that the record of a row belongs to. */
const OWNER: OrganizationNames = [
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

export const ORGANIZATION_REFERENCE_FIELDS = referenceFields(OWNER);

/** What columns can fill so that a row names an organization. */
export function referenceFields(names: OrganizationNames): ImportField[] {
  return names.map(({ key: _key, ...field }) => ({ ...field, kind: 'text' }));
}

/** Which organization a row of a file means, by its reference, its SIREN or its name. */
@Injectable()
export class OrganizationReferencesService {
  constructor(private readonly db: Db) {}

  /**
   * What gives the id of the organization that the values of a row name; undefined when they name none, or one of
   * which an earlier row tells, in a trial.
   * @throws RuleBroken on the field at fault when none, or more than one, goes by it
   */
  async finder(
    rows: ImportValues[],
    names: OrganizationNames = OWNER,
    toldEarlier: ToldEarlier = () => Promise.resolve(new Set()),
  ): Promise<(row: ImportValues) => number | undefined> {
    const found = new Map<string, { idsOf: Map<string, number[]>; told: Set<string> }>();
    for (const { name, key } of names) {
      const values = rows.map((row) => row[name]).filter((value) => typeof value === 'string');
      const idsOf = await organizationsBy(this.db, key, values);
      const strangers = values.filter((value) => !idsOf.get(value)?.length);
      found.set(name, { idsOf, told: strangers.length > 0 ? await toldEarlier(key, strangers) : new Set() });
    }
    return (row) => {
      for (const [name, { idsOf, told }] of found) {
        const value = row[name];
        if (typeof value !== 'string') continue;
        const [id, ...others] = idsOf.get(value) ?? [];
        if (id === undefined && told.has(value)) return undefined;
        if (id === undefined) throw RuleBroken.on(name, UNKNOWN_ORGANIZATION, unknown(value));
        if (others.length > 0) throw RuleBroken.on(name, 'ambiguous_organization', ambiguous(value));
        return id;
      }
      return undefined;
    };
  }
}

/** The code of what refuses a name that no organization goes by. */
export const UNKNOWN_ORGANIZATION = 'unknown_organization';

/** What refuses a new record whose rows name no organization. */
export const NO_ORGANIZATION = RuleBroken.on('organizationName', 'no_organization', {
  fr: 'La ligne ne nomme aucune structure.',
  en: 'The row names no organization.',
});

function unknown(value: string): Sentence {
  return {
    fr: `Aucune structure ne répond à « ${value} ».`,
    en: `No organization goes by “${value}”.`,
  };
}

function ambiguous(value: string): Sentence {
  return {
    fr: `Plusieurs structures répondent à « ${value} ».`,
    en: `Several organizations go by “${value}”.`,
  };
}
