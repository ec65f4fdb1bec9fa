import { Module } from '@nestjs/common';
import { LetterTemplatesModule } from '../../reference/letter-templates/letter-templates.module.js';
import { FilesModule } from '../../system/files/files.module.js';
import { MailModule } from '../../system/mail/mail.module.js';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { LetterFiles } from './letter-files.js';
import { LetterKindsService } from './letter-kinds.service.js';
import { LetterMakerService } from './letter-maker.service.js';
import { LettersController } from './letters.controller.js';
import { LetterSender } from './letter-sender.js';
import { LettersService } from './letters.service.js';

@Module({
  imports: [FilesModule, LetterTemplatesModule, MailModule, SettingsModule],
  controllers: [LettersController],
  providers: [LetterFiles, LetterKindsService, LetterMakerService, LetterSender, LettersService],
  exports: [LetterKindsService, LetterMakerService, LettersService],
})
export class LettersModule {}
