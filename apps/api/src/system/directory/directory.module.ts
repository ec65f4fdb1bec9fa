import { Module } from '@nestjs/common';
import { SettingsModule } from '../settings/settings.module.js';
import { DirectoryController } from './directory.controller.js';
import { DirectoryService } from './directory.service.js';

@Module({ imports: [SettingsModule], controllers: [DirectoryController], providers: [DirectoryService] })
export class DirectoryModule {}
