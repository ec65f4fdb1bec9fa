import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BulkActions } from '../../core/bulk-actions.js';
import { BulkOut, BulkRoute } from '../../core/bulk.dto.js';
import type { Language } from '../../core/errors.js';
import { ReaderLanguage } from '../../core/language.js';
import { SubscriptionBulk, SubscriptionQuery } from './subscription.dto.js';
import { Subscription } from './subscription.entity.js';
import { SubscriptionsService } from './subscriptions.service.js';

@ApiTags('subscriptions')
@Controller('subscriptions')
export class SubscriptionsBulkController {
  constructor(
    private readonly subscriptions: SubscriptionsService,
    private readonly bulk: BulkActions,
  ) {}

  /** To all of the list that the query filters; 409 when they are not `expected`. `POST /api/bulk/{id}/undo` undoes it. */
  @BulkRoute()
  changeSubscriptions(
    @Query() query: SubscriptionQuery,
    @Body() body: SubscriptionBulk,
    @ReaderLanguage() language: Language,
  ): Promise<BulkOut> {
    return this.bulk.run(
      { entity: Subscription, list: this.subscriptions, records: this.subscriptions },
      query,
      body,
      language,
    );
  }
}
