import { Injectable } from '@nestjs/common';
import { closureIn } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { FieldRegistry } from '../../core/field-registry.js';
import type { ExportedList } from '../../core/list-export.js';
import { filteredBy, listPage, type ListRules, type Page } from '../../core/list-query.js';
import { absence } from '../../core/merged.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import { moveToTrash, type Trashed } from '../../core/trash.js';
import { NotificationsService } from '../../system/notifications/notifications.service.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import { PipelineStage } from '../pipelines/pipeline-stage.entity.js';
import { checkClosure, checkContract, checkPeople, takingStage } from './opportunity-checks.js';
import type {
  OpportunityCreate,
  OpportunityOut,
  OpportunityQuery,
  OpportunityUpdate,
  StageStayOut,
  StageTotalsOut,
  StageTotalsQuery,
} from './opportunity.dto.js';
import { Opportunity } from './opportunity.entity.js';
import type { OpportunityLineFields } from './opportunity-line.dto.js';
import { OpportunityLinesService } from './opportunity-lines.service.js';
import { OPPORTUNITY_COLUMNS, OPPORTUNITY_SUMS, opportunityRules } from './opportunity-list.js';
import { opportunitiesWithNames, shownOpportunity } from './shown-opportunity.js';
import { keepStays, staysOf } from './stage-stays.js';

const OPPORTUNITY = { fr: 'Opportunité', en: 'Opportunity' };

/** What organizations may come to buy. */
@Injectable()
export class OpportunitiesService {
  private readonly rules: ListRules<OpportunityQuery>;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly lines: OpportunityLinesService,
    private readonly notifications: NotificationsService,
    fields: FieldRegistry,
  ) {
    this.rules = opportunityRules(fields.conditionsOn('opportunities'));
  }

  async list(query: OpportunityQuery): Promise<Page<OpportunityOut>> {
    const { data, ...whole } = await listPage(opportunitiesWithNames(this.db), query, this.rules);
    return { data: await this.shown(data), ...whole };
  }

  /** The count and the sums, in EUR, of each stage that holds opportunities under these filters. */
  async totalsByStage(query: StageTotalsQuery): Promise<StageTotalsOut[]> {
    const builder = await filteredBy(opportunitiesWithNames(this.db), query, this.rules);
    builder.select('opportunity.stage_id', 'stageId').addSelect('count(*)::int', 'count');
    for (const [name, sum] of Object.entries(OPPORTUNITY_SUMS)) builder.addSelect(`round(${sum}, 2)::text`, name);
    return builder.groupBy('opportunity.stage_id').orderBy('opportunity.stage_id').getRawMany<StageTotalsOut>();
  }

  async sources(): Promise<string[]> {
    const rows = await this.db.query<{ source: string }>(
      'select source from opportunities where source is not null group by source order by fold(source), source',
    );
    return rows.map(({ source }) => source);
  }

  /** The list as a file takes it. */
  exported(): ExportedList<Opportunity, OpportunityQuery, OpportunityOut> {
    return {
      recordType: 'opportunities',
      name: { fr: 'Opportunités', en: 'Opportunities' },
      columns: OPPORTUNITY_COLUMNS,
      rules: this.rules,
      builder: () => opportunitiesWithNames(this.db),
      shown: (batch) => this.shown(batch),
    };
  }

  /** @throws NotFound */
  async get(id: number): Promise<OpportunityOut> {
    const [found] = await this.shown(await opportunitiesWithNames(this.db).where({ id }).getMany());
    if (!found) throw await absence(this.db, Opportunity, id, OPPORTUNITY);
    return found;
  }

  /** The stages it passed, the first one first. @throws NotFound */
  async staysOf(id: number): Promise<StageStayOut[]> {
    await mustFind(this.db, Opportunity, id, OPPORTUNITY);
    return staysOf(this.db, id);
  }

  /** @throws RuleBroken on what it names and is not there, or an end that its stage does not have */
  create({ lines, ...fields }: OpportunityCreate): Promise<OpportunityOut> {
    return this.db.transaction(async () => {
      const stage = await this.checked(fields, fields.stageId, true);
      const made = await this.save(this.db.repository(Opportunity).create(fields), stage, fields, lines);
      return this.assigned(made, null);
    });
  }

  /** Another outcome forgets how it ended before. @throws StaleVersion; RuleBroken as `create` */
  update(id: number, { version, lines, ...changes }: OpportunityUpdate): Promise<OpportunityOut> {
    return this.db.transaction(async () => {
      const row = await lockForUpdate(this.db, Opportunity, id, version, OPPORTUNITY, () => this.get(id));
      const { assigneeId } = row;
      const before = await this.db.repository(PipelineStage).findOneByOrFail({ id: row.stageId });
      const isMoved = changes.stageId !== undefined && changes.stageId !== row.stageId;
      const stage = await this.checked(changes, changes.stageId ?? row.stageId, isMoved);
      if (stage.outcome !== before.outcome) assignSent(row, { closedOn: null, lostReason: null });
      // A change of the lines alone must also make older copies stale.
      assignSent(row, { ...changes, ...(lines && { updatedAt: this.clock.now() }) });
      return this.assigned(await this.save(row, stage, changes, lines), assigneeId);
    });
  }

  /** @throws NotFound */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { title } = await mustFind(this.db, Opportunity, id, OPPORTUNITY);
      return moveToTrash(this.db, Opportunity, { type: 'opportunities', id }, title);
    });
  }

  private async shown(rows: Opportunity[]): Promise<OpportunityOut[]> {
    const lines = await this.lines.of(rows.map(({ id }) => id));
    return rows.map((row) => shownOpportunity(row, { lines: lines(row.id) }));
  }

  private async checked(sent: Partial<OpportunityCreate>, stageId: number, isNew: boolean): Promise<PipelineStage> {
    if (sent.organizationId !== undefined) await this.organizations.mustExist(sent.organizationId);
    await checkPeople(this.db, sent);
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
    told: OpportunityLineFields[] | undefined,
  ): Promise<OpportunityOut> {
    const { closedOn = null, lostReason = null } = row;
    if (sent.contractId) await checkContract(this.db, sent.contractId, row.organizationId);
    const lines = told && (await this.lines.checked(told));
    const amounts = await this.lines.amounts(row.id, lines, sent);
    assignSent(row, { ...closureIn(outcome, { closedOn, lostReason }, this.clock.today()), ...amounts });
    const { id } = await this.db.manager.save(row);
    if (lines) await this.lines.save(id, lines);
    await keepStays(this.db, [id], this.clock.today());
    return this.get(id);
  }
}
