import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import { SegmentCreate, SegmentOut, SegmentQuery, SegmentUpdate, SegmentWhole } from './segment.dto.js';
import { SegmentsService } from './segments.service.js';

@ApiTags('segments')
@Controller('segments')
export class SegmentsController {
  constructor(private readonly segments: SegmentsService) {}

  @ListRoute(SegmentOut)
  listSegments(@Query() query: SegmentQuery): Promise<Page<SegmentOut>> {
    return this.segments.list(query);
  }

  /** With the number of its members, and the filters under which its list shows and exports them. */
  @ReadRoute(SegmentWhole)
  getSegment(@Id() id: number): Promise<SegmentWhole> {
    return this.segments.get(id);
  }

  @CreateRoute(SegmentWhole)
  createSegment(@Body() fields: SegmentCreate): Promise<SegmentWhole> {
    return this.segments.create(fields);
  }

  @UpdateRoute(SegmentWhole)
  updateSegment(@Id() id: number, @Body() changes: SegmentUpdate): Promise<SegmentWhole> {
    return this.segments.update(id, changes);
  }

  @RemoveRoute()
  removeSegment(@Id() id: number): Promise<TrashedOut> {
    return this.segments.remove(id);
  }
}
