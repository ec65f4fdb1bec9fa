import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { RuleBroken, type Sentence } from '../../core/errors.js';
import type { ImportField, ImportValues } from '../../core/import-target.js';
import { organizationsBy } from './organization-keys.js';

/** The fields by which a row of a file may name the organization of its record, the surest first. */
const NAMED_BY = {
  organizationReference: {
    key: 'externalReference',
    label: { fr: 'Référence externe de la structure', en: 'External reference of the organization' },
    titles: ['organization_key', 'Code structure', 'Code client'],
  },
  organizationSiren: {
    key: 'siren',
    label: { fr: 'SIREN de la structure', en: 'SIREN of the organization' },
    titles: [],
  },
  organizationName: {
    key: 'name',
    label: { fr: 'Structure', en: 'Organization' },
    titles: ['Nom de la structure', 'Organisation', 'Client', 'Société'],
  },
} as const;
type Naming = keyof typeof NAMED_BY;

export const ORGANIZATION_REFERENCE_FIELDS: ImportField[] = Object.entries(NAMED_BY).map(
  ([name, { label, titles }]) => ({
    name,
    label,
    titles,
    kind: 'text',
  }),
);

/** Which organization a row of a file means, by its reference, its SIREN or its name. */
@Injectable()
export class OrganizationReferencesService {
  constructor(private readonly db: Db) {}

  /**
   * What gives the id of the organization that the values of a row name; undefined when they name none.
   * @throws RuleBroken on the field at fault when none, or more than one, goes by it
   */
  async finder(rows: ImportValues[]): Promise<(row: ImportValues) => number | undefined> {
    const found = new Map<Naming, Map<string, number[]>>();
    for (const name of Object.keys(NAMED_BY) as Naming[]) {
      const values = rows.map((row) => row[name]).filter((value) => typeof value === 'string');
      found.set(name, await organizationsBy(this.db, NAMED_BY[name].key, values));
    }
    return (row) => {
      for (const [name, idsOf] of found) {
        const value = row[name];
        if (typeof value !== 'string') continue;
        const [id, ...others] = idsOf.get(value) ?? [];
        if (id === undefined) throw RuleBroken.on(name, 'unknown_organization', unknown(value));
        if (others.length > 0) throw RuleBroken.on(name, 'ambiguous_organization', ambiguous(value));
        return id;
      }
      return undefined;
    };
  }
}

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
