import { Big } from 'big.js';
import type { CalendarDate } from './dates.js';
import { type Decimal, lineAmount, roundHalfUp, sumAmounts } from './money.js';
import type { PeriodUnit } from './periods.js';
import { annualised, monthlyAmount, REVENUE_DECIMALS } from './recurring-revenue.js';

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

/** What an opportunity would sell; the unit price in euros excluding VAT, once, or each period where it has one. */
export interface OfferedLine {
  quantity: Decimal;
  unitPrice: Decimal;
  discountPercent: Decimal;
  periodUnit: PeriodUnit | null;
  periodCount: number | null;
}

/**
 * The totals of an opportunity with these lines, in euros with 2 decimals: one-off lines as an invoice would bill them,
 * recurring ones as recurring revenue would count them.
 */
export function amountsOfLines(lines: readonly OfferedLine[]): { oneOffAmount: Decimal; yearlyAmount: Decimal } {
  const once = lines.filter(({ periodUnit }) => periodUnit === null);
  const monthly = lines.flatMap(({ periodUnit: unit, periodCount, ...price }) =>
    unit === null ? [] : [monthlyAmount(price, { unit, count: periodCount ?? 1 })],
  );
  const total = monthly.reduce((sum, amount) => sum.plus(amount), Big(0));
  return {
    oneOffAmount: sumAmounts(once.map(lineAmount)),
    yearlyAmount: annualised(roundHalfUp(total, REVENUE_DECIMALS)),
  };
}

/** How an opportunity ended: a lost one for a reason, to the competitor that won it. */
export interface Closure {
  closedOn: CalendarDate | null;
  lostReason: string | null;
  lostToId: number | null;
}

/** What is kept of `closure` in a stage of this outcome: an open one has none, one that closes untold closes today. */
export function closureIn(outcome: StageOutcome, closure: Closure, today: CalendarDate): Closure {
  if (outcome === 'open') return { closedOn: null, lostReason: null, lostToId: null };
  const { closedOn, lostReason, lostToId } = closure;
  const loss = outcome === 'lost' ? { lostReason, lostToId } : { lostReason: null, lostToId: null };
  return { closedOn: closedOn ?? today, ...loss };
}
