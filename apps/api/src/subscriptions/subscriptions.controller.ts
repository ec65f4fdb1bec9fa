import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, UpdateRoute } from '../core/routes.js';
import { SubscriptionCreate, SubscriptionOut, SubscriptionQuery, SubscriptionUpdate } from './subscription.dto.js';
import { SubscriptionsService } from './subscriptions.service.js';

@ApiTags('subscriptions')
@Controller('subscriptions')
export class SubscriptionsController {
  constructor(private readonly subscriptions: SubscriptionsService) {}

  /** `sums` are the monthly and yearly amounts, on `activeOn` or today, of the whole filtered set. */
  @ListRoute(SubscriptionOut)
  listSubscriptions(@Query() query: SubscriptionQuery): Promise<Page<SubscriptionOut>> {
    return this.subscriptions.list(query);
  }

  @ReadRoute(SubscriptionOut)
  getSubscription(@Id() id: number): Promise<SubscriptionOut> {
    return this.subscriptions.get(id);
  }

  @CreateRoute(SubscriptionOut)
  createSubscription(@Body() fields: SubscriptionCreate): Promise<SubscriptionOut> {
    return this.subscriptions.create(fields);
  }

  @UpdateRoute(SubscriptionOut)
  updateSubscription(@Id() id: number, @Body() changes: SubscriptionUpdate): Promise<SubscriptionOut> {
    return this.subscriptions.update(id, changes);
  }

  /** Refused (409) once it has been invoiced: give its last price version an end instead. */
  @RemoveRoute()
  removeSubscription(@Id() id: number): Promise<void> {
    return this.subscriptions.remove(id);
  }
}
