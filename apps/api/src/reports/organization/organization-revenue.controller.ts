import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { Id } from '../../core/routes.js';
import { OrganizationRevenueReport } from './organization-revenue.js';
import { OrganizationRevenueOut } from './organization-revenue.dto.js';
import { OrganizationTimeline } from './organization-timeline.js';
import { TimelineOut, TimelineQuery } from './organization-timeline.dto.js';

@ApiTags('organizations')
@Controller('organizations')
export class OrganizationRevenueController {
  constructor(
    private readonly revenue: OrganizationRevenueReport,
    private readonly timeline: OrganizationTimeline,
  ) {}

  /** What it pays each month and paid since ever, the bills to come and the next renewal, as known today. */
  @Get(':id/revenue')
  @Needs('records.read')
  @ApiOkResponse({ type: OrganizationRevenueOut })
  getOrganizationRevenue(@Id() id: number): Promise<OrganizationRevenueOut> {
    return this.revenue.run(id);
  }

  /** Its contracts with their subscriptions, and the contracts of others that it is a party to, from start to end. */
  @Get(':id/timeline')
  @Needs('records.read')
  @ApiOkResponse({ type: TimelineOut })
  getOrganizationTimeline(@Id() id: number, @Query() query: TimelineQuery): Promise<TimelineOut> {
    return this.timeline.run(id, query);
  }
}
