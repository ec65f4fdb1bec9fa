import { Injectable } from '@nestjs/common';
import { closureIn } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { absence } from '../../core/merged.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import { moveToTrash, type Trashed } from '../../core/trash.js';
import { NotificationsService } from '../../system/notifications/notifications.service.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import { PipelineStage } from '../pipelines/pipeline-stage.entity.js';
import { checkExit } from './exit-conditions.js';
import { checkClosure, checkContract, checkPeople, takingStage } from './opportunity-checks.js';
import type { OpportunityCreate, OpportunityOut, OpportunityUpdate, StageStayOut } from './opportunity.dto.js';
import { Opportunity } from './opportunity.entity.js';
import { OpportunityLinesService } from './opportunity-lines.service.js';
import { checkParts, saveParts } from './opportunity-parts.js';
import { opportunitiesWithNames, shownOpportunities } from './shown-opportunity.js';
import { keepStays, staysOf } from './stage-stays.js';

const OPPORTUNITY = { fr: 'Opportunité', en: 'Opportunity' };

/** What organizations may come to buy. */
@Injectable()
export class OpportunitiesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly lines: OpportunityLinesService,
    private readonly notifications: NotificationsService,
  ) {}

  /** @throws NotFound */
  async get(id: number): Promise<OpportunityOut> {
    const rows = await opportunitiesWithNames(this.db).where({ id }).getMany();
    const [found] = await shownOpportunities(this.db, this.lines, rows, this.clock.today());
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
      const made = await this.save(this.db.repository(Opportunity).create(columnsOf(sent)), stage, sent);
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
      assignSent(row, columnsOf(sent));
      // A change of the parts alone must also make older copies stale.
      if (sent.lines ?? sent.decisionMakers ?? sent.competitorIds) row.updatedAt = this.clock.now();
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

  private async checked(sent: Partial<OpportunityCreate>, stageId: number, isNew: boolean): Promise<PipelineStage> {
    if (sent.organizationId !== undefined) await this.organizations.mustExist(sent.organizationId);
    await checkPeople(this.db, sent);
    await checkParts(this.db, sent);
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
    await keepStays(this.db, [id], this.clock.today());
    return this.get(id);
  }
}

/** What is told of its own columns. */
function columnsOf({ lines: _, decisionMakers: __, competitorIds: ___, ...columns }: Partial<OpportunityCreate>) {
  return columns;
}
