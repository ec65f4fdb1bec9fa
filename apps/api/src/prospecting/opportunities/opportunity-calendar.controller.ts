import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { OpportunityCalendarOut, OpportunityCalendarQuery } from './opportunity-calendar.dto.js';
import { OpportunityCalendarService } from './opportunity-calendar.service.js';

@ApiTags('opportunities')
@Controller('opportunities')
export class OpportunityCalendarController {
  constructor(private readonly calendar: OpportunityCalendarService) {}

  /** The days of a month that opportunities of the list are expected on, and those of their next steps. */
  @Get('calendar')
  @Needs('records.read')
  @ApiOkResponse({ type: OpportunityCalendarOut })
  getOpportunityCalendar(@Query() query: OpportunityCalendarQuery): Promise<OpportunityCalendarOut> {
    return this.calendar.month(query);
  }
}
