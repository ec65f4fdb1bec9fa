import { Module } from '@nestjs/common';
import { FilesModule } from '../../system/files/files.module.js';
import { AttachmentsController } from './attachments.controller.js';
import { AttachmentsService } from './attachments.service.js';

@Module({ imports: [FilesModule], controllers: [AttachmentsController], providers: [AttachmentsService] })
export class AttachmentsModule {}
