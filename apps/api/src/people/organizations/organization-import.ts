import { Injectable } from '@nestjs/common';
import { plainText } from '@terril/domain';
import { Db } from '../../core/db.js';
import type { ExportColumns } from '../../core/export-columns.js';
import {
  bodyOf,
  idsBy,
  type ImportBody,
  type ImportField,
  type ImportKind,
  ImportTarget,
  ImportTargets,
  type ImportValues,
  type LookAlike,
  type StoredRecord,
  termWords,
} from '../../core/import-target.js';
import { type Outcome, outcomeOf } from '../../core/outcome.js';
import { TagsService } from '../../reference/tags/tags.service.js';
import { compactIdentifier } from './identifiers.js';
import { OrganizationCreate, OrganizationUpdate } from './organization.dto.js';
import { ORGANIZATION_COLUMNS } from './organization-columns.js';
import { OrganizationsService } from './organizations.service.js';

/** How each key names a row, in SQL. */
export const ORGANIZATION_KEYS: Record<string, string> = {
  externalReference: 'r.external_reference = v.value',
  siren: `r.siren = regexp_replace(v.value, '[ .-]', '', 'g')`,
  siret: `r.siret = regexp_replace(v.value, '[ .-]', '', 'g')`,
  rna: `r.rna = upper(regexp_replace(v.value, '[ .-]', '', 'g'))`,
  name: 'compact(r.name) = compact(v.value)',
};

/** Organizations from the rows of a file, one each. The territory follows from the place, as everywhere. */
@Injectable()
export class OrganizationImport extends ImportTarget {
  readonly resource = 'organizations';
  readonly name = { fr: 'Structures', en: 'Organizations' };
  readonly keys = Object.keys(ORGANIZATION_KEYS);
  readonly sureKeys = ['externalReference', 'siren', 'siret', 'rna'];
  readonly createBody = OrganizationCreate;
  readonly updateBody = OrganizationUpdate;

  constructor(
    targets: ImportTargets,
    private readonly db: Db,
    private readonly organizations: OrganizationsService,
    private readonly tags: TagsService,
  ) {
    super();
    targets.register(this);
  }

  fields(): Promise<ImportField[]> {
    return Promise.resolve(FIELDS);
  }

  async bodies(records: ImportValues[][]): Promise<Outcome<ImportBody>[]> {
    const named = records.map(([values = {}]) => values);
    const tagIds = await this.tags.idsNamed(named.flatMap(({ tags }) => (tags as string[] | undefined) ?? []));
    return named.map(({ tags, ...values }) =>
      outcomeOf(() => {
        const body = bodyOf(values);
        for (const key of ['siren', 'siret', 'rna', 'vatNumber']) {
          if (typeof body[key] === 'string') body[key] = compactIdentifier(body[key]);
        }
        if (Array.isArray(tags)) body['tagIds'] = tagIds(tags as string[]);
        return body;
      }),
    );
  }

  find(field: string, values: string[]): Promise<Map<string, number[]>> {
    return idsBy(this.db, 'organizations', ORGANIZATION_KEYS[field] ?? 'false', values);
  }

  async stored(ids: number[]): Promise<StoredRecord[]> {
    const { data } = await this.organizations.list({ id: ids, perPage: ids.length });
    return data.map((organization) => ({ ...organization }));
  }

  createMany(bodies: ImportBody[]): Promise<Outcome<number>[]> {
    return this.organizations.createMany(bodies as unknown as OrganizationCreate[]);
  }

  update(id: number, body: ImportBody): Promise<{ version: number }> {
    return this.organizations.update(id, body as unknown as OrganizationUpdate);
  }

  remove(id: number): Promise<unknown> {
    return this.organizations.remove(id);
  }

  labelOf({ name }: ImportBody): string {
    return String(name ?? '');
  }

