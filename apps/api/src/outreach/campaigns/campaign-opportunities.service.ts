import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { mustFind } from '../../core/save.js';
import { OpportunitiesService } from '../../prospecting/opportunities/opportunities.service.js';
import type { BornOpportunityCreate, BornOpportunityOut } from '../born-opportunity.dto.js';
import { Campaign } from './campaign.entity.js';
import { CampaignOpportunity } from './campaign-opportunity.entity.js';
import { CAMPAIGN } from './campaigns.service.js';

/** Opportunities born of campaigns. */
@Injectable()
export class CampaignOpportunitiesService {
  constructor(
    private readonly db: Db,
    private readonly opportunities: OpportunitiesService,
  ) {}

  /** Its source is the name of the campaign. @throws NotFound; RuleBroken as an opportunity's creation */
  create(campaignId: number, fields: BornOpportunityCreate): Promise<BornOpportunityOut> {
    return this.db.transaction(async () => {
      const { name, assigneeId } = await mustFind(this.db, Campaign, campaignId, CAMPAIGN);
      const { id: opportunityId } = await this.opportunities.create({ ...fields, source: name, assigneeId });
      await this.db.repository(CampaignOpportunity).insert({ campaignId, opportunityId });
      return { opportunityId };
    });
  }
}
