import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { idsBy, type ImportValues } from '../../core/import-target.js';
import { OrganizationReferencesService } from '../../people/organizations/organization-references.service.js';
import {
  namedBy,
  namedRecords,
  type NameSentences,
  type RecordNames,
  UNKNOWN_NAME,
} from '../../people/record-names.js';

/** Who a member is. */
export type Who = { organizationId: number } | { contactId: number };

/** How a row of a file names an organization that is a member, or is to be one. */
const ORGANIZATION_NAMES: RecordNames = [
  {
    name: 'organizationReference',
    key: 'organization.externalReference',
    label: { fr: 'Référence externe de la structure', en: 'External reference of the organization' },
    titles: ['organization_key', 'Code structure'],
  },
  {
    name: 'organizationSiren',
    key: 'organization.siren',
    label: { fr: 'SIREN de la structure', en: 'SIREN of the organization' },
    titles: ['SIREN', 'siren'],
  },
];

/** The same of a person. */
const CONTACT_NAMES: RecordNames = [
  {
    name: 'contactReference',
    key: 'contact.externalReference',
    label: { fr: 'Référence externe de la personne', en: 'External reference of the person' },
    titles: ['contact_key', 'Code contact'],
  },
  {
    name: 'contactEmail',
    key: 'contact.email',
    label: { fr: 'Adresse électronique de la personne', en: 'E-mail of the person' },
    titles: ['contact_email', 'Courriel', 'Mail'],
  },
];

/** How a row of a file names who a member is, the surest first. */
export const WHO_NAMES: RecordNames = [
  ...ORGANIZATION_NAMES,
  ...CONTACT_NAMES,
  {
    name: 'memberName',
    key: 'name',
    label: { fr: 'Sociétaire', en: 'Member' },
    titles: ['member', 'member_name', 'Nom', 'Structure', 'Organisation', 'Personne', 'Organization', 'Person'],
  },
];

const ORGANIZATION_KEYS: Record<string, 'externalReference' | 'siren' | 'name'> = {
  'organization.externalReference': 'externalReference',
  'organization.siren': 'siren',
  name: 'name',
};

const CONTACT_KEYS: Record<string, string> = {
  'contact.externalReference': 'r.external_reference = v.value',
  'contact.email': 'lower(r.email) = lower(v.value)',
  name: `compact(v.value) = compact(coalesce(r.first_name || ' ', '') || r.last_name) or compact(v.value) = compact(r.sort_name)`,
};

/** Whom and which member the rows of a file mean. */
@Injectable()
export class MemberReferencesService {
  constructor(
    private readonly db: Db,
    private readonly organizations: OrganizationReferencesService,
  ) {}

  /** What gives whom the values of a row name; undefined when they name nobody. @throws RuleBroken as `namedRecords`, and on both */
  async people(rows: ImportValues[]): Promise<(row: ImportValues) => Who | undefined> {
    const whoOf = await namedRecords<Who>(rows, WHO_NAMES, (key, values) => this.whoBy(key, values), PEOPLE);
    return (row) => {
      const person = namedBy(CONTACT_NAMES, row);
      if (person !== undefined && namedBy(ORGANIZATION_NAMES, row) !== undefined) throw bothOn(person);
      return whoOf(row);
    };
  }

  /** What gives the id of the contact that one of `values` names, by reference, e-mail or name. @throws RuleBroken on `field` */
  async contacts(values: string[], field: string): Promise<(value: string) => number> {
    const found: Map<string, number[]>[] = [];
    for (const match of Object.values(CONTACT_KEYS)) found.push(await idsBy(this.db, 'contacts', match, values));
    return (value) => {
      const [id, ...others] = found.map((ids) => ids.get(value) ?? []).find((ids) => ids.length > 0) ?? [];
      if (id === undefined) throw RuleBroken.on(field, UNKNOWN_NAME, PEOPLE.unknown(value));
      if (others.length > 0) throw RuleBroken.on(field, 'ambiguous_name', PEOPLE.ambiguous(value));
      return id;
    };
  }

  /** What gives the id of the member that the values of a row name by one of `names`. @throws RuleBroken as `namedRecords` */
  finder(rows: ImportValues[], names: RecordNames): Promise<(row: ImportValues) => number | undefined> {
    return namedRecords(rows, names, (key, values) => this.membersBy(key, values), MEMBERS);
  }

  /** The members of each number; what is no number names none. */
  numbered(values: string[]): Promise<Map<string, number[]>> {
    return idsBy(this.db, 'members', `r.number = case when v.value ~ '^[0-9]{1,9}$' then v.value::int end`, values);
  }

  /** The members that each of some organizations and contacts is or was, the first admission first. */
  async membershipsOf(who: Who[]): Promise<(one: Who) => { id: number; startsOn: string }[]> {
    const rows = await this.db.query<{
      id: number;
      startsOn: string;
      organizationId: number | null;
      contactId: number | null;
    }>(
      `select id, starts_on::text as "startsOn", organization_id as "organizationId", contact_id as "contactId"
       from members where organization_id = any ($1) or contact_id = any ($2) order by starts_on, id`,
      [
        who.flatMap((one) => ('organizationId' in one ? one.organizationId : [])),
        who.flatMap((one) => ('contactId' in one ? one.contactId : [])),
      ],
    );
    return (one) =>
      rows.filter(({ organizationId, contactId }) =>
        'organizationId' in one ? organizationId === one.organizationId : contactId === one.contactId,
      );
  }

  private async membersBy(key: string, values: string[]): Promise<Map<string, number[]>> {
    if (key === 'number') return this.numbered(values);
    const whoBy = await this.whoBy(key, values);
    const membershipsOf = await this.membershipsOf([...whoBy.values()].flat());
    return new Map(
      [...whoBy].map(([value, who]) => [value, who.flatMap((one) => membershipsOf(one).map(({ id }) => id))]),
    );
  }

  private async whoBy(key: string, values: string[]): Promise<Map<string, Who[]>> {
    const organizationKey = ORGANIZATION_KEYS[key];
    const organizations = organizationKey && (await this.organizations.by(organizationKey, values));
    const match = CONTACT_KEYS[key];
    const contacts = match === undefined ? undefined : await idsBy(this.db, 'contacts', match, values);
    return new Map(
      values.map((value) => [
        value,
        [
          ...(organizations?.get(value) ?? []).map((organizationId) => ({ organizationId })),
          ...(contacts?.get(value) ?? []).map((contactId) => ({ contactId })),
        ],
      ]),
    );
  }
}

const PEOPLE: NameSentences = {
  unknown: (value) => ({
    fr: `Aucune structure ni personne ne répond à « ${value} ».`,
    en: `No organization or person goes by “${value}”.`,
  }),
  ambiguous: (value) => ({
    fr: `Plusieurs structures ou personnes répondent à « ${value} ».`,
    en: `Several organizations or people go by “${value}”.`,
  }),
};

const MEMBERS: NameSentences = {
  unknown: (value) => ({
    fr: `Aucun sociétaire ne répond à « ${value} ».`,
    en: `No member goes by “${value}”.`,
  }),
  ambiguous: (value) => ({
    fr: `Plusieurs sociétaires répondent à « ${value} » : dites le numéro.`,
    en: `Several members go by “${value}”: say the number.`,
  }),
};

const bothOn = (field: string) =>
  RuleBroken.on(field, 'one_of_two', {
    fr: 'La ligne nomme une structure et une personne : un sociétaire est l’une ou l’autre.',
    en: 'The row names an organization and a person: a member is one of the two.',
  });
