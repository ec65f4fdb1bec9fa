import { Injectable } from '@nestjs/common';
import { CONTACT_LANGUAGES, contactName, plainText } from '@terril/domain';
import { columnField } from '../../core/column-field.js';
import { Db } from '../../core/db.js';
import { within } from '../../core/errors.js';
import {
  bodyOf,
  idsBy,
  type ImportBody,
  type ImportField,
  ImportTarget,
  ImportTargets,
  type ImportValues,
  partOf,
  type RecordUpdate,
  type StoredRecord,
} from '../../core/import-target.js';
import { type Outcome, outcomeOf } from '../../core/outcome.js';
import { customImportFields } from '../../reference/custom-fields/custom-values.service.js';
import { TagsService } from '../../reference/tags/tags.service.js';
import {
  ORGANIZATION_REFERENCE_FIELDS,
  OrganizationReferencesService,
  OWNER_NAMES,
} from '../organizations/organization-references.service.js';
import { namedBy } from '../record-names.js';
import { CONTACT_COLUMNS } from './contact-columns.js';
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
    private readonly tags: TagsService,
  ) {
    super();
    targets.register(this);
  }

  override get tables(): readonly string[] {
    return ['contacts', 'contact_roles'];
  }

  async fields(): Promise<ImportField[]> {
    return [...FIELDS, ...(await customImportFields(this.db, 'contacts'))];
  }

  async bodies(records: ImportValues[][]): Promise<Outcome<ImportBody>[]> {
    const organizationOf = await this.references.finder(records.flat());
    const tagged = await this.tags.tagger(records.map(([first]) => first));
    return records.map((rows) =>
      outcomeOf(() => {
        const roles = rowsOfRoles(rows).map((row, index) =>
          within(`roles.${index}`, () => ({ organizationId: organizationOf(row), ...partOf(row, ROLE)[0] })),
        );
        return { ...tagged(ownOf(rows[0] ?? {})), ...(roles.length > 0 && { roles }) };
      }),
    );
  }

  /** 'roles.1.startsOn' is of the second row that names an organization. */
  override placeOf(path: string, rows: ImportValues[]): { row: number; field: string } {
    const { row, field } = super.placeOf(path, rows);
    if (!field.startsWith(ROLE)) return { row, field };
    const told = rowsOfRoles(rows)[row];
    const named = field.slice(ROLE.length);
    const isName = OWNER_NAMES.some(({ name }) => name === named);
    const whose = named === 'organizationId' ? namedBy(OWNER_NAMES, told) : undefined;
    return { row: told ? rows.indexOf(told) : row, field: whose ?? (isName ? named : field) };
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

  override updateMany(updates: RecordUpdate[]): Promise<Outcome<number>[]> {
    return this.contacts.updateMany(updates.map(({ id, body }) => ({ id, fields: body as unknown as ContactUpdate })));
  }

  remove(id: number): Promise<unknown> {
    return this.contacts.remove(id);
  }

  override removeMany(ids: number[]): Promise<Map<number, Outcome<unknown>>> {
    return this.contacts.removeMany(ids);
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

  /** Where it has a role is part of it. */
  override typed(body: ImportBody): Record<string, unknown> {
    const roles = (body['roles'] ?? []) as ContactRoleFields[];
    return { ...body, organizationIds: roles.map(({ organizationId }) => organizationId) };
  }

  /** The same name with the same e-mail, or in the same organization. */
  override likenesses(body: ImportBody): string[] {
    const { email, roles = [] } = body as { email?: string; roles?: ContactRoleFields[] };
    const name = plainText(this.labelOf(body));
    const organizations = new Set(roles.map(({ organizationId }) => organizationId));
    return [...(email ? [plainText(`${name} ${email}`)] : []), ...[...organizations].map((id) => `${name} ${id}`)];
  }
}

/** Each row that names an organization tells of a role there. */
function rowsOfRoles(rows: ImportValues[]): ImportValues[] {
  return rows.filter((row) => namedBy(OWNER_NAMES, row) !== undefined);
}

function ownOf(row: ImportValues): ImportBody {
  const [, own] = partOf(partOf(row, ROLE)[1], 'organization');
  // Who says when a person objected says that they do.
  return bodyOf(own['objectedOn'] === undefined ? own : { objectsToProspecting: true, ...own });
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
  columnField(CONTACT_COLUMNS, 'lastName', 'text', { required: true, titles: ['last_name', 'Nom de famille'] }),
  columnField(CONTACT_COLUMNS, 'firstName', 'text', { titles: ['first_name'] }),
  columnField(CONTACT_COLUMNS, 'isShared', 'flag', { titles: ['shared'] }),
  columnField(CONTACT_COLUMNS, 'email', 'text', { titles: ['Courriel', 'Mail', 'Email'] }),
  columnField(CONTACT_COLUMNS, 'phone', 'text', { titles: ['Tél', 'Tel'] }),
  columnField(CONTACT_COLUMNS, 'mobile', 'text', { titles: ['Portable', 'Téléphone portable'] }),
  columnField(CONTACT_COLUMNS, 'language', 'choice', { words: LANGUAGES }),
  columnField(CONTACT_COLUMNS, 'externalReference', 'text', {
    titles: ['contact_key', 'Référence', 'Identifiant', 'id'],
  }),
  columnField(CONTACT_COLUMNS, 'tags', 'list'),
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
  columnField(CONTACT_COLUMNS, 'newsletterConsentOn', 'day', {
    titles: ['newsletter_consent_on', 'Accord pour la lettre d’information'],
  }),
  columnField(CONTACT_COLUMNS, 'newsletterConsentSource', 'text', {
    titles: ['newsletter_consent_source', 'Origine de l’accord', 'Source of the consent'],
  }),
  columnField(CONTACT_COLUMNS, 'objectsToProspecting', 'flag', {
    titles: ['S’oppose à la prospection', 'Objects to prospecting'],
  }),
  columnField(CONTACT_COLUMNS, 'objectedOn', 'day', { titles: ['objected_on', 'Opposition reçue le'] }),
  columnField(CONTACT_COLUMNS, 'lastContactOn', 'day', { titles: ['last_contact_on'] }),
  columnField(CONTACT_COLUMNS, 'note', 'text', { titles: ['Notes', 'Commentaire'] }),
];
