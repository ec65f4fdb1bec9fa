import { Big } from 'big.js';
import type { BillingPeriod } from './billing-periods.js';
import { isSigned } from './contracts.js';
import { type CalendarDate, dayAfter } from './dates.js';
import type { Decimal } from './money.js';
import { type ContractTerm, currentTerm } from './renewals.js';

/** What became of a contract whose term ended: it went on at the same price or at another, or ended, or that day is to come. */
export const TERM_OUTCOMES = ['renewed', 'changed', 'ended', 'pending'] as const;
export type TermOutcome = (typeof TERM_OUTCOMES)[number];

/** The terms of a contract that ended within some days. */
export interface TermEnds {
  /** The last day of the first of them, and of the last. */
  first: CalendarDate;
  last: CalendarDate;
  state: 'passed' | 'ended' | 'pending';
}

/**
 * The terms of a signed contract that ended, or came up for renewal, from the day `startsOn` to the day `endsOn`;
 * undefined when none did. A contract comes up at the end of each term of a tacit renewal whose length is told, and at
 * its own end, which is told whenever it is known. Else the days from `today` on are pending, and are told only where no
 * term ended before.
 */
export function termEnds(
  contract: ContractTerm,
  { startsOn, endsOn }: BillingPeriod,
  today: CalendarDate,
): TermEnds | undefined {
  if (!isSigned(contract)) return undefined;
  const own = contract.endsOn;
  const until = own !== null && own < endsOn ? own : endsOn;
  const ends = lastDaysOfTerms({ ...contract, endsOn: null }, { startsOn, endsOn: until });
  if (own !== null && own >= startsOn && own <= endsOn) return { first: ends[0] ?? own, last: own, state: 'ended' };
  const passed = ends.filter((day) => day < today);
  const [first, last] = passed.length > 0 ? [passed[0], passed.at(-1)] : [ends[0], ends[0]];
  if (first === undefined || last === undefined) return undefined;
  return { first, last, state: passed.length > 0 ? 'passed' : 'pending' };
}

/** Those of its terms that end within some days. */
function lastDaysOfTerms(contract: ContractTerm, { startsOn, endsOn }: BillingPeriod): CalendarDate[] {
  const days: CalendarDate[] = [];
  let seen = startsOn > contract.startsOn ? startsOn : contract.startsOn;
  for (;;) {
    const term = currentTerm(contract, seen);
    if (!term || term.endsOn > endsOn) return days;
    days.push(term.endsOn);
    seen = dayAfter(term.endsOn);
  }
}

/** What a contract costs on the last day of the first of its terms, and after the end of the last; EUR. */
export interface TermPrices {
  before: Decimal;
  /** Of the contract that follows it, when one does. */
  after: Decimal;
  /** Another contract of its organization takes over where it ends. */
  isFollowed: boolean;
}

export function termOutcome(state: TermEnds['state'], { before, after, isFollowed }: TermPrices): TermOutcome {
  if (state === 'pending') return 'pending';
  if (state === 'ended' && !isFollowed) return 'ended';
  return Big(before).eq(after) ? 'renewed' : 'changed';
}
