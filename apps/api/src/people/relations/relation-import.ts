import { Injectable } from '@nestjs/common';
import { columnField } from '../../core/column-field.js';
import {
  type ImportBody,
  type ImportField,
  ImportTarget,
  ImportTargets,
  type ImportValues,
  type StoredRecord,
} from '../../core/import-target.js';
import { type Outcome, outcomeOf, triedOf } from '../../core/outcome.js';
import {
  NO_ORGANIZATION,
  OrganizationReferencesService,
  OWNER_NAMES,
} from '../organizations/organization-references.service.js';
import { namedBy, nameFields, type RecordNames, withoutNames } from '../record-names.js';
import { RelationKindsService } from './relation-kinds.service.js';
import { RELATION_COLUMNS } from './relation-list.js';
import { RelationCreate, RelationUpdate } from './relation.dto.js';
import { RelationsService } from './relations.service.js';

/** What follows the id of a kind where the row says the relation as the second organization does. */
const REVERSE = ' reverse';

/**
 * Relations between organizations that are there, one per row, which may say each as either of the two does. One that
 * is there already is changed.
 */
@Injectable()
export class RelationImport extends ImportTarget {
  readonly resource = 'relations';
  readonly name = { fr: 'Relations entre structures', en: 'Relations between organizations' };
  readonly keys = [];
  readonly sureKeys = [];
  override readonly repeats = true;
  readonly createBody = RelationCreate;
  readonly updateBody = RelationUpdate;

  constructor(
    targets: ImportTargets,
    private readonly kinds: RelationKindsService,
    private readonly relations: RelationsService,
    private readonly references: OrganizationReferencesService,
  ) {
    super();
    targets.register(this);
  }

  override get tables(): string[] {
    return ['organization_relations'];
  }

  async fields(): Promise<ImportField[]> {
    const { data } = await this.kinds.list({ perPage: 100 });
    const words = data.flatMap(({ id, name, reverseName }) => [
      [String(id), [name, name]] as const,
      ...(reverseName === null ? [] : [[`${id}${REVERSE}`, [reverseName, reverseName]] as const]),
    ]);
    const kind = columnField(RELATION_COLUMNS, 'kind', 'choice', {
      required: true,
      words: Object.fromEntries(words),
      titles: ['Type de relation'],
    });
    return [...nameFields(OWNER_NAMES), kind, ...nameFields(RELATED_NAMES), ...OWN_FIELDS];
  }

  async bodies(records: ImportValues[][]): Promise<Outcome<ImportBody>[]> {
    const rows = records.map(([values = {}]) => values);
    const organizationOf = await this.references.finder(rows);
    const relatedOf = await this.references.finder(rows, RELATED_NAMES);
    const told = rows.map((row) => outcomeOf(() => bodyOf(row, organizationOf(row), relatedOf(row))));
    return triedOf(told, async (some) => {
      const known = await this.relations.known(some);
      return some.map((body, index) => ({
        made: { ...body, ...(known[index] !== undefined && { id: known[index] }) },
      }));
    });
  }

  find(): Promise<Map<string, number[]>> {
    return Promise.resolve(new Map());
  }

  async stored(ids: number[]): Promise<StoredRecord[]> {
    const { data } = await this.relations.list({ id: ids, perPage: ids.length });
    return data.map((relation) => ({ ...relation }));
  }

  createMany(bodies: ImportBody[]): Promise<Outcome<number>[]> {
    return this.relations.createMany(bodies as unknown as RelationCreate[]);
  }

  update(id: number, body: ImportBody): Promise<{ version: number }> {
    return this.relations.update(id, body as unknown as RelationUpdate);
  }

  remove(id: number): Promise<unknown> {
    return this.relations.remove(id);
  }

  /** The relation is between the same two, whichever comes first. */
  override changes({ startsOn, endsOn, note }: ImportBody, stored: StoredRecord): ImportBody {
    const told = Object.entries({ startsOn, endsOn, note }).filter(([, value]) => value !== undefined);
    return super.changes(Object.fromEntries(told), stored);
  }

  override placeOf(path: string, [values]: ImportValues[]): { row: number; field: string } {
    const names = { organizationId: OWNER_NAMES, relatedOrganizationId: RELATED_NAMES }[path];
    return { row: 0, field: (names && namedBy(names, values)) ?? (path === 'kindId' ? 'kind' : path) };
  }

  /** The two organizations as the row names them. */
  labelOf(_body: ImportBody, row: ImportValues = {}): string {
    return [OWNER_NAMES, RELATED_NAMES].map((names) => String(row[namedBy(names, row) ?? ''] ?? '')).join(' – ');
  }
}

/** @throws RuleBroken when the row does not name both organizations */
function bodyOf(row: ImportValues, one: number | undefined, other: number | undefined) {
  const { kind, ...own } = withoutNames([...OWNER_NAMES, ...RELATED_NAMES], row);
  if (one === undefined || other === undefined) throw NO_ORGANIZATION;
  const [organizationId, relatedOrganizationId] = String(kind).endsWith(REVERSE) ? [other, one] : [one, other];
  return { ...own, kindId: Number.parseInt(String(kind), 10), organizationId, relatedOrganizationId };
}

const RELATED_NAMES: RecordNames = [
  {
    name: 'relatedReference',
    key: 'externalReference',
    label: { fr: 'Référence externe de l’autre structure', en: 'External reference of the other organization' },
    titles: ['related_key'],
  },
  {
    name: 'relatedSiren',
    key: 'siren',
    label: { fr: 'SIREN de l’autre structure', en: 'SIREN of the other organization' },
  },
  {
    ...columnField(RELATION_COLUMNS, 'relatedOrganization', 'text'),
    name: 'relatedName',
    key: 'name',
    titles: ['Autre structure', 'Other organization'],
  },
];

const OWN_FIELDS: ImportField[] = [
  columnField(RELATION_COLUMNS, 'startsOn', 'day', { titles: ['starts_on', 'Début', 'Start'] }),
  columnField(RELATION_COLUMNS, 'endsOn', 'day', { titles: ['ends_on', 'Au', 'Fin', 'End'] }),
  columnField(RELATION_COLUMNS, 'note', 'text', { titles: ['Notes', 'Commentaire'] }),
];
