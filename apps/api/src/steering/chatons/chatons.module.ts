import { Module } from '@nestjs/common';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { ChatonsController } from './chatons.controller.js';
import { ChatonsFilesService } from './chatons-files.service.js';
import { ChatonsService } from './chatons.service.js';

@Module({
  imports: [SettingsModule],
  controllers: [ChatonsController],
  providers: [ChatonsService, ChatonsFilesService],
})
export class ChatonsModule {}
