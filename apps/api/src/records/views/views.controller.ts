import { Body, Controller, Delete, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser, Needs, type SignedIn } from '../../core/access.js';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import { ViewCreate, ViewOut, ViewQuery, ViewUpdate } from './view.dto.js';
import { ViewsService } from './views.service.js';

@ApiTags('views')
@Controller('views')
export class ViewsController {
  constructor(private readonly views: ViewsService) {}

  /** One's own views, and the shared ones. */
  @ListRoute(ViewOut)
  listViews(@Query() query: ViewQuery, @CurrentUser() by: SignedIn): Promise<Page<ViewOut>> {
    return this.views.list(query, by);
  }

  @ReadRoute(ViewOut)
  getView(@Id() id: number, @CurrentUser() by: SignedIn): Promise<ViewOut> {
    return this.views.get(id, by);
  }

  /** Whoever reads lists keeps her own views; only who writes records shares one (403). */
  @CreateRoute(ViewOut, 'records.read')
  createView(@Body() fields: ViewCreate, @CurrentUser() by: SignedIn): Promise<ViewOut> {
    return this.views.create(fields, by);
  }

  /** By its owner or an administrator, shared only by who writes records; refused (403) to others. */
  @UpdateRoute(ViewOut, 'records.read')
  updateView(@Id() id: number, @Body() changes: ViewUpdate, @CurrentUser() by: SignedIn): Promise<ViewOut> {
    return this.views.update(id, changes, by);
  }

  /** By its owner or an administrator; refused (403) to others. */
  @RemoveRoute('records.read')
  removeView(@Id() id: number, @CurrentUser() by: SignedIn): Promise<TrashedOut> {
    return this.views.remove(id, by);
  }

  /** The list opens with this view, for who asks. */
  @Post(':id/default')
  @HttpCode(204)
  @Needs('records.read')
  @ApiNoContentResponse()
  openView(@Id() id: number, @CurrentUser() by: SignedIn): Promise<void> {
    return this.views.open(id, by);
  }

  /** The list opens as usual again, for who asks. */
  @Delete(':id/default')
  @HttpCode(204)
  @Needs('records.read')
  @ApiNoContentResponse()
  openViewNoMore(@Id() id: number, @CurrentUser() by: SignedIn): Promise<void> {
    return this.views.openNoMore(id, by);
  }
}
