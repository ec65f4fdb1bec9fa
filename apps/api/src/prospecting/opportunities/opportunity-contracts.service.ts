import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { MadeAlready, RuleBroken } from '../../core/errors.js';
import { settled } from '../../core/outcome.js';
import { ContractsService } from '../../revenue/contracts/contracts.service.js';
import { ServicesService } from '../../revenue/services/services.service.js';
import { SubscriptionsService } from '../../revenue/subscriptions/subscriptions.service.js';
import { PipelineStagesService } from '../pipelines/pipeline-stages.service.js';
import { OpportunitiesService } from './opportunities.service.js';
import type { OpportunityContractCreate } from './opportunity-contract.dto.js';
import type { OpportunityOut } from './opportunity.dto.js';

type NewSubscription = Parameters<SubscriptionsService['create']>[0];
type Told = Omit<OpportunityContractCreate, 'version' | 'stageId' | 'closedOn'>;

/** What is won becomes a contract. */
@Injectable()
export class OpportunityContractsService {
  constructor(
    private readonly db: Db,
    private readonly opportunities: OpportunitiesService,
    private readonly stages: PipelineStagesService,
    private readonly services: ServicesService,
    private readonly contracts: ContractsService,
    private readonly subscriptions: SubscriptionsService,
  ) {}

  /**
   * Makes a draft of a contract of an opportunity, with a subscription for each of its recurring lines, and has it won:
   * all of it or nothing. One-off lines stay where they are, to be invoiced.
   * @throws NotFound; MadeAlready; StaleVersion; RuleBroken on a lost one, a stage that is not won, or what a contract or
   *   a subscription refuses; Conflict on a taken reference
   */
  make(id: number, { version, stageId, closedOn, ...told }: OpportunityContractCreate): Promise<OpportunityOut> {
    return this.db.transaction(async () => {
      const opportunity = await this.opportunities.get(id);
      const { contractId: made, contractReference, outcome } = opportunity;
      if (made !== null) throw new MadeAlready(ALREADY(contractReference ?? ''), { type: 'contracts', id: made });
      if (outcome === 'lost') throw new RuleBroken('lost', LOST);
      const won = stageId ?? (outcome === 'won' ? opportunity.stageId : await this.wonStage(opportunity.pipelineId));
      const contractId = await this.draft(opportunity, told);
      const changed = await this.opportunities.update(id, { version, contractId, stageId: won, closedOn });
      if (changed.outcome !== 'won') throw RuleBroken.on('stageId', 'not_won', NOT_WON);
      return changed;
    });
  }

  private async draft(opportunity: OpportunityOut, told: Told): Promise<number> {
    const { startsOn, reference, title = opportunity.title, billed = 'in_advance', category } = told;
    const { renewal = 'tacit', termMonths = null, noticeMonths = 2 } = told;
    const { organizationId, lines } = opportunity;
    const contract = await this.contracts.create({
      organizationId,
      reference,
      title,
      stage: 'draft',
      startsOn,
      renewal,
      termMonths,
      noticeMonths,
    });
    const all: NewSubscription[] = [];
    for (const { serviceId, label, quantity, unitPrice, discountPercent, periodUnit, periodCount } of lines) {
      if (periodUnit === null || periodCount === null) continue;
      const service = serviceId === null ? undefined : await this.services.find(serviceId);
      const of = service?.category ?? category;
      if (!of) throw RuleBroken.on('category', 'no_category', NO_CATEGORY);
      const versions = [{ startsOn, quantity, unitPrice, discountPercent }];
      const what = { serviceId, service: label, category: of, periodUnit, periodCount };
      all.push({ ...what, contractId: contract.id, billed, versions });
    }
    for (const outcome of await this.subscriptions.createMany(all)) settled([outcome]);
    return contract.id;
  }

  /** Where what is won of this pipeline goes. @throws RuleBroken when it has no such stage */
  private async wonStage(pipelineId: number): Promise<number> {
    const { data } = await this.stages.list({ pipelineId, perPage: 100 });
    const won = data.find(({ outcome, isArchived }) => outcome === 'won' && !isArchived);
    if (!won) throw RuleBroken.on('stageId', 'no_won_stage', NO_WON_STAGE);
    return won.id;
  }
}

const ALREADY = (reference: string) => ({
  fr: `Cette opportunité est devenue le contrat ${reference}.`,
  en: `This opportunity became contract ${reference}.`,
});
const LOST = {
  fr: 'Une opportunité perdue ne devient pas un contrat : remettez-la d’abord en cours.',
  en: 'A lost opportunity does not become a contract: bring it back to an open stage first.',
};
const NOT_WON = { fr: 'Cette étape n’est pas une étape gagnée.', en: 'This stage is not a won one.' };
const NO_CATEGORY = {
  fr: 'De quelle catégorie sont les lignes récurrentes hors catalogue ?',
  en: 'Of which category are the recurring lines that name no service?',
};
const NO_WON_STAGE = {
  fr: 'Ce parcours de vente n’a pas d’étape gagnée.',
  en: 'This pipeline has no won stage.',
};
