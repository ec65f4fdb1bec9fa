import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import type { Page } from '../../core/list-query.js';
import { ForgetRoute, Id, ListRoute, ReadRoute, UpdateRoute } from '../../core/routes.js';
import { HandleLead } from './handle-lead.js';
import { LeadHandling, LeadOut, LeadQuery, LeadUpdate, LeadVersion } from './lead.dto.js';
import { LeadsService } from './leads.service.js';

@ApiTags('leads')
@Controller('leads')
export class LeadsController {
  constructor(
    private readonly leads: LeadsService,
    private readonly handling: HandleLead,
  ) {}

  @ListRoute(LeadOut)
  listLeads(@Query() query: LeadQuery): Promise<Page<LeadOut>> {
    return this.leads.list(query);
  }

  @ReadRoute(LeadOut)
  getLead(@Id() id: number): Promise<LeadOut> {
    return this.leads.get(id);
  }

  /** Gives it to somebody else; what was sent stays as it came. */
  @UpdateRoute(LeadOut)
  updateLead(@Id() id: number, @Body() changes: LeadUpdate): Promise<LeadOut> {
    return this.leads.update(id, changes);
  }

  /** Makes a prospect of it, with a contact and an opportunity, or adds these to an organization that is there. */
  @Post(':id/handle')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: LeadOut })
  handleLead(@Id() id: number, @Body() handling: LeadHandling): Promise<LeadOut> {
    return this.handling.run(id, handling);
  }

  /** Throws it away: it is deleted 30 days later. */
  @Post(':id/dismiss')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: LeadOut })
  dismissLead(@Id() id: number, @Body() { version }: LeadVersion): Promise<LeadOut> {
    return this.leads.dismiss(id, version);
  }

  /** It waits again: it is no spam, or was thrown away by mistake. */
  @Post(':id/put-back')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: LeadOut })
  putLeadBack(@Id() id: number, @Body() { version }: LeadVersion): Promise<LeadOut> {
    return this.leads.putBack(id, version);
  }

  /** For good, as the person may ask. */
  @ForgetRoute('records.write')
  forgetLead(@Id() id: number): Promise<void> {
    return this.leads.forget(id);
  }
}
