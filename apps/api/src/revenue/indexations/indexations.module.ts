import { Module } from '@nestjs/common';
import { LettersModule } from '../letters/letters.module.js';
import { SubscriptionsModule } from '../subscriptions/subscriptions.module.js';
import { IndexationLettersController } from './indexation-letters.controller.js';
import { IndexationLettersService } from './indexation-letters.service.js';
import { IndexationLinesService } from './indexation-lines.service.js';
import { IndexationsController } from './indexations.controller.js';
import { IndexationsService } from './indexations.service.js';

@Module({
  imports: [LettersModule, SubscriptionsModule],
  controllers: [IndexationsController, IndexationLettersController],
  providers: [IndexationLettersService, IndexationsService, IndexationLinesService],
})
export class IndexationsModule {}
