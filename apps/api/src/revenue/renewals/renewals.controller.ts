import { Body, Controller, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import type { Page } from '../../core/list-query.js';
import { ForgetRoute, Id, ListRoute } from '../../core/routes.js';
import { RenewalNoticeCreate, RenewalNoticeOut, RenewalOut, RenewalQuery } from './renewal.dto.js';
import { RenewalsService } from './renewals.service.js';

@ApiTags('renewals')
@Controller()
export class RenewalsController {
  constructor(private readonly renewals: RenewalsService) {}

  /** Running contracts that renew themselves, by the last day to refuse; `sums` is over the whole filtered set. */
  @ListRoute(RenewalOut, 'records.read', 'renewals')
  listRenewals(@Query() query: RenewalQuery): Promise<Page<RenewalOut>> {
    return this.renewals.list(query);
  }

  /** Notes that the client was told it may refuse; the proof is a file of the contract. */
  @Post('renewal-notices')
  @Needs('records.write')
  @ApiCreatedResponse({ type: RenewalNoticeOut })
  noteRenewalNotice(@Body() fields: RenewalNoticeCreate): Promise<RenewalNoticeOut> {
    return this.renewals.note(fields);
  }

  @ForgetRoute('records.write', 'renewal-notices/:id')
  forgetRenewalNotice(@Id() id: number): Promise<void> {
    return this.renewals.forget(id);
  }
}
