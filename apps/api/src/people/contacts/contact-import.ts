import { Injectable } from '@nestjs/common';
import { CONTACT_LANGUAGES, contactName, plainText } from '@terril/domain';
import { Db } from '../../core/db.js';
import {
  bodyOf,
  idsBy,
  type ImportBody,
  type ImportField,
  ImportTarget,
  ImportTargets,
  type ImportValues,
  type LookAlike,
  type StoredRecord,
} from '../../core/import-target.js';
import { type Outcome, outcomeOf } from '../../core/outcome.js';
import {
  ORGANIZATION_REFERENCE_FIELDS,
  OrganizationReferencesService,
} from '../organizations/organization-references.service.js';
import { ContactCreate, type ContactRoleFields, ContactUpdate } from './contact.dto.js';
import { ContactsService } from './contacts.service.js';

const KEYS: Record<string, string> = {
  externalReference: 'r.external_reference = v.value',
  email: 'lower(r.email) = lower(v.value)',
};
const ROLE = 'role.';

/** Contacts from the rows of a file. Rows that follow each other with one external reference are the roles of one. */
@Injectable()
export class ContactImport extends ImportTarget {
  readonly resource = 'contacts';
  readonly name = { fr: 'Contacts', en: 'Contacts' };
  readonly keys = Object.keys(KEYS);
  readonly sureKeys = ['externalReference'];
  override readonly groupedBy = 'externalReference';
  readonly createBody = ContactCreate;
  readonly updateBody = ContactUpdate;

  constructor(
    targets: ImportTargets,
    private readonly db: Db,
    private readonly contacts: ContactsService,
    private readonly references: OrganizationReferencesService,
  ) {
    super();
    targets.register(this);
  }

  fields(): Promise<ImportField[]> {
    return Promise.resolve(FIELDS);
  }

  async bodies(records: ImportValues[][]): Promise<Outcome<ImportBody>[]> {
    const organizationOf = await this.references.finder(records.flat());
    return records.map((rows) =>
      outcomeOf(() => {
        const roles = rows.flatMap((row) => {
          const organizationId = organizationOf(row);
          return organizationId === undefined ? [] : [{ organizationId, ...roleOf(row) }];
        });
        return { ...ownOf(rows[0] ?? {}), ...(roles.length > 0 && { roles }) };
      }),
    );
  }

  find(field: string, values: string[]): Promise<Map<string, number[]>> {
    return idsBy(this.db, 'contacts', KEYS[field] ?? 'false', values);
  }

  async stored(ids: number[]): Promise<StoredRecord[]> {
    const { data } = await this.contacts.list({ id: ids, perPage: ids.length });
    return data.map((contact) => ({ ...contact }));
  }

  createMany(bodies: ImportBody[]): Promise<Outcome<number>[]> {
    return this.contacts.createMany(bodies as unknown as ContactCreate[]);
  }

  update(id: number, body: ImportBody): Promise<{ version: number }> {
    return this.contacts.update(id, body as unknown as ContactUpdate);
  }

  remove(id: number): Promise<unknown> {
    return this.contacts.remove(id);
  }

  labelOf({ firstName, lastName }: ImportBody): string {
    return contactName({ firstName: (firstName as string | undefined) ?? null, lastName: String(lastName ?? '') });
  }

  /** The roles of the file are added to those the contact has, or change the one of the same function. */
  override changes(body: ImportBody, stored: StoredRecord): ImportBody {
    const { roles: told, ...own } = body;
    const changes = super.changes(own, stored);
    if (!told) return changes;
    const held = (stored['roles'] as ContactRoleFields[]).map(fieldsOf);
    const roles = [...held];
    for (const role of told as ContactRoleFields[]) {
      const place = roles.findIndex((each) => isSameFunction(each, role));
      if (place === -1) roles.push(role);
      else roles[place] = { ...(roles[place] as ContactRoleFields), ...role };
    }
    return JSON.stringify(roles) === JSON.stringify(held) ? changes : { ...changes, roles };
  }

  /** The same name with the same e-mail. */
  override async lookAlikes(bodies: ImportBody[]): Promise<LookAlike[][]> {
    const emails = bodies.map(({ email }) => (typeof email === 'string' ? email : ''));
    const found = await this.find(
      'email',
      emails.filter((email) => email !== ''),
    );
    const stored = await this.stored([...new Set([...found.values()].flat())]);
    return bodies.map((body, index) =>
      stored
        .filter(({ id }) => found.get(emails[index] ?? '')?.includes(id))
        .filter((contact) => plainText(this.labelOf(contact)) === plainText(this.labelOf(body)))
        .map((contact) => ({ id: contact.id, label: this.labelOf(contact) })),
    );
  }

