import { writtenParts } from '../../ui/writtenParts.js';
import type { Bundle } from './bundle.js';

/** Items go back whole, without what the API derives; untouched, they are handed back as read and so not sent. */
export function toPayload(values: Partial<Bundle>, options?: { previousData?: Bundle }): object {
  return { ...values, items: writtenParts(values.items, options?.previousData?.items, written) };
}

/** A discount left empty is none: the API knows no empty discount. */
function written({ serviceId, quantity, discountPercent }: Bundle['items'][number]) {
  return { serviceId, quantity, discountPercent: discountPercent ?? '0' };
}
