import { Body, Controller, HttpCode, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { Reader } from '../../core/file-reader.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import type { Page } from '../../core/list-query.js';
import { ExportRoute, ForgetRoute, Id, ListRoute } from '../../core/routes.js';
import {
  EventInvite,
  EventInvited,
  EventPersonFileQuery,
  EventPersonMark,
  EventPersonOut,
  EventPersonQuery,
  EventWalkIn,
} from './event-person.dto.js';
import { EventPeopleService } from './event-people.service.js';
import { WalkInsService } from './walk-ins.service.js';

@ApiTags('events')
@Controller()
export class EventPeopleController {
  constructor(
    private readonly people: EventPeopleService,
    private readonly walkIns: WalkInsService,
    private readonly files: ListExporter,
  ) {}

  @ListRoute(EventPersonOut, 'records.read', 'event-people')
  listEventPeople(@Query() query: EventPersonQuery): Promise<Page<EventPersonOut>> {
    return this.people.list(query);
  }

  @ExportRoute('records.read', 'event-people')
  exportEventPeople(@Query() query: EventPersonFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(this.people.exported(), query, reader);
  }

  /** Puts people on the list of an event; whoever is there already stays as noted. */
  @Post('events/:id/invite')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: EventInvited })
  inviteToEvent(@Id() id: number, @Body() whom: EventInvite): Promise<EventInvited> {
    return this.people.invite(id, whom);
  }

  /** Somebody came without an invitation; who is not known yet becomes a contact, and a prospect. */
  @Post('events/:id/walk-ins')
  @Needs('records.write')
  @ApiCreatedResponse({ type: EventPersonOut })
  addWalkIn(@Id() id: number, @Body() walkIn: EventWalkIn): Promise<EventPersonOut> {
    return this.walkIns.add(id, walkIn);
  }

  /** Notes an answer or who came. The last word counts: it is noted at the door, by several people. */
  @Patch('event-people/:id')
  @Needs('records.write')
  @ApiOkResponse({ type: EventPersonOut })
  markEventPerson(@Id() id: number, @Body() mark: EventPersonMark): Promise<EventPersonOut> {
    return this.people.mark(id, mark);
  }

  @ForgetRoute('records.write', 'event-people/:id')
  forgetEventPerson(@Id() id: number): Promise<void> {
    return this.people.forget(id);
  }
}
