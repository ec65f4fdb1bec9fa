import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute } from '../../core/routes.js';
import { ClosingCreate, ClosingOut, ClosingQuery, ClosingReopening } from './closing.dto.js';
import { ClosingsService } from './closings.service.js';

/** Closed fiscal years: written once, never changed nor deleted. */
@ApiTags('closings')
@Controller('closings')
export class ClosingsController {
  constructor(private readonly closings: ClosingsService) {}

  @ListRoute(ClosingOut)
  listClosings(@Query() query: ClosingQuery): Promise<Page<ClosingOut>> {
    return this.closings.list(query);
  }

  @ReadRoute(ClosingOut)
  getClosing(@Id() id: number): Promise<ClosingOut> {
    return this.closings.get(id);
  }

  /** Closes a year with its figures of now. 422 before its last day, 409 while it is closed. */
  @CreateRoute(ClosingOut)
  createClosing(@Body() fields: ClosingCreate): Promise<ClosingOut> {
    return this.closings.create(fields);
  }

  /** Reopens the year, with a reason; the closing itself stays. 409 while the vote on its result stands. */
  @Post(':id/reopening')
  @HttpCode(200)
  @Needs('settings.write')
  @ApiOkResponse({ type: ClosingOut })
  reopenClosing(@Id() id: number, @Body() reopening: ClosingReopening): Promise<ClosingOut> {
    return this.closings.reopen(id, reopening);
  }
}
