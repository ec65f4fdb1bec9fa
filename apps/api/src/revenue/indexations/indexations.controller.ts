import { Body, Controller, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import { IndexationLinesService } from './indexation-lines.service.js';
import {
  IndexationCreate,
  IndexationDone,
  IndexationLineChoice,
  IndexationLineOut,
  IndexationLineQuery,
  IndexationOut,
  IndexationQuery,
  IndexationUpdate,
} from './indexation.dto.js';
import { IndexationsService } from './indexations.service.js';

@ApiTags('indexations')
@Controller('indexations')
export class IndexationsController {
  constructor(
    private readonly indexations: IndexationsService,
    private readonly lines: IndexationLinesService,
  ) {}

  @ListRoute(IndexationOut)
  listIndexations(@Query() query: IndexationQuery): Promise<Page<IndexationOut>> {
    return this.indexations.list(query);
  }

  @ReadRoute(IndexationOut)
  getIndexation(@Id() id: number): Promise<IndexationOut> {
    return this.indexations.get(id);
  }

  /** `sums` is the yearly effect, of the whole filtered set. */
  @ListRoute(IndexationLineOut, 'records.read', ':id/lines')
  listIndexationLines(@Id() id: number, @Query() query: IndexationLineQuery): Promise<Page<IndexationLineOut>> {
    return this.lines.list(id, query);
  }

  /** Prepares one: nothing is written into prices before it is applied. */
  @CreateRoute(IndexationOut)
  createIndexation(@Body() fields: IndexationCreate): Promise<IndexationOut> {
    return this.indexations.create(fields);
  }

  /** Prepares it anew, with all its lines; 409 once it was applied. */
  @UpdateRoute(IndexationOut)
  updateIndexation(@Id() id: number, @Body() changes: IndexationUpdate): Promise<IndexationOut> {
    return this.indexations.update(id, changes);
  }

  @Patch(':id/lines/:lineId')
  @HttpCode(204)
  @Needs('records.write')
  @ApiNoContentResponse()
  chooseIndexationLine(
    @Id() id: number,
    @Id('lineId') lineId: number,
    @Body() { isExcluded }: IndexationLineChoice,
  ): Promise<void> {
    return this.lines.choose(id, lineId, isExcluded);
  }

  @Post(':id/apply')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: IndexationDone })
  applyIndexation(@Id() id: number): Promise<IndexationDone> {
    return this.lines.apply(id);
  }

  @Post(':id/revert')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: IndexationDone })
  revertIndexation(@Id() id: number): Promise<IndexationDone> {
    return this.lines.revert(id);
  }

  @RemoveRoute()
  removeIndexation(@Id() id: number): Promise<TrashedOut> {
    return this.indexations.remove(id);
  }
}
