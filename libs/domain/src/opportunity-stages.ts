import { Big } from 'big.js';
import { addDays, type CalendarDate } from './dates.js';
import type { Decimal } from './money.js';
import type { StageOutcome } from './opportunities.js';

/** What a person may do to a decision. */
export const DECISION_ROLES = ['decides', 'influences', 'uses', 'blocks'] as const;
export type DecisionRole = (typeof DECISION_ROLES)[number];

/** What a stage may ask to be filled in before an opportunity leaves it forward. */
export const EXIT_FACTS = ['contact', 'amount', 'expectedOn', 'nextStep', 'decisionMaker', 'lines', 'source'] as const;
export type ExitFact = (typeof EXIT_FACTS)[number];

/** An opportunity reduced to what a stage may ask of it. */
export interface AskedFacts {
  contactId: number | null;
  oneOffAmount: Decimal;
  yearlyAmount: Decimal;
  expectedOn: CalendarDate | null;
  nextStep: string | null;
  source: string | null;
  lines: readonly unknown[];
  decisionMakers: readonly unknown[];
}

const IS_FILLED: Record<ExitFact, (facts: AskedFacts) => boolean> = {
  contact: ({ contactId }) => contactId !== null,
  amount: ({ oneOffAmount, yearlyAmount }) => Big(oneOffAmount).plus(yearlyAmount).gt(0),
  expectedOn: ({ expectedOn }) => expectedOn !== null,
  nextStep: ({ nextStep }) => nextStep !== null,
  decisionMaker: ({ decisionMakers }) => decisionMakers.length > 0,
  lines: ({ lines }) => lines.length > 0,
  source: ({ source }) => source !== null,
};

/** Those of the facts that a stage asks which are not filled in, in its order. */
export const missingFacts = (asked: readonly ExitFact[], facts: AskedFacts): ExitFact[] =>
  asked.filter((fact) => !IS_FILLED[fact](facts));

/** A stage reduced to its place on the way. */
export interface PlacedStage {
  id: number;
  pipelineId: number;
  position: number;
  outcome: StageOutcome;
}

/** Whether going from one stage to the other is progress: to a won one, or further on in the same pipeline. */
export function isForward(from: PlacedStage, to: PlacedStage): boolean {
  if (from.outcome !== 'open' || to.outcome === 'lost') return false;
  if (to.outcome === 'won') return true;
  const isLater = to.position > from.position || (to.position === from.position && to.id > from.id);
  return to.pipelineId === from.pipelineId && isLater;
}

/**
 * Whether an open opportunity is stale: for `staleDays` days, it neither changed its stage nor had a step to come. A
 * stage that tells no such number has none.
 */
export function isStale(
  { stageSince, nextStepOn }: { stageSince: CalendarDate; nextStepOn: CalendarDate | null },
  { outcome, staleDays }: { outcome: StageOutcome; staleDays: number | null },
  today: CalendarDate,
): boolean {
  if (outcome !== 'open' || staleDays === null) return false;
  const last = nextStepOn !== null && nextStepOn > stageSince ? nextStepOn : stageSince;
  return addDays(last, staleDays) <= today;
}
