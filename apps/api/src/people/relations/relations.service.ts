import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { isActiveOn } from '@terril/domain';
import { In } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound, RuleBroken } from '../../core/errors.js';
import { FieldRegistry } from '../../core/field-registry.js';
import type { ExportedList } from '../../core/list-export.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { assignSent, lockForUpdate } from '../../core/save.js';
import { moveToTrash, RECORDS_RESTORED, type RestoredRecords, type Trashed } from '../../core/trash.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { OrganizationRelation } from './organization-relation.entity.js';
import { RelationKind } from './relation-kind.entity.js';
import { RELATION_COLUMNS, relationRules } from './relation-list.js';
import type { RelationCreate, RelationOut, RelationQuery, RelationUpdate } from './relation.dto.js';

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
    return this.db.transaction(async () => {
      const relation = await this.inOrder(this.db.repository(OrganizationRelation).create(fields));
      await this.db.manager.save(relation);
      return this.get(relation.id);
    });
  }

  /** @throws StaleVersion; RuleBroken as `create` */
  update(id: number, { version, ...changes }: RelationUpdate): Promise<RelationOut> {
    return this.db.transaction(async () => {
      const stored = await lockForUpdate(this.db, OrganizationRelation, id, version, RELATION, () => this.get(id));
      await this.db.manager.save(await this.inOrder(assignSent(stored, changes)));
      return this.get(id);
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
    const relations = this.db.repository(OrganizationRelation);
    for (const relation of await relations.findBy({ id: In(ids) })) await relations.save(await this.inOrder(relation));
  }

  /** Of a kind that both say the same way, the first organization is the older one: one pair is one row. */
  private async inOrder(relation: OrganizationRelation): Promise<OrganizationRelation> {
    const { kindId, organizationId, relatedOrganizationId } = relation;
    // Its directions stay as they are until this relation counts among those of the kind.
    const lock = { mode: 'pessimistic_read' } as const;
    const kind = await this.db.repository(RelationKind).findOne({ where: { id: kindId }, lock });
    if (!kind) {
      throw RuleBroken.on('kindId', 'unknown_relation_kind', { fr: 'Relation inconnue.', en: 'Unknown relation.' });
    }
    await this.organizations.mustExist(organizationId);
    await this.organizations.mustExist(relatedOrganizationId, 'relatedOrganizationId');
    if (kind.reverseName !== null || organizationId < relatedOrganizationId) return relation;
    return Object.assign(relation, { organizationId: relatedOrganizationId, relatedOrganizationId: organizationId });
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
