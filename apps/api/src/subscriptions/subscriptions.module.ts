import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { RevenueMovementsService } from './revenue-movements.service.js';
import { SubscriptionsController } from './subscriptions.controller.js';
import { SubscriptionsService } from './subscriptions.service.js';

@Module({
  imports: [OrganizationsModule],
  controllers: [SubscriptionsController],
  providers: [SubscriptionsService, RevenueMovementsService],
  exports: [SubscriptionsService],
})
export class SubscriptionsModule {}
