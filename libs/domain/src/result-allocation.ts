import { Big } from 'big.js';
import { type Decimal, roundHalfUp, sumAmounts } from './money.js';

/** What a cooperative keeps of its results; a carried-forward balance below zero is a loss still to be absorbed. */
export const RESERVES = ['legal', 'statutory', 'other', 'carriedForward'] as const;
export type Reserve = (typeof RESERVES)[number];

/** What moves a reserve; a correction is the contrary of a movement, which itself stays. */
export const MOVEMENT_KINDS = ['opening', 'allocation', 'other', 'correction'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** Where a result may go: the reserves, and the interest paid on shares, which leaves the cooperative. */
export const ALLOCATION_LINES = [...RESERVES, 'interest'] as const;
export type AllocationLine = (typeof ALLOCATION_LINES)[number];
/** EUR, 2 decimals, of every line. */
export type AllocationAmounts = Record<AllocationLine, Decimal>;

/** Why a line of a proposal has its amount, to be said in words. */
export const ALLOCATION_RULES = ['loss', 'absorbs', 'share', 'capped', 'full', 'percent', 'half', 'remainder'] as const;
export type AllocationRule = (typeof ALLOCATION_RULES)[number];

export interface ProposedLine {
  line: AllocationLine;
  amount: Decimal;
  rule: AllocationRule;
}

/** What a proposal depends on: the result and the state of the cooperative before it, EUR. */
export interface AllocationBasis {
  result: Decimal;
  /** The legal reserve grows until it equals it; null: unknown, and no limit. */
  capital: Decimal | null;
  legalBefore: Decimal;
  /** Below zero: earlier losses, which the result absorbs first. */
  carriedForwardBefore: Decimal;
  /** Of the result, by the statutes, in percent. */
  statutoryPercent: Decimal;
}

/** Percent of the result: three twentieths, law of 10 September 1947, article 16. */
export const LEGAL_PERCENT = 15;
/** The statutory reserve takes at least half of what is left after the legal one (article 19 nonies). */
const HALF = 0.5;
/** Percent of the result that both reserves take at least: 15 + half of 85. */
export const LEAST_PERCENT = 57.5;
/** Percent of the result that the statutes may give to the statutory reserve. */
export const STATUTORY_PERCENT = { least: LEAST_PERCENT - LEGAL_PERCENT, most: 100 - LEGAL_PERCENT };

/**
 * How a result is proposed to be allocated (DOMAIN.md, Allocation of the result), in the order the lines are taken; the last
 * takes the remainder, so that they always add up to the result. A loss is carried forward whole.
 */
export function proposedAllocation(basis: AllocationBasis): ProposedLine[] {
  const result = Big(basis.result);
  if (result.lt(0)) return [line('carriedForward', result, 'loss')];
  const absorbed = absorbedBy(basis);
  const base = result.minus(absorbed);
  const legal = legalShare(base, basis);
  const statutory = statutoryShare(base, legal.amount, basis);
  const rest = base.minus(legal.amount).minus(statutory.amount);
  return [
    ...(absorbed.gt(0) ? [line('carriedForward', absorbed, 'absorbs')] : []),
    line('legal', legal.amount, legal.rule),
    line('statutory', statutory.amount, statutory.rule),
    ...(statutory.rule === 'remainder' ? [] : [line('other', rest, 'remainder')]),
  ];
}

/** The amounts of some lines, and zero for all others. */
export function allocationAmounts(lines: readonly Pick<ProposedLine, 'line' | 'amount'>[]): AllocationAmounts {
  const amountOf = (name: AllocationLine) => sumAmounts(lines.filter(({ line: of }) => of === name).map(amountIn));
  return Object.fromEntries(ALLOCATION_LINES.map((name) => [name, amountOf(name)])) as AllocationAmounts;
}

/** What is to be noticed of an allocation, proposed or voted; none of it forbids it. */
export const ALLOCATION_WARNINGS = [
  'capitalUnknown',
  'lossNotAbsorbed',
  'legalBelowExact',
  'statutoryBelowHalf',
  'belowLeast',
] as const;
export type AllocationWarning = (typeof ALLOCATION_WARNINGS)[number];

export function allocationWarnings(basis: AllocationBasis, amounts: AllocationAmounts): AllocationWarning[] {
  const absorbed = absorbedBy(basis);
  const base = Big(basis.result).minus(absorbed);
  const warnings: AllocationWarning[] = [];
  if (Big(basis.result).lte(0)) return warnings;
  if (Big(amounts.carriedForward).lt(absorbed)) warnings.push('lossNotAbsorbed');
  if (base.lte(0)) return warnings;
  const { legal, statutory } = amounts;
  const isFull = basis.capital !== null && Big(basis.legalBefore).plus(legal).gte(basis.capital);
  if (basis.capital === null) warnings.push('capitalUnknown');
  if (!isFull && Big(legal).lt(percentOf(base, LEGAL_PERCENT))) warnings.push('legalBelowExact');
  if (Big(statutory).lt(base.minus(legal).times(HALF))) warnings.push('statutoryBelowHalf');
  if (Big(legal).plus(statutory).lt(percentOf(base, LEAST_PERCENT))) warnings.push('belowLeast');
  return warnings;
}

/** What forbids an allocation that was voted, and the line at fault. */
export type AllocationFault =
  { line: AllocationLine; fault: 'sign' } | { line: AllocationLine; fault: 'total'; expected: Decimal };

/** Every line goes the way of the result, profit or loss, and together they are the result. */
export function allocationFault(result: Decimal, amounts: AllocationAmounts): AllocationFault | undefined {
  const wrong = ALLOCATION_LINES.find(
    (name) => Big(amounts[name]).times(result).lt(0) || isSpentLoss(name, result, amounts),
  );
  if (wrong) return { line: wrong, fault: 'sign' };
  const missing = Big(result).minus(sumAmounts(ALLOCATION_LINES.map((name) => amounts[name])));
  if (missing.eq(0)) return undefined;
  const last = remainderLine(result, amounts);
  return { line: last, fault: 'total', expected: roundHalfUp(missing.plus(amounts[last])) };
}

/** Interest is paid out of a profit only; nothing is allocated of a result of zero. */
function isSpentLoss(name: AllocationLine, result: Decimal, amounts: AllocationAmounts): boolean {
  const isProfit = Big(result).gt(0);
  return !isProfit && !Big(amounts[name]).eq(0) && (name === 'interest' || Big(result).eq(0));
}

/** The line that takes what the others leave. */
function remainderLine(result: Decimal, amounts: AllocationAmounts): AllocationLine {
  if (Big(result).lte(0)) return 'carriedForward';
  return Big(amounts.other).eq(0) ? 'statutory' : 'other';
}

function absorbedBy({ result, carriedForwardBefore }: AllocationBasis): Big {
  const losses = Big(carriedForwardBefore).neg();
  return largest(Big(0), smallest(losses, Big(result)));
}

function legalShare(base: Big, { capital, legalBefore }: AllocationBasis): { amount: Big; rule: AllocationRule } {
  const due = percentOf(base, LEGAL_PERCENT).round(0, Big.roundHalfUp);
  const room = capital === null ? due : largest(Big(0), Big(capital).minus(legalBefore));
  if (room.gte(due)) return { amount: due, rule: 'share' };
  return { amount: room, rule: room.eq(0) ? 'full' : 'capped' };
}

function statutoryShare(
  base: Big,
  legal: Big,
  { statutoryPercent }: AllocationBasis,
): { amount: Big; rule: AllocationRule } {
  const left = base.minus(legal);
  if (Big(statutoryPercent).gte(STATUTORY_PERCENT.most)) return { amount: left, rule: 'remainder' };
  const due = percentOf(base, statutoryPercent).round(0, Big.roundHalfUp);
  const half = left.times(HALF).round(0, Big.roundUp);
  return due.gte(half)
    ? { amount: smallest(left, due), rule: 'percent' }
    : { amount: smallest(left, half), rule: 'half' };
}

const line = (name: AllocationLine, amount: Big, rule: AllocationRule): ProposedLine => {
  return { line: name, amount: roundHalfUp(amount), rule };
};
const amountIn = ({ amount }: { amount: Decimal }) => amount;
const percentOf = (base: Big, percent: number | Decimal) => base.times(percent).div(100);
const smallest = (one: Big, other: Big) => (one.lt(other) ? one : other);
const largest = (one: Big, other: Big) => (one.gt(other) ? one : other);
