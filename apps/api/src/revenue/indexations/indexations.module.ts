import { Module } from '@nestjs/common';
import { SubscriptionsModule } from '../subscriptions/subscriptions.module.js';
import { IndexationLinesService } from './indexation-lines.service.js';
import { IndexationsController } from './indexations.controller.js';
import { IndexationsService } from './indexations.service.js';

@Module({
  imports: [SubscriptionsModule],
  controllers: [IndexationsController],
  providers: [IndexationsService, IndexationLinesService],
})
export class IndexationsModule {}
