import { Module } from '@nestjs/common';
import { MailObjectionsController } from './mail-objections.controller.js';
import { MailObjectionsService } from './mail-objections.service.js';

@Module({
  controllers: [MailObjectionsController],
  providers: [MailObjectionsService],
  exports: [MailObjectionsService],
})
export class MailObjectionsModule {}
