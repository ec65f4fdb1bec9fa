import { Injectable } from '@nestjs/common';
import type { PriceVersion as Price } from '@terril/domain';
import { Db } from '../../core/db.js';
import { saveOwnedOfMany } from '../../core/save-owned.js';
import { lockRows } from '../../core/save.js';
import { toDto } from '../../core/validation.js';
import { PriceVersion } from './price-version.entity.js';
import { pricedVersions } from './price-versions.js';
import { RevenueMovementsService } from './revenue-movements.service.js';
import { type SubscriptionOut, SubscriptionQuery } from './subscription.dto.js';
import { Subscription } from './subscription.entity.js';
import { SubscriptionsService } from './subscriptions.service.js';

/** All the prices of a subscription, as they are to be. */
export interface Repriced {
  subscription: SubscriptionOut;
  versions: Price[];
}

/** The prices of many subscriptions at once. */
@Injectable()
export class SubscriptionPricesService {
  constructor(
    private readonly db: Db,
    private readonly subscriptions: SubscriptionsService,
    private readonly movements: RevenueMovementsService,
  ) {}

  /** The subscriptions of a list, by its filters. @throws BadRequest on one that the list does not have */
  async matching(filters: object): Promise<SubscriptionOut[]> {
    const query = await toDto(SubscriptionQuery, filters, 'query');
    return this.subscriptions.ofIds(await this.subscriptions.idsOf(query));
  }

  /** These, locked until the transaction ends. */
  async locked(ids: number[]): Promise<SubscriptionOut[]> {
    await lockRows(this.db, Subscription, ids);
    return this.subscriptions.ofIds(ids);
  }

  /**
   * Writes the prices of subscriptions, which keep their first and last day, in the caller's transaction: only versions
   * that differ are written.
   */
  async rewrite(all: Repriced[]): Promise<void> {
    const ids = all.map(({ subscription }) => subscription.id);
    const owners = all.map(({ subscription: { id: ownerId, periodUnit: unit, periodCount: count }, versions }) => ({
      ownerId,
      wanted: pricedVersions(versions, { unit, count }).map((version) => ({ ...version, subscriptionId: ownerId })),
    }));
    await saveOwnedOfMany(this.db, PriceVersion, 'subscriptionId', owners, [
      (stored, row) => stored.startsOn === row.startsOn,
    ]);
    // Copies read before are stale.
    await this.db.query('update subscriptions set version = version + 1, updated_at = now() where id = any ($1)', [
      ids,
    ]);
    await this.movements.refresh(all.map(({ subscription }) => subscription.organizationId));
  }
}
