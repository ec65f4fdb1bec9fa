import { Module } from '@nestjs/common';
import { SharesModule } from '../../cooperative/shares/shares.module.js';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { ClosingsController } from './closings.controller.js';
import { ClosingsService } from './closings.service.js';
import { YearComponents } from './year-components.js';

@Module({
  imports: [SettingsModule, SharesModule],
  controllers: [ClosingsController],
  providers: [ClosingsService, YearComponents],
  exports: [ClosingsService],
})
export class ClosingsModule {}
