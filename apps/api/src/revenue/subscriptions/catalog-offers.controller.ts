import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { BundleSubscription, BundleSubscriptionsOut, OfferOut, OfferQuery } from './catalog-offers.dto.js';
import { CatalogOffersService } from './catalog-offers.service.js';

@ApiTags('subscriptions')
@Controller('subscriptions')
export class CatalogOffersController {
  constructor(private readonly offers: CatalogOffersService) {}

  /** A subscription as the catalogue offers it to the organization of a contract: nothing is kept. */
  @Get('offer')
  @Needs('records.read')
  @ApiOkResponse({ type: OfferOut })
  offerSubscription(@Query() query: OfferQuery): Promise<OfferOut> {
    return this.offers.offer(query);
  }

  /** Subscribes a contract to all the services of a bundle; 422 and nothing kept when one is no longer offered. */
  @Post('of-bundle')
  @Needs('records.write')
  @ApiCreatedResponse({ type: BundleSubscriptionsOut })
  async subscribeToBundle(@Body() body: BundleSubscription): Promise<BundleSubscriptionsOut> {
    return { subscriptions: await this.offers.subscribe(body) };
  }
}
