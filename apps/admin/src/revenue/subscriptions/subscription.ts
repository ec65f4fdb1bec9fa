import type { Schemas } from '@terril/api-types';

export type Subscription = Schemas['SubscriptionOut'];
export type PriceVersion = Subscription['versions'][number];
