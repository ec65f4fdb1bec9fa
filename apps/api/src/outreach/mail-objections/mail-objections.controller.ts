import { Body, Controller, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { Reader } from '../../core/file-reader.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, ExportRoute, Id, ListRoute, ReadRoute } from '../../core/routes.js';
import {
  MailObjectionCreate,
  MailObjectionFileQuery,
  MailObjectionLift,
  MailObjectionOut,
  MailObjectionQuery,
} from './mail-objection.dto.js';
import { MailObjectionsService } from './mail-objections.service.js';

@ApiTags('mail-objections')
@Controller('mail-objections')
export class MailObjectionsController {
  constructor(
    private readonly objections: MailObjectionsService,
    private readonly files: ListExporter,
  ) {}

  @ListRoute(MailObjectionOut)
  listMailObjections(@Query() query: MailObjectionQuery): Promise<Page<MailObjectionOut>> {
    return this.objections.list(query);
  }

  @ExportRoute()
  exportMailObjections(@Query() query: MailObjectionFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(this.objections.exported(), query, reader);
  }

  @ReadRoute(MailObjectionOut)
  getMailObjection(@Id() id: number): Promise<MailObjectionOut> {
    return this.objections.get(id);
  }

  /** Campaigns leave this address out from now on. */
  @CreateRoute(MailObjectionOut)
  createMailObjection(@Body() fields: MailObjectionCreate): Promise<MailObjectionOut> {
    return this.objections.create(fields);
  }

  /** Campaigns may go to the address again; the objection stays, as lifted. */
  @Post(':id/lift')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: MailObjectionOut })
  liftMailObjection(@Id() id: number, @Body() { reason }: MailObjectionLift): Promise<MailObjectionOut> {
    return this.objections.lift(id, reason);
  }
}
