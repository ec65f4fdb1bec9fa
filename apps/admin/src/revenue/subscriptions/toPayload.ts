import type { Schemas } from '@terril/api-types';
import { writtenParts } from '../../ui/writtenParts.js';
import type { PriceVersion, Subscription } from './subscription.js';

type WrittenVersion = Schemas['SubscriptionCreate']['versions'][number];

/** Versions go back whole, without what the API derives; untouched, they are handed back as read and so not sent. */
export function toPayload(values: Partial<Subscription>, options?: { previousData?: Subscription }): object {
  return { ...values, versions: writtenParts(values.versions, options?.previousData?.versions, written) };
}

/** A discount left empty is none: the API knows no empty discount. */
function written({ startsOn, endsOn, quantity, unitPrice, discountPercent, cause }: PriceVersion): WrittenVersion {
  return { startsOn, endsOn: endsOn ?? null, quantity, unitPrice, discountPercent: discountPercent ?? '0', cause };
}
