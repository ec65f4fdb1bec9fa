import { Injectable } from '@nestjs/common';
import { closureIn } from '@terril/domain';
import { In } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { TerrilError } from '../../core/errors.js';
import type { ManyRecords, TagChange } from '../../core/many-records.js';
import { attempt, type Outcome } from '../../core/outcome.js';
import { absence } from '../../core/merged.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import { moveManyToTrash, moveToTrash, type Trashed } from '../../core/trash.js';
import { NotificationsService } from '../../system/notifications/notifications.service.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import {
  changedCustomValues,
  checkedForMany,
  newCustomValues,
} from '../../reference/custom-fields/custom-values.service.js';
import { TagsService } from '../../reference/tags/tags.service.js';
import { PipelineStage } from '../pipelines/pipeline-stage.entity.js';
import { checkExit } from './exit-conditions.js';
import { checkClosure, checkContract, checkPeople, takingStage } from './opportunity-checks.js';
import type {
  OpportunityBulkChanges,
  OpportunityCreate,
  OpportunityOut,
  OpportunityUpdate,
  StageStayOut,
} from './opportunity.dto.js';
import { Opportunity } from './opportunity.entity.js';
import { OPPORTUNITY_TAGS } from './opportunity-tag.entity.js';
import { OpportunityLinesService } from './opportunity-lines.service.js';
import { checkParts, saveParts } from './opportunity-parts.js';
import { opportunitiesWithNames, shownOpportunities } from './shown-opportunity.js';
import { keepStays, staysOf } from './stage-stays.js';

const OPPORTUNITY = { fr: 'Opportunité', en: 'Opportunity' };

