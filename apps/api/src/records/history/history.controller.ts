import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser, Needs, type SignedIn } from '../../core/access.js';
import type { Language } from '../../core/errors.js';
import { ReaderLanguage } from '../../core/language.js';
import type { Page } from '../../core/list-query.js';
import { Id, ListRoute } from '../../core/routes.js';
import { AsOfQuery, HistoryEntryOut, HistoryQuery, OrganizationAsOfOut } from './history.dto.js';
import { HistoryService } from './history.service.js';
import { OrganizationAsOfService } from './organization-as-of.service.js';

@ApiTags('history')
@Controller()
export class HistoryController {
  constructor(
    private readonly history: HistoryService,
    private readonly organizations: OrganizationAsOfService,
  ) {}

  /** Who changed what, newest first. Configuration and people are shown to administrators only; 403 when asked for. */
  @ListRoute(HistoryEntryOut, 'records.read', 'history')
  listHistory(
    @Query() query: HistoryQuery,
    @CurrentUser() user: SignedIn,
    @ReaderLanguage() language: Language,
  ): Promise<Page<HistoryEntryOut>> {
    return this.history.list(query, user.role, language);
  }

  /** The identity of an organization as it was at the end of a day; 404 when Terril did not know it yet. */
  @Get('organizations/:id/as-of')
  @Needs('records.read')
  @ApiOkResponse({ type: OrganizationAsOfOut })
  getOrganizationAsOf(@Id() id: number, @Query() { on }: AsOfQuery): Promise<OrganizationAsOfOut> {
    return this.organizations.identity(id, on);
  }
}
