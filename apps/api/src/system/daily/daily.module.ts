import { Module } from '@nestjs/common';
import { DailyService } from './daily.service.js';

@Module({ providers: [DailyService], exports: [DailyService] })
export class DailyModule {}
