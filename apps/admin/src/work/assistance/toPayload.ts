import { readMinutes } from '@terril/domain';
import type { Credit } from './account.js';

/** The time is written in words; what a credit of this source has no use for, and what is left to the API, is not told. */
export function toPayload({ time, ...values }: Partial<Credit> & { time?: string }): object {
  const { source, title, startsOn, carriesOver, contractId, invoiceId } = values;
  return {
    ...values,
    minutes: readMinutes(time ?? ''),
    title: title || undefined,
    startsOn: startsOn || undefined,
    carriesOver: source === 'allowance' && carriesOver === true,
    contractId: source === 'pack' ? (contractId ?? null) : null,
    invoiceId: source === 'pack' ? (invoiceId ?? null) : null,
  };
}
