import { Module } from '@nestjs/common';
import { LettersModule } from '../letters/letters.module.js';
import { PrepareNotices } from './prepare-notices.js';
import { RenewalNoticesService } from './renewal-notices.service.js';
import { RenewalsController } from './renewals.controller.js';
import { RenewalsService } from './renewals.service.js';

@Module({
  imports: [LettersModule],
  controllers: [RenewalsController],
  providers: [PrepareNotices, RenewalNoticesService, RenewalsService],
})
export class RenewalsModule {}
