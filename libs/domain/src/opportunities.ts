import { Big } from 'big.js';
import type { CalendarDate } from './dates.js';
import { type Decimal, roundHalfUp } from './money.js';

/** What being in a stage of a pipeline says of an opportunity. */
export const STAGE_OUTCOMES = ['open', 'won', 'lost'] as const;
export type StageOutcome = (typeof STAGE_OUTCOMES)[number];

/** The chance, in percent, that an opportunity is won: what is told of it, else that of its stage; once closed, it is known. */
export function chanceOf(told: number | null, stage: { outcome: StageOutcome; probability: number }): number {
  if (stage.outcome === 'open') return told ?? stage.probability;
  return stage.outcome === 'won' ? 100 : 0;
}

/** An amount in euros by its chance in percent, half-up to 2 decimals. */
export function weightedAmount(amount: Decimal, chance: number): Decimal {
  return roundHalfUp(Big(amount).times(chance).div(100));
}

/** How an opportunity ended. */
export interface Closure {
  closedOn: CalendarDate | null;
  lostReason: string | null;
}

/** What is kept of `closure` in a stage of this outcome: an open one has none, one that closes untold closes today. */
export function closureIn(outcome: StageOutcome, { closedOn, lostReason }: Closure, today: CalendarDate): Closure {
  if (outcome === 'open') return { closedOn: null, lostReason: null };
  return { closedOn: closedOn ?? today, lostReason: outcome === 'lost' ? lostReason : null };
}
