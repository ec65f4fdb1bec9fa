import { Module } from '@nestjs/common';
import { RenewalsModule } from '../renewals/renewals.module.js';
import { CalendarFeedsController } from './calendar-feeds.controller.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';

@Module({ imports: [RenewalsModule], controllers: [CalendarFeedsController], providers: [CalendarFeedsService] })
export class CalendarFeedsModule {}
