import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { isActiveOn } from '@terril/domain';
import { In } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound, RuleBroken } from '../../core/errors.js';
import { FieldRegistry } from '../../core/field-registry.js';
import { insertMany } from '../../core/insert-many.js';
import type { ExportedList } from '../../core/list-export.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { madeOf, type Outcome, outcomeOf, settled } from '../../core/outcome.js';
import { assignSent, lockForUpdate } from '../../core/save.js';
import { moveToTrash, RECORDS_RESTORED, type RestoredRecords, type Trashed } from '../../core/trash.js';
import { OrganizationsService, unknownOrganization } from '../organizations/organizations.service.js';
import { OrganizationRelation } from './organization-relation.entity.js';
import { RelationKind } from './relation-kind.entity.js';
import { RELATION_COLUMNS, relationRules } from './relation-list.js';
import type { RelationCreate, RelationOut, RelationQuery, RelationUpdate } from './relation.dto.js';

type RelationTies = 'kindId' | 'organizationId' | 'relatedOrganizationId';

const UNKNOWN_KIND = RuleBroken.on('kindId', 'unknown_relation_kind', {
  fr: 'Relation inconnue.',
  en: 'Unknown relation.',
});
const RELATION = { fr: 'Relation', en: 'Relation' };

/** What organizations are to one another, with its days. */
@Injectable()
export class RelationsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly fields: FieldRegistry,
  ) {}

  async list(query: RelationQuery): Promise<Page<RelationOut>> {
    const { data, ...whole } = await listPage(this.withNames(), query, this.rules());
    return { data: data.map((relation) => shown(relation, this.clock.today())), ...whole };
  }

  /** The list as a file takes it. */
  exported(): ExportedList<OrganizationRelation, RelationQuery, RelationOut> {
    const today = this.clock.today();
    return {
      recordType: 'relations',
      name: { fr: 'Relations', en: 'Relations' },
      columns: RELATION_COLUMNS,
      rules: this.rules(),
      builder: () => this.withNames(),
      shown: (batch) => batch.map((relation) => shown(relation, today)),
    };
  }

  /** @throws NotFound */
  async get(id: number): Promise<RelationOut> {
    const relation = await this.withNames().where({ id }).getOne();
    if (!relation) throw new NotFound(RELATION, id);
    return shown(relation, this.clock.today());
  }

  /** @throws RuleBroken on an unknown kind or organization, on itself, or on the same relation on the same days. */
  create(fields: RelationCreate): Promise<RelationOut> {
    return this.db.transaction(async () => this.get(settled(await this.createMany([fields]))));
  }

  /** Many at once, as an import does: the id of each, or why a rule refuses it. */
  createMany(all: RelationCreate[]): Promise<Outcome<number>[]> {
    return this.db.transaction(async () => {
      const inOrder = await this.orderer(all);
      const drafts = all.map((fields) =>
        outcomeOf(() => inOrder(this.db.repository(OrganizationRelation).create(fields))),
      );
      return madeOf(drafts, (some) => insertMany(this.db, OrganizationRelation, some));
    });
  }

  /** @throws StaleVersion; RuleBroken as `create` */
  update(id: number, { version, ...changes }: RelationUpdate): Promise<RelationOut> {
    return this.db.transaction(async () => {
      const stored = await lockForUpdate(this.db, OrganizationRelation, id, version, RELATION, () => this.get(id));
      const changed = assignSent(stored, changes);
      const inOrder = await this.orderer([changed]);
      await this.db.manager.save(inOrder(changed));
      return this.get(id);
    });
  }

  /**
   * The id of the relation that each of these is already: of the same two organizations, and since the same day; or
   * the only one of the two, where it is not told since when.
   */
  async known(all: Pick<RelationCreate, RelationTies | 'startsOn'>[]): Promise<(number | undefined)[]> {
    const ties = await this.db.query<{ place: number; id: number; startsOn: string | null }>(
      `select told.place, it.id, it.starts_on::text as "startsOn"
       from jsonb_to_recordset($1) told (place int, "kindId" int, "organizationId" int, "relatedOrganizationId" int)
       join relation_kinds kind on kind.id = told."kindId"
       join organization_relations it on it.kind_id = kind.id and (
         (it.organization_id = told."organizationId" and it.related_organization_id = told."relatedOrganizationId")
         or (kind.reverse_name is null and it.organization_id = told."relatedOrganizationId"
           and it.related_organization_id = told."organizationId"))`,
      [JSON.stringify(all.map((relation, place) => ({ ...relation, place })))],
    );
    return all.map(({ startsOn }, place) => {
      const between = ties.filter((tie) => tie.place === place);
      const same = between.find((tie) => tie.startsOn === (startsOn ?? null));
      const only = startsOn === undefined && between.length === 1 ? between[0] : undefined;
      return (same ?? only)?.id;
    });
  }

  /** @throws NotFound */
  async remove(id: number): Promise<Trashed> {
    const { organizationName, kindName, relatedOrganizationName } = await this.get(id);
    const label = `${organizationName} ${kindName} ${relatedOrganizationName}`;
    return moveToTrash(this.db, OrganizationRelation, { type: 'relations', id }, label);
  }

  /** Its kind may have lost a direction since. */
  @OnEvent(RECORDS_RESTORED, { suppressErrors: false })
  async restored({ type, ids }: RestoredRecords): Promise<void> {
    if (type !== 'relations') return;
    const relations = await this.db.repository(OrganizationRelation).findBy({ id: In(ids) });
    const inOrder = await this.orderer(relations);
    for (const relation of relations) await this.db.manager.save(inOrder(relation));
  }

  /**
   * What puts relations in the order of their kind. Of one that both say the same way, the first organization is the
   * older one: one pair is one row. @throws RuleBroken on a kind or an organization that is unknown
   */
  private async orderer(
    all: Pick<OrganizationRelation, RelationTies>[],
  ): Promise<(relation: OrganizationRelation) => OrganizationRelation> {
    // Its directions stay as they are until these relations count among those of the kind.
    const lock = { mode: 'pessimistic_read' } as const;
    const found = await this.db
      .repository(RelationKind)
      .find({ where: { id: In(all.map(({ kindId }) => kindId)) }, order: { id: 'ASC' }, lock });
    const kinds = new Map(found.map((kind) => [kind.id, kind]));
    const organizations = await this.organizations.knownAmong(
      all.flatMap((relation) => [relation.organizationId, relation.relatedOrganizationId]),
    );
    return (relation) => {
      const { kindId, organizationId, relatedOrganizationId } = relation;
      const kind = kinds.get(kindId);
      if (!kind) throw UNKNOWN_KIND;
      for (const field of ['organizationId', 'relatedOrganizationId'] as const) {
        if (!organizations.has(relation[field])) throw unknownOrganization(field);
      }
      if (kind.reverseName !== null || organizationId < relatedOrganizationId) return relation;
      return Object.assign(relation, { organizationId: relatedOrganizationId, relatedOrganizationId: organizationId });
    };
  }

  private rules(): ListRules<RelationQuery> {
    return relationRules(this.clock.today(), this.fields.conditionsOn('relations'));
  }

  private withNames() {
    return this.db
      .repository(OrganizationRelation)
      .createQueryBuilder('relation')
      .leftJoinAndSelect('relation.kind', 'kind')
      .leftJoinAndSelect('relation.organization', 'organization')
      .leftJoinAndSelect('relation.relatedOrganization', 'related');
  }
}

function shown(relation: OrganizationRelation, today: string): RelationOut {
  const { kind, organization, relatedOrganization, ...columns } = relation;
  return {
    ...columns,
    kindName: kind.name,
    reverseName: kind.reverseName,
    organizationName: organization.name,
    relatedOrganizationName: relatedOrganization.name,
    isCurrent: isActiveOn(relation, today),
  };
}