  /** An address is put back with the commune it was found to be in, which it may not tell alone. */
  override before(changes: ImportBody, stored: StoredRecord): ImportBody {
    const moved = ['postcode', 'city', 'communeCode'].some((key) => key in changes);
    return { ...super.before(changes, stored), ...(moved && { communeCode: stored['communeCode'] }) };
  }

  /** The same name, signs and accents aside, unless in another place; or the same SIREN. */
  override async lookAlikes(bodies: ImportBody[]): Promise<LookAlike[][]> {
    const rows = await this.db.query<{ place: number; id: number; label: string }>(
      `select v.place::int as place, o.id, o.name || coalesce(' (' || o.city || ')', '') as label
       from unnest($1::text[], $2::text[], $3::text[]) with ordinality
         as v (name, postcode, siren, place)
       cross join lateral (
         select id from organizations where compact(name) = compact(v.name)
           and (postcode is null or v.postcode is null or postcode = v.postcode)
         union select id from organizations where siren = v.siren
         limit 5) alike join organizations o on o.id = alike.id order by o.id`,
      (['name', 'postcode', 'siren'] as const).map((key) => bodies.map((body) => body[key] ?? null)),
    );
    return bodies.map((_, index) =>
      rows.filter(({ place }) => place === index + 1).map(({ id, label }) => ({ id, label })),
    );
  }

  override likeness({ name, postcode, city }: ImportBody): string {
    const letters = plainText(String(name)).replaceAll(/[^\p{L}\p{N}]/gu, '');
    return `${letters} ${String(postcode ?? '')} ${postcode ? '' : plainText(String(city ?? ''))}`;
  }
}

type Name = keyof typeof ORGANIZATION_COLUMNS;

/** Its title in the list's own files means it, so that an export can be imported. */
function columnField(name: Name, kind: ImportKind, more: Partial<ImportField> = {}): ImportField {
  const { header } = (ORGANIZATION_COLUMNS as ExportColumns<unknown>)[name] as { header: ImportField['label'] };
  return { name, label: header, kind, ...more };
}

const FIELDS: ImportField[] = [
  columnField('name', 'text', {
    required: true,
    titles: ['Raison sociale', 'Structure', 'Organisation', 'Dénomination'],
  }),
  columnField('kind', 'choice', { required: true, words: termWords('kind') }),
  columnField('legalForm', 'choice', { words: termWords('legalForm'), titles: ['legal_form', 'Statut juridique'] }),
  columnField('externalReference', 'text', {
    titles: ['Référence', 'Code', 'Code client', 'Identifiant', 'key', 'id'],
  }),
  columnField('siren', 'text', { titles: ['N° SIREN'] }),
  columnField('siret', 'text', { titles: ['N° SIRET'] }),
  columnField('rna', 'text', { titles: ['RNA'] }),
  columnField('vatNumber', 'text', { titles: ['TVA intracommunautaire', 'N° TVA'] }),
  columnField('address', 'text', { titles: ['Rue', 'Adresse postale'] }),
  columnField('postcode', 'postcode', { titles: ['CP', 'zip'] }),
  columnField('city', 'text', { titles: ['Commune'] }),
  columnField('communeCode', 'text', { titles: ['Code INSEE', 'insee_code'] }),
  columnField('email', 'text', { titles: ['Courriel', 'Mail', 'Email'] }),
  columnField('phone', 'text', { titles: ['Tél', 'Tel'] }),
  columnField('website', 'text', { titles: ['Site', 'Site internet', 'url'] }),
  columnField('isPartner', 'flag'),
  {
    name: 'userSince',
    label: { fr: 'Usager depuis (saisi à la main)', en: 'User since (entered by hand)' },
    kind: 'day',
    titles: ['user_since', 'Client depuis'],
  },
  { name: 'tags', label: { fr: 'Étiquettes', en: 'Tags' }, kind: 'list' },
  columnField('note', 'text', { titles: ['Notes', 'Commentaire', 'Remarque'] }),
];
