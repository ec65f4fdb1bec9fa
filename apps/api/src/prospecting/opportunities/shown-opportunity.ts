import { chanceOf, weightedAmount } from '@terril/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { Db } from '../../core/db.js';
import type { OpportunityOut } from './opportunity.dto.js';
import { Opportunity } from './opportunity.entity.js';

/** Opportunities with all that is shown of what they name. */
export function opportunitiesWithNames(db: Db): SelectQueryBuilder<Opportunity> {
  return db
    .repository(Opportunity)
    .createQueryBuilder('opportunity')
    .leftJoinAndSelect('opportunity.organization', 'organization')
    .leftJoinAndSelect('opportunity.contact', 'contact')
    .leftJoinAndSelect('opportunity.contract', 'contract')
    .leftJoinAndSelect('opportunity.assignee', 'assignee')
    .leftJoinAndSelect('opportunity.stage', 'stage')
    .leftJoinAndSelect('stage.pipeline', 'pipeline');
}

/** What is shown of the rows that an opportunity owns. */
export type OpportunityParts = Pick<OpportunityOut, 'lines'>;

/** An opportunity read with what it names, as it is shown. */
export function shownOpportunity(read: Opportunity, parts: OpportunityParts): OpportunityOut {
  const { organization, contact, assignee, contract, stage, ...opportunity } = read;
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
    contractReference: contract?.reference ?? null,
    assigneeName: assignee?.name ?? null,
    chance,
    weightedOneOff: weightedAmount(opportunity.oneOffAmount, chance),
    weightedYearly: weightedAmount(opportunity.yearlyAmount, chance),
  };
}
