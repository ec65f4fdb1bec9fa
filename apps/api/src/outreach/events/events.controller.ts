import { Body, Controller, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { Reader } from '../../core/file-reader.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import type { Page } from '../../core/list-query.js';
import {
  CreateRoute,
  ExportRoute,
  Id,
  ListRoute,
  ReadRoute,
  RemoveRoute,
  type TrashedOut,
  UpdateRoute,
} from '../../core/routes.js';
import { BornOpportunityCreate, BornOpportunityOut } from '../born-opportunity.dto.js';
import { EventInvitationsService } from './event-invitations.service.js';
import { EventOpportunitiesService } from './event-opportunities.service.js';
import { InvitationsOut } from './event-person.dto.js';
import { EventCreate, EventFileQuery, EventOut, EventQuery, EventUpdate } from './event.dto.js';
import { EventsService } from './events.service.js';

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(
    private readonly events: EventsService,
    private readonly invitations: EventInvitationsService,
    private readonly opportunities: EventOpportunitiesService,
    private readonly files: ListExporter,
  ) {}

  @ListRoute(EventOut)
  listEvents(@Query() query: EventQuery): Promise<Page<EventOut>> {
    return this.events.list(query);
  }

  @ExportRoute()
  exportEvents(@Query() query: EventFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(this.events.exported(), query, reader);
  }

  @ReadRoute(EventOut)
  getEvent(@Id() id: number): Promise<EventOut> {
    return this.events.get(id);
  }

  @CreateRoute(EventOut)
  createEvent(@Body() fields: EventCreate): Promise<EventOut> {
    return this.events.create(fields);
  }

  @UpdateRoute(EventOut)
  updateEvent(@Id() id: number, @Body() changes: EventUpdate): Promise<EventOut> {
    return this.events.update(id, changes);
  }

  @RemoveRoute()
  removeEvent(@Id() id: number): Promise<TrashedOut> {
    return this.events.remove(id);
  }

  /** Drafts of mailings to those on the list who have not answered, the appointment attached. */
  @Post(':id/invitations')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: InvitationsOut })
  draftInvitations(@Id() id: number): Promise<InvitationsOut> {
    return this.invitations.draft(id);
  }

  /** An opportunity born of the event, whose title is its source. */
  @Post(':id/opportunities')
  @Needs('records.write')
  @ApiCreatedResponse({ type: BornOpportunityOut })
  createEventOpportunity(@Id() id: number, @Body() fields: BornOpportunityCreate): Promise<BornOpportunityOut> {
    return this.opportunities.create(id, fields);
  }
}
