import type { PriceVersion, Subscription } from './subscription.js';

/** Versions go back whole, without what the API derives; untouched, they are handed back as read and so not sent. */
export function toPayload(
  values: Partial<Subscription>,
  options?: { previousData?: Subscription },
): Partial<Subscription> {
  const versions = values.versions?.map(written);
  const before = options?.previousData?.versions;
  const isUntouched = before !== undefined && JSON.stringify(versions) === JSON.stringify(before.map(written));
  return { ...values, versions: isUntouched ? before : versions };
}

function written({ startsOn, endsOn, quantity, unitPrice, discountPercent, cause }: PriceVersion): PriceVersion {
  return { startsOn, endsOn: endsOn ?? null, quantity, unitPrice, discountPercent: discountPercent ?? '0', cause };
}
