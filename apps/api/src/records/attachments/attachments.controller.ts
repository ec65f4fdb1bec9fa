import { Body, Controller, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DownloadRoute } from '../../core/download.js';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import { AttachmentCreate, AttachmentOut, AttachmentQuery, AttachmentUpdate } from './attachment.dto.js';
import { AttachmentsService } from './attachments.service.js';

@ApiTags('attachments')
@Controller('attachments')
export class AttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  /** Of one record, or of all, the latest first. */
  @ListRoute(AttachmentOut)
  listAttachments(@Query() query: AttachmentQuery): Promise<Page<AttachmentOut>> {
    return this.attachments.list(query);
  }

  @ReadRoute(AttachmentOut)
  getAttachment(@Id() id: number): Promise<AttachmentOut> {
    return this.attachments.get(id);
  }

  /** The file itself, always to be saved. */
  @DownloadRoute(':id/content')
  downloadAttachment(@Id() id: number): Promise<StreamableFile> {
    return this.attachments.download(id);
  }

  /** Attaches a file that was sent before to a record. */
  @CreateRoute(AttachmentOut)
  createAttachment(@Body() fields: AttachmentCreate): Promise<AttachmentOut> {
    return this.attachments.create(fields);
  }

  @UpdateRoute(AttachmentOut)
  updateAttachment(@Id() id: number, @Body() changes: AttachmentUpdate): Promise<AttachmentOut> {
    return this.attachments.update(id, changes);
  }

  @RemoveRoute()
  removeAttachment(@Id() id: number): Promise<TrashedOut> {
    return this.attachments.remove(id);
  }
}
