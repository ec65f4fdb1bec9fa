import { type CalendarDate, chanceOf, isStale, missingFacts, weightedAmount } from '@terril/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { Db } from '../../core/db.js';
import type { OpportunityOut } from './opportunity.dto.js';
import { Opportunity } from './opportunity.entity.js';
import type { OpportunityLinesService } from './opportunity-lines.service.js';
import { OPPORTUNITY_TAGS } from './opportunity-tag.entity.js';
import type { TagsService } from '../../reference/tags/tags.service.js';
import { partsOf } from './opportunity-parts.js';

/** Opportunities with all that is shown of what they name. */
export function opportunitiesWithNames(db: Db): SelectQueryBuilder<Opportunity> {
  return db
    .repository(Opportunity)
    .createQueryBuilder('opportunity')
    .leftJoinAndSelect('opportunity.organization', 'organization')
    .leftJoinAndSelect('opportunity.contact', 'contact')
    .leftJoinAndSelect('opportunity.contract', 'contract')
    .leftJoinAndSelect('opportunity.lostTo', 'lostTo')
    .leftJoinAndSelect('opportunity.assignee', 'assignee')
    .leftJoinAndSelect('opportunity.stage', 'stage')
    .leftJoinAndSelect('stage.pipeline', 'pipeline');
}

/** These opportunities as they are shown on the day `today`; the rows they own are read once for all. */
export async function shownOpportunities(
  db: Db,
  { lines, tags }: { lines: OpportunityLinesService; tags: TagsService },
  rows: Opportunity[],
  today: CalendarDate,
): Promise<OpportunityOut[]> {
  const ids = rows.map(({ id }) => id);
  const linesOf = await lines.of(ids);
  const tagIds = await tags.of(OPPORTUNITY_TAGS, ids);
  const parts = await partsOf(db, ids);
  return rows.map((row) =>
    shownOpportunity(row, { lines: linesOf(row.id), tagIds: tagIds(row.id), ...parts(row.id) }, today),
  );
}

/** What is shown of the rows that an opportunity owns. */
type OpportunityParts = Pick<
  OpportunityOut,
  'lines' | 'tagIds' | 'decisionMakers' | 'competitors' | 'competitorIds' | 'stageSince'
>;

/** An opportunity read with what it names, as it is shown on the day `today`. */
function shownOpportunity(read: Opportunity, parts: OpportunityParts, today: CalendarDate): OpportunityOut {
  const { organization, contact, assignee, contract, lostTo, stage, ...opportunity } = read;
  const chance = chanceOf(opportunity.probability, stage);
  return {
    ...opportunity,
    ...parts,
    organizationName: organization.name,
    contactName: contact && [contact.firstName, contact.lastName].filter(Boolean).join(' '),
    stageName: stage.name,
    stageColor: stage.color,
    pipelineId: stage.pipelineId,
    pipelineName: stage.pipeline.name,
    outcome: stage.outcome,
    lostToName: lostTo?.name ?? null,
    contractReference: contract?.reference ?? null,
    assigneeName: assignee?.name ?? null,
    chance,
    isStale: isStale({ ...opportunity, ...parts }, stage, today),
    missing: stage.outcome === 'open' ? missingFacts(stage.exitFacts, { ...opportunity, ...parts }) : [],
    weightedOneOff: weightedAmount(opportunity.oneOffAmount, chance),
    weightedYearly: weightedAmount(opportunity.yearlyAmount, chance),
  };
}
