import { Injectable } from '@nestjs/common';
import { plainText } from '@terril/domain';
import { columnField } from '../../core/column-field.js';
import { Db } from '../../core/db.js';
import {
  bodyOf,
  type ImportBody,
  type ImportField,
  ImportTarget,
  ImportTargets,
  type ImportValues,
  partOf,
  type RecordUpdate,
  type StoredRecord,
  termWords,
  type ToldEarlier,
} from '../../core/import-target.js';
import { type Outcome, outcomeOf } from '../../core/outcome.js';
import { customImportFields } from '../../reference/custom-fields/custom-values.service.js';
import { TagsService } from '../../reference/tags/tags.service.js';
import { namedBy, nameFields, type RecordNames, UNKNOWN_NAME, withoutNames } from '../record-names.js';
import { MANAGER_NAMES, managerFinder } from './account-managers.js';
import { compactIdentifier } from './identifiers.js';
import { OrganizationCreate, OrganizationUpdate } from './organization.dto.js';
import { ORGANIZATION_COLUMNS } from './organization-columns.js';
import { ORGANIZATION_KEYS, type OrganizationKey, organizationsBy } from './organization-keys.js';
import { OrganizationListService } from './organization-list.service.js';
import { OrganizationReferencesService } from './organization-references.service.js';
import { OrganizationsService } from './organizations.service.js';

const PARENT = 'parent';

/**
 * Organizations from the rows of a file, one each. The territory follows from the place, as everywhere. The one that
 * it belongs to may stand anywhere in the file.
 */
@Injectable()
export class OrganizationImport extends ImportTarget {
  readonly resource = 'organizations';
  readonly name = { fr: 'Structures', en: 'Organizations' };
  readonly keys = ORGANIZATION_KEYS;
  readonly sureKeys = ['externalReference', 'siren', 'siret', 'rna'];
  override readonly calledBy = 'name';
  override readonly waitsOn = UNKNOWN_NAME;
  readonly createBody = OrganizationCreate;
  readonly updateBody = OrganizationUpdate;

  constructor(
    targets: ImportTargets,
    private readonly db: Db,
    private readonly list: OrganizationListService,
    private readonly organizations: OrganizationsService,
    private readonly references: OrganizationReferencesService,
    private readonly tags: TagsService,
  ) {
    super();
    targets.register(this);
  }

  override get tables(): readonly string[] {
    return ['organizations', 'organization_territories'];
  }

  async fields(): Promise<ImportField[]> {
    return [...FIELDS, ...(await customImportFields(this.db, 'organizations'))];
  }

  async bodies(records: ImportValues[][], toldEarlier: ToldEarlier): Promise<Outcome<ImportBody>[]> {
    const named = records.map(([values = {}]) => values);
    const tagged = await this.tags.tagger(named);
    const parentOf = await this.references.finder(named, PARENT_NAMES, toldEarlier);
    const managerOf = await managerFinder(this.db, named);
    return named.map((values) =>
      outcomeOf(() => {
        const [parentId, accountManagerId] = [parentOf(values), managerOf(values)];
        const body = tagged(bodyOf(withoutNames(MANAGER_NAMES, partOf(values, PARENT)[1])));
        if (parentId !== undefined) body['parentId'] = parentId;
        if (accountManagerId !== undefined) body['accountManagerId'] = accountManagerId;
        for (const key of ['siren', 'siret', 'rna', 'vatNumber']) {
          if (typeof body[key] === 'string') body[key] = compactIdentifier(body[key]);
        }
        return body;
      }),
    );
  }

  find(field: string, values: string[]): Promise<Map<string, number[]>> {
    return organizationsBy(this.db, field as OrganizationKey, values);
  }

  async stored(ids: number[]): Promise<StoredRecord[]> {
    const { data } = await this.list.list({ id: ids, perPage: ids.length });
    return data.map((organization) => ({ ...organization }));
  }

  createMany(bodies: ImportBody[]): Promise<Outcome<number>[]> {
    return this.organizations.createMany(bodies as unknown as OrganizationCreate[]);
  }

  update(id: number, body: ImportBody): Promise<{ version: number }> {
    return this.organizations.update(id, body as unknown as OrganizationUpdate);
  }

  override updateMany(updates: RecordUpdate[]): Promise<Outcome<number>[]> {
    const changes = updates.map(({ id, body }) => ({ id, fields: body as unknown as OrganizationUpdate }));
    return this.organizations.updateMany(changes);
  }

  remove(id: number): Promise<unknown> {
    return this.organizations.remove(id);
  }

  override removeMany(ids: number[]): Promise<Map<number, Outcome<unknown>>> {
    return this.organizations.removeMany(ids);
  }

