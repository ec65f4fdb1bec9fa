import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser, Needs, type SignedIn } from '../../core/access.js';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import {
  DashboardCreate,
  DashboardOut,
  DashboardQuery,
  DashboardUpdate,
  DashboardWhole,
  HomeOut,
} from './dashboard.dto.js';
import { DashboardsService } from './dashboards.service.js';
import { HomesService } from './homes.service.js';

@ApiTags('dashboards')
@Controller('dashboards')
export class DashboardsController {
  constructor(
    private readonly dashboards: DashboardsService,
    private readonly homes: HomesService,
  ) {}

  /** One's own dashboards, and the shared ones, without their cards. */
  @ListRoute(DashboardOut)
  listDashboards(@Query() query: DashboardQuery, @CurrentUser() by: SignedIn): Promise<Page<DashboardOut>> {
    return this.dashboards.list(query, by);
  }

  /** The home of who asks. */
  @Get('home')
  @Needs('records.read')
  @ApiOkResponse({ type: HomeOut })
  getHome(@CurrentUser() by: SignedIn): Promise<HomeOut> {
    return this.homes.home(by);
  }

  /** The home of who asks is that of who chose none again. */
  @Delete('home')
  @HttpCode(204)
  @Needs('records.read')
  @ApiNoContentResponse()
  chooseNoHome(@CurrentUser() by: SignedIn): Promise<void> {
    return this.homes.chooseNone(by);
  }

  @ReadRoute(DashboardWhole)
  getDashboard(@Id() id: number, @CurrentUser() by: SignedIn): Promise<DashboardWhole> {
    return this.dashboards.get(id, by);
  }

  /** Whoever reads records keeps her own dashboards; only who writes records shares one (403). */
  @CreateRoute(DashboardWhole, 'records.read')
  createDashboard(@Body() fields: DashboardCreate, @CurrentUser() by: SignedIn): Promise<DashboardWhole> {
    return this.dashboards.create(fields, by);
  }

  /** By its owner or an administrator, shared only by who writes records; refused (403) to others. */
  @UpdateRoute(DashboardWhole, 'records.read')
  updateDashboard(
    @Id() id: number,
    @Body() changes: DashboardUpdate,
    @CurrentUser() by: SignedIn,
  ): Promise<DashboardWhole> {
    return this.dashboards.update(id, changes, by);
  }

  /** By its owner or an administrator; refused (403) to others. */
  @RemoveRoute('records.read')
  removeDashboard(@Id() id: number, @CurrentUser() by: SignedIn): Promise<TrashedOut> {
    return this.dashboards.remove(id, by);
  }

  /** The home of who asks is this dashboard. */
  @Post(':id/home')
  @HttpCode(204)
  @Needs('records.read')
  @ApiNoContentResponse()
  chooseHome(@Id() id: number, @CurrentUser() by: SignedIn): Promise<void> {
    return this.homes.choose(id, by);
  }

  /** The home of everybody who chose none is this dashboard. */
  @Post(':id/default')
  @HttpCode(204)
  @Needs('settings.write')
  @ApiNoContentResponse()
  makeDashboardDefault(@Id() id: number, @CurrentUser() by: SignedIn): Promise<void> {
    return this.homes.makeDefault(id, by);
  }

  /** The home of who chose none is the usual one again. */
  @Delete(':id/default')
  @HttpCode(204)
  @Needs('settings.write')
  @ApiNoContentResponse()
  makeDashboardDefaultNoMore(@Id() id: number, @CurrentUser() by: SignedIn): Promise<void> {
    return this.homes.makeDefaultNoMore(id, by);
  }
}
