import { Body, Controller, Get, Headers, Param, Patch, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Needs, Public } from '../../core/access.js';
import { etagOf } from '../../core/icalendar.js';
import { ChatonsExportOut, ChatonsExportUpdate, ChatonsFileOut } from './chatons.dto.js';
import { ChatonsFilesService } from './chatons-files.service.js';
import { ChatonsService } from './chatons.service.js';

/** Statistics for the CHATONS collective, as ChatonsInfos properties files: off unless somebody turned them on. */
@ApiTags('chatons')
@Controller()
export class ChatonsController {
  constructor(
    private readonly chatons: ChatonsService,
    private readonly files: ChatonsFilesService,
  ) {}

  @Get('chatons-export')
  @Needs('records.read')
  @ApiOkResponse({ type: ChatonsExportOut })
  getChatonsExport(): Promise<ChatonsExportOut> {
    return this.chatons.get();
  }

  @Patch('chatons-export')
  @Needs('settings.write')
  @ApiOkResponse({ type: ChatonsExportOut })
  updateChatonsExport(@Body() changes: ChatonsExportUpdate): Promise<ChatonsExportOut> {
    return this.chatons.update(changes);
  }

  /** The files as they are published, or would be once the export is on. */
  @Get('chatons-export/files')
  @Needs('records.read')
  @ApiOkResponse({ type: ChatonsFileOut, isArray: true })
  listChatonsFiles(): Promise<ChatonsFileOut[]> {
    return this.files.files();
  }

  /** One of the files, for whoever comes; 404 while the export is off. 304 while nothing has changed since `If-None-Match`. */
  @Get('chatonsinfos/:name.properties')
  @Public()
  @ApiProduces('text/plain')
  @ApiOkResponse({ type: String })
  async readChatonsFile(
    @Param('name') name: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const content = await this.files.published(name);
    const etag = etagOf(content);
    void reply.header('ETag', etag).header('Cache-Control', 'public, max-age=3600');
    if (known?.includes(etag)) await reply.status(304).send();
    else await reply.type('text/plain; charset=utf-8').send(content);
  }
}