/** What organizations may come to buy. */
@Injectable()
export class OpportunitiesService implements ManyRecords {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    readonly lines: OpportunityLinesService,
    readonly tags: TagsService,
    private readonly notifications: NotificationsService,
  ) {}

  /** @throws NotFound */
  async get(id: number): Promise<OpportunityOut> {
    const rows = await opportunitiesWithNames(this.db).where({ id }).getMany();
    const [found] = await shownOpportunities(this.db, this, rows, this.clock.today());
    if (!found) throw await absence(this.db, Opportunity, id, OPPORTUNITY);
    return found;
  }

  /** The stages it passed, the first one first. @throws NotFound */
  async staysOf(id: number): Promise<StageStayOut[]> {
    await mustFind(this.db, Opportunity, id, OPPORTUNITY);
    return staysOf(this.db, id);
  }

  /** @throws RuleBroken on what it names and is not there, or an end that its stage does not have */
  create(sent: OpportunityCreate): Promise<OpportunityOut> {
    return this.db.transaction(async () => {
      const stage = await this.checked(sent, sent.stageId, true);
      const customValues = await newCustomValues(this.db, 'opportunities', sent.customValues);
      const row = this.db.repository(Opportunity).create({ ...columnsOf(sent), customValues });
      const made = await this.save(row, stage, sent);
      return this.assigned(made, null);
    });
  }

  /** Another outcome forgets how it ended before. @throws StaleVersion; RuleBroken as `create` */
  update(id: number, { version, ...sent }: OpportunityUpdate): Promise<OpportunityOut> {
    return this.db.transaction(async () => {
      const row = await lockForUpdate(this.db, Opportunity, id, version, OPPORTUNITY, () => this.get(id));
      const { assigneeId } = row;
      const before = await this.db.repository(PipelineStage).findOneByOrFail({ id: row.stageId });
      const isMoved = sent.stageId !== undefined && sent.stageId !== row.stageId;
      const stage = await this.checked(sent, sent.stageId ?? row.stageId, isMoved);
      if (stage.outcome !== before.outcome) assignSent(row, { closedOn: null, lostReason: null, lostToId: null });
      const customValues = await changedCustomValues(this.db, 'opportunities', sent.customValues, row.customValues);
      assignSent(row, { ...columnsOf(sent), customValues });
      // A change of the parts alone must also make older copies stale.
      if (sent.lines ?? sent.decisionMakers ?? sent.competitorIds ?? sent.tagIds) row.updatedAt = this.clock.now();
      const changed = await this.save(row, stage, sent);
      if (isMoved) checkExit(before, stage, changed);
      return this.assigned(changed, assigneeId);
    });
  }

  /** @throws NotFound */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { title } = await mustFind(this.db, Opportunity, id, OPPORTUNITY);
      return moveToTrash(this.db, Opportunity, { type: 'opportunities', id }, title);
    });
  }

  async labelsOf(ids: number[]): Promise<Map<number, string>> {
    const some = await this.db
      .repository(Opportunity)
      .find({ select: { id: true, title: true }, where: { id: In(ids) } });
    return new Map(some.map(({ id, title }) => [id, title]));
  }

  /** Those that a rule keeps where they are stay as they were. @throws RuleBroken on what is refused to all */
  async changeMany(ids: number[], sent: OpportunityBulkChanges): Promise<Map<number, TerrilError>> {
    await checkPeople(this.db, sent);
    if (sent.stageId !== undefined) await takingStage(this.db, sent.stageId, true);
    await checkedForMany(this.db, 'opportunities', sent);
    const refusals = new Map<number, TerrilError>();
    for (const { id, version } of await this.db.repository(Opportunity).findBy({ id: In(ids) })) {
      const { refusal } = await attempt(this.db, () => this.update(id, { ...sent, version }));
      if (refusal) refusals.set(id, refusal);
    }
    return refusals;
  }

  tagMany(ids: number[], change: TagChange): Promise<number[]> {
    return this.tags.changeMany(OPPORTUNITY_TAGS, Opportunity, ids, change);
  }

  async removeMany(ids: number[]): Promise<Map<number, Outcome<Trashed>>> {
    return moveManyToTrash(this.db, Opportunity, 'opportunities', await this.labelsOf(ids));
  }

  /** Brings up to date what follows from columns that a bulk action's undoing gave back. */
  putBack(ids: number[]): Promise<void> {
    return keepStays(this.db, ids, this.clock.today());
  }

  private async checked(sent: Partial<OpportunityCreate>, stageId: number, isNew: boolean): Promise<PipelineStage> {
    if (sent.organizationId !== undefined) await this.organizations.mustExist(sent.organizationId);
    await checkPeople(this.db, sent);
    await checkParts(this.db, sent);
    if (sent.tagIds) (await this.tags.known(sent.tagIds))(sent.tagIds);
    const stage = await takingStage(this.db, stageId, isNew);
    checkClosure(stage.outcome, sent);
    return stage;
  }

  /** Tells who is in charge of it from now on. @param before who was */
  private async assigned(made: OpportunityOut, before: number | null): Promise<OpportunityOut> {
    const { id, title: label, assigneeId: to } = made;
    if (to !== before) await this.notifications.assigned('opportunities', [{ id, label, to }]);
    return made;
  }

  private async save(
    row: Opportunity,
    { outcome }: PipelineStage,
    sent: Partial<OpportunityCreate>,
  ): Promise<OpportunityOut> {
    const { closedOn = null, lostReason = null, lostToId = null } = row;
    if (sent.contractId) await checkContract(this.db, sent.contractId, row.organizationId);
    const lines = sent.lines && (await this.lines.checked(sent.lines));
    const amounts = await this.lines.amounts(row.id, lines, sent);
    assignSent(row, { ...closureIn(outcome, { closedOn, lostReason, lostToId }, this.clock.today()), ...amounts });
    const { id } = await this.db.manager.save(row);
    if (lines) await this.lines.save(id, lines);
    await saveParts(this.db, id, sent);
    if (sent.tagIds) await this.tags.put(OPPORTUNITY_TAGS, [{ recordId: id, tagIds: sent.tagIds }]);
    await keepStays(this.db, [id], this.clock.today());
    return this.get(id);
  }
}

/** What is told of its own columns, but for the values of the cooperative's own fields. */
function columnsOf(sent: Partial<OpportunityCreate>) {
  const { lines: _lines, decisionMakers: _people, competitorIds: _rivals, tagIds: _tags, ...columns } = sent;
  const { customValues: _own, ...told } = columns;
  return told;
}
