import type { Service, ServicePrice } from './service.js';

/** Prices go back whole, without their ids; untouched, they are handed back as read and so not sent. */
export function toPayload(values: Partial<Service>, options?: { previousData?: Service }): object {
  const prices = (values.prices ?? []).map(written);
  const before = options?.previousData?.prices;
  const isUntouched = before !== undefined && JSON.stringify(prices) === JSON.stringify(before.map(written));
  const isOnce = values.nature === 'one_off';
  return {
    ...values,
    ...(isOnce && { periodUnit: null, periodCount: null }),
    prices: isUntouched ? before : prices,
  };
}

function written({ kind, startsOn, endsOn, unitPrice }: ServicePrice) {
  return { kind: kind || null, startsOn, endsOn: endsOn || null, unitPrice };
}
