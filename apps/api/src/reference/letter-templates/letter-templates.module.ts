import { Module } from '@nestjs/common';
import { LetterTemplatesController } from './letter-templates.controller.js';
import { LetterTemplatesService } from './letter-templates.service.js';

@Module({
  controllers: [LetterTemplatesController],
  providers: [LetterTemplatesService],
  exports: [LetterTemplatesService],
})
export class LetterTemplatesModule {}
