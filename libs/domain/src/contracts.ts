import type { CalendarDate } from './dates.js';
import type { Span } from './spans.js';

/** What happens at the end of a contract: it stops, or renews itself tacitly. */
export const RENEWALS = ['none', 'tacit'] as const;
export type Renewal = (typeof RENEWALS)[number];

/** When a period is billed: on its first day, or on its last. */
export const BILLING_MOMENTS = ['in_advance', 'in_arrears'] as const;
export type BillingMoment = (typeof BILLING_MOMENTS)[number];

/** How far a contract is on its way to be agreed; only a signed one counts in any figure. */
export const CONTRACT_STAGES = ['draft', 'sent', 'signed'] as const;
export type ContractStage = (typeof CONTRACT_STAGES)[number];

/** What belongs to a contract, told with its stage; signed unless told. */
export interface Staged {
  stage?: ContractStage;
}

/** Whether days and amounts of a contract count: those of a draft, or of an offer the client has, count nowhere. */
export const isSigned = ({ stage = 'signed' }: Staged): boolean => stage === 'signed';

/** What may follow each stage. A signature is taken back, to mend a mistake, only under `mayBeUnsigned`. */
export const NEXT_STAGES: Record<ContractStage, readonly ContractStage[]> = {
  draft: ['sent', 'signed'],
  sent: ['draft', 'signed'],
  signed: ['draft'],
};

/** A signature stands once the contract began or was invoiced: what was true on a past day stays true. */
export function mayBeUnsigned(startsOn: CalendarDate, isInvoiced: boolean, today: CalendarDate): boolean {
  return startsOn > today && !isInvoiced;
}

export const CONTRACT_STATES = ['draft', 'sent', 'upcoming', 'running', 'ended'] as const;
export type ContractState = (typeof CONTRACT_STATES)[number];

/** The state of a contract on a day: its stage until it is signed, then by its days; it still runs on its last day. */
export function contractState(
  { stage, startsOn, endsOn }: Span & { stage: ContractStage },
  today: CalendarDate,
): ContractState {
  if (stage !== 'signed') return stage;
  if (today < startsOn) return 'upcoming';
  return endsOn !== null && endsOn < today ? 'ended' : 'running';
}

/** For whom somebody signs a contract. */
export const CONTRACT_SIDES = ['client', 'cooperative'] as const;
export type ContractSide = (typeof CONTRACT_SIDES)[number];

/** What an organization is in a contract beside the client. */
export const PARTY_ROLES = ['payer', 'beneficiary', 'guarantor', 'other'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];
