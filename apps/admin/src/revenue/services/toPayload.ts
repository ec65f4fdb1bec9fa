import { writtenParts } from '../../ui/writtenParts.js';
import type { Service, ServicePrice } from './service.js';

/** Prices go back whole, without their ids; untouched, they are handed back as read and so not sent. */
export function toPayload(values: Partial<Service>, options?: { previousData?: Service }): object {
  const isOnce = values.nature === 'one_off';
  return {
    ...values,
    ...(isOnce && { periodUnit: null, periodCount: null }),
    prices: writtenParts(values.prices ?? [], options?.previousData?.prices, written),
  };
}

function written({ kind, startsOn, endsOn, unitPrice }: ServicePrice) {
  return { kind: kind || null, startsOn, endsOn: endsOn || null, unitPrice };
}
