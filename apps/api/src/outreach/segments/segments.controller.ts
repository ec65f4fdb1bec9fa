import { Body, Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import { SegmentCreate, SegmentOut, SegmentQuery, SegmentUpdate, SegmentWhole } from './segment.dto.js';
import { SegmentAddresses, SegmentLabels, UnaddressedOut } from './segment-labels.dto.js';
import { SegmentLabelsService } from './segment-labels.service.js';
import { SegmentsService } from './segments.service.js';

@ApiTags('segments')
@Controller('segments')
export class SegmentsController {
  constructor(
    private readonly segments: SegmentsService,
    private readonly labels: SegmentLabelsService,
  ) {}

  @ListRoute(SegmentOut)
  listSegments(@Query() query: SegmentQuery): Promise<Page<SegmentOut>> {
    return this.segments.list(query);
  }

  /** Sheets of labels to stick on letters to its members; those without a full postal address are left out. */
  @Get(':id/labels')
  @Needs('records.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async exportSegmentLabels(@Id() id: number, @Query() query: SegmentLabels): Promise<StreamableFile> {
    const disposition = 'attachment; filename="etiquettes.pdf"';
    return new StreamableFile(await this.labels.labels(id, query), { type: 'application/pdf', disposition });
  }

  /** Its members without a full postal address, by name: the first 500. */
  @Get(':id/unaddressed')
  @Needs('records.read')
  @ApiOkResponse({ type: UnaddressedOut, isArray: true })
  listUnaddressed(@Id() id: number, @Query() { address }: SegmentAddresses): Promise<UnaddressedOut[]> {
    return this.labels.unaddressed(id, address);
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
