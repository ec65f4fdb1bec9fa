import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { LineOfferOut, LineOfferQuery } from './opportunity-line.dto.js';
import { OpportunityLinesService } from './opportunity-lines.service.js';

@ApiTags('opportunities')
@Controller('opportunities')
export class OpportunityLinesController {
  constructor(private readonly lines: OpportunityLinesService) {}

  /** A line as the catalogue offers it to an organization, one unit of it. */
  @Get('offer')
  @Needs('records.read')
  @ApiOkResponse({ type: LineOfferOut })
  getOpportunityOffer(@Query() query: LineOfferQuery): Promise<LineOfferOut> {
    return this.lines.offer(query);
  }
}
