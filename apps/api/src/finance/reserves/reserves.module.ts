import { Module } from '@nestjs/common';
import { FilesModule } from '../../system/files/files.module.js';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { ClosingsModule } from '../closings/closings.module.js';
import { AllocationsController } from './allocations.controller.js';
import { AllocationsService } from './allocations.service.js';
import { ReservesController } from './reserves.controller.js';
import { ReservesService } from './reserves.service.js';

@Module({
  imports: [SettingsModule, FilesModule, ClosingsModule],
  controllers: [ReservesController, AllocationsController],
  providers: [ReservesService, AllocationsService],
  exports: [ReservesService, AllocationsService],
})
export class ReservesModule {}