  override placeOf(path: string, rows: ImportValues[]): { row: number; field: string } {
    const names: Record<string, RecordNames> = { parentId: PARENT_NAMES, accountManagerId: MANAGER_NAMES };
    const field = namedBy(names[path] ?? [], rows[0]);
    return field === undefined ? super.placeOf(path, rows) : { row: 0, field };
  }

  labelOf({ name }: ImportBody): string {
    return String(name ?? '');
  }

  /** An address is put back with the commune it was found to be in, which it may not tell alone. */
  override before(changes: ImportBody, stored: StoredRecord): ImportBody {
    const moved = ['postcode', 'city', 'communeCode'].some((key) => key in changes);
    return { ...super.before(changes, stored), ...(moved && { communeCode: stored['communeCode'] }) };
  }

  /** The same name in one place, or the same SIREN. */
  override likenesses({ name, postcode, city, siren }: ImportBody): string[] {
    const letters = plainText(String(name)).replaceAll(/[^\p{L}\p{N}]/gu, '');
    const place = String(postcode ?? plainText(String(city ?? '')));
    return [`${letters} ${place}`, ...(typeof siren === 'string' ? [`siren ${siren}`] : [])];
  }
}

/** What the organization belongs to. */
const PARENT_NAMES: RecordNames = [
  {
    ...columnField(ORGANIZATION_COLUMNS, 'parentReference', 'text'),
    key: 'externalReference',
    titles: ['parent_key', 'Référence parente', 'Référence de la structure parente'],
  },
  {
    name: 'parentSiren',
    key: 'siren',
    label: {
      fr: 'SIREN de la structure de rattachement',
      en: 'SIREN of the organization it belongs to',
    },
    titles: ['parent_siren'],
  },
  {
    ...columnField(ORGANIZATION_COLUMNS, 'parent', 'text'),
    name: 'parentName',
    key: 'name',
    titles: ['parent', 'Structure parente', 'Structure de rattachement', 'Parent organization'],
  },
];

const FIELDS: ImportField[] = [
  columnField(ORGANIZATION_COLUMNS, 'name', 'text', {
    required: true,
    titles: ['Raison sociale', 'Structure', 'Organisation', 'Dénomination'],
  }),
  columnField(ORGANIZATION_COLUMNS, 'kind', 'choice', { required: true, words: termWords('kind') }),
  columnField(ORGANIZATION_COLUMNS, 'legalForm', 'choice', {
    words: termWords('legalForm'),
    titles: ['legal_form', 'Statut juridique'],
  }),
  columnField(ORGANIZATION_COLUMNS, 'externalReference', 'text', {
    titles: ['Référence', 'Code', 'Code client', 'Identifiant', 'key', 'id', 'organization_key'],
  }),
  columnField(ORGANIZATION_COLUMNS, 'siren', 'text', { titles: ['N° SIREN'] }),
  columnField(ORGANIZATION_COLUMNS, 'siret', 'text', { titles: ['N° SIRET'] }),
  columnField(ORGANIZATION_COLUMNS, 'rna', 'text', { titles: ['RNA'] }),
  columnField(ORGANIZATION_COLUMNS, 'vatNumber', 'text', { titles: ['TVA intracommunautaire', 'N° TVA'] }),
  columnField(ORGANIZATION_COLUMNS, 'address', 'text', { titles: ['Rue', 'Adresse postale'] }),
  columnField(ORGANIZATION_COLUMNS, 'postcode', 'postcode', { titles: ['CP', 'zip'] }),
  columnField(ORGANIZATION_COLUMNS, 'city', 'text', { titles: ['Commune'] }),
  columnField(ORGANIZATION_COLUMNS, 'communeCode', 'text', { titles: ['Code INSEE', 'insee_code'] }),
  columnField(ORGANIZATION_COLUMNS, 'email', 'text', { titles: ['Courriel', 'Mail', 'Email'] }),
  columnField(ORGANIZATION_COLUMNS, 'phone', 'text', { titles: ['Tél', 'Tel'] }),
  columnField(ORGANIZATION_COLUMNS, 'website', 'text', { titles: ['Site', 'Site internet', 'url'] }),
  columnField(ORGANIZATION_COLUMNS, 'isPartner', 'flag'),
  ...nameFields(PARENT_NAMES),
  ...nameFields(MANAGER_NAMES),
  {
    name: 'userSince',
    label: { fr: 'Usager depuis (saisi à la main)', en: 'User since (entered by hand)' },
    kind: 'day',
    titles: ['user_since', 'Client depuis'],
  },
  columnField(ORGANIZATION_COLUMNS, 'tags', 'list'),
  columnField(ORGANIZATION_COLUMNS, 'note', 'text', { titles: ['Notes', 'Commentaire', 'Remarque'] }),
];
