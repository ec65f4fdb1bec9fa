import type { CalendarDate } from './dates.js';
import type { Span } from './spans.js';

/** What happens at the end of a contract: it stops, or renews itself tacitly. */
export const RENEWALS = ['none', 'tacit'] as const;
export type Renewal = (typeof RENEWALS)[number];

/** When a period is billed: on its first day, or on its last. */
export const BILLING_MOMENTS = ['in_advance', 'in_arrears'] as const;
export type BillingMoment = (typeof BILLING_MOMENTS)[number];

export const CONTRACT_STATES = ['upcoming', 'running', 'ended'] as const;
export type ContractState = (typeof CONTRACT_STATES)[number];

/** The state of a contract on a day; it still runs on its last day. */
export function contractState({ startsOn, endsOn }: Span, today: CalendarDate): ContractState {
  if (today < startsOn) return 'upcoming';
  return endsOn !== null && endsOn < today ? 'ended' : 'running';
}