  override likeness(body: ImportBody): string | undefined {
    return typeof body['email'] === 'string' ? plainText(`${this.labelOf(body)} ${body['email']}`) : undefined;
  }
}

function ownOf(row: ImportValues): ImportBody {
  const own = Object.entries(row).filter(([name]) => !name.startsWith(ROLE) && !name.startsWith('organization'));
  return bodyOf(Object.fromEntries(own));
}

function roleOf(row: ImportValues): ImportValues {
  const held = Object.entries(row).filter(([name]) => name.startsWith(ROLE));
  return Object.fromEntries(held.map(([name, value]) => [name.slice(ROLE.length), value]));
}

function fieldsOf(role: ContactRoleFields): ContactRoleFields {
  const { organizationId, function: named, isMain, isBilling, isTechnical, startsOn, endsOn } = role;
  return { organizationId, function: named, isMain, isBilling, isTechnical, startsOn, endsOn } as ContactRoleFields;
}

function isSameFunction(one: ContactRoleFields, other: ContactRoleFields): boolean {
  const named = ({ function: held }: ContactRoleFields) => plainText(held ?? '');
  return one.organizationId === other.organizationId && named(one) === named(other);
}

const LANGUAGES = Object.fromEntries(
  CONTACT_LANGUAGES.map((code) => [
    code,
    ['fr', 'en'].map((language) => new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code),
  ]),
);

const FIELDS: ImportField[] = [
  {
    name: 'lastName',
    label: { fr: 'Nom', en: 'Last name' },
    kind: 'text',
    required: true,
    titles: ['last_name', 'Nom de famille'],
  },
  { name: 'firstName', label: { fr: 'Prénom', en: 'First name' }, kind: 'text', titles: ['first_name'] },
  { name: 'isShared', label: { fr: 'Boîte partagée', en: 'Shared mailbox' }, kind: 'flag', titles: ['shared'] },
  {
    name: 'email',
    label: { fr: 'Adresse électronique', en: 'E-mail' },
    kind: 'text',
    titles: ['Courriel', 'Mail', 'Email'],
  },
  { name: 'phone', label: { fr: 'Téléphone', en: 'Phone' }, kind: 'text', titles: ['Tél', 'Tel'] },
  { name: 'mobile', label: { fr: 'Mobile', en: 'Mobile' }, kind: 'text', titles: ['Portable', 'Téléphone portable'] },
  { name: 'language', label: { fr: 'Langue', en: 'Language' }, kind: 'choice', words: LANGUAGES },
  {
    name: 'externalReference',
    label: { fr: 'Référence externe', en: 'External reference' },
    kind: 'text',
    titles: ['contact_key', 'Référence', 'Identifiant', 'id'],
  },
  ...ORGANIZATION_REFERENCE_FIELDS,
  { name: 'role.function', label: { fr: 'Fonction', en: 'Function' }, kind: 'text', titles: ['Rôle', 'Poste'] },
  {
    name: 'role.isMain',
    label: { fr: 'Contact principal', en: 'Main contact' },
    kind: 'flag',
    titles: ['main', 'Principal'],
  },
  {
    name: 'role.isBilling',
    label: { fr: 'Contact de facturation', en: 'Billing contact' },
    kind: 'flag',
    titles: ['billing', 'Facturation'],
  },
  {
    name: 'role.isTechnical',
    label: { fr: 'Contact technique', en: 'Technical contact' },
    kind: 'flag',
    titles: ['technical', 'Technique'],
  },
  {
    name: 'role.startsOn',
    label: { fr: 'Début du rôle', en: 'Start of the role' },
    kind: 'day',
    titles: ['starts_on'],
  },
  { name: 'role.endsOn', label: { fr: 'Fin du rôle', en: 'End of the role' }, kind: 'day', titles: ['ends_on'] },
  {
    name: 'newsletterConsentOn',
    label: { fr: 'Accord pour la lettre d’information', en: 'Newsletter consent' },
    kind: 'day',
    titles: ['newsletter_consent_on'],
  },
  {
    name: 'newsletterConsentSource',
    label: { fr: 'Origine de l’accord', en: 'Source of the consent' },
    kind: 'text',
    titles: ['newsletter_consent_source'],
  },
  {
    name: 'objectsToProspecting',
    label: { fr: 'S’oppose à la prospection', en: 'Objects to prospecting' },
    kind: 'flag',
  },
  { name: 'objectedOn', label: { fr: 'Opposition reçue le', en: 'Objected on' }, kind: 'day', titles: ['objected_on'] },
  {
    name: 'lastContactOn',
    label: { fr: 'Dernier contact', en: 'Last contact' },
    kind: 'day',
    titles: ['last_contact_on'],
  },
  { name: 'note', label: { fr: 'Note', en: 'Note' }, kind: 'text', titles: ['Notes', 'Commentaire'] },
];
