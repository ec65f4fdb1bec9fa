import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BulkActions } from '../../core/bulk-actions.js';
import { BulkOut, BulkRoute } from '../../core/bulk.dto.js';
import type { Language } from '../../core/errors.js';
import { ReaderLanguage } from '../../core/language.js';
import { OpportunityListService } from './opportunity-list.service.js';
import { OpportunitiesService } from './opportunities.service.js';
import { OpportunityBulk, OpportunityQuery } from './opportunity.dto.js';
import { Opportunity } from './opportunity.entity.js';

@ApiTags('opportunities')
@Controller('opportunities')
export class OpportunitiesBulkController {
  constructor(
    private readonly list: OpportunityListService,
    private readonly opportunities: OpportunitiesService,
    private readonly bulk: BulkActions,
  ) {}

  /** To all of the list that the query filters; 409 when they are not `expected`. `POST /api/bulk/{id}/undo` undoes it. */
  @BulkRoute()
  changeOpportunities(
    @Query() query: OpportunityQuery,
    @Body() body: OpportunityBulk,
    @ReaderLanguage() language: Language,
  ): Promise<BulkOut> {
    return this.bulk.run({ entity: Opportunity, list: this.list, records: this.opportunities }, query, body, language);
  }
}
