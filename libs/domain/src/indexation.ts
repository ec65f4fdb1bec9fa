import { Big } from 'big.js';
import type { Decimal } from './money.js';

/** A yearly revision of prices: by a percentage, or as an index went from a value to another (Syntec). */
export type IndexationFormula = { percent: Decimal } | { indexFrom: Decimal; indexTo: Decimal };

/** What a revised price is rounded to, EUR. */
export const INDEXATION_STEPS = ['0.01', '0.05', '0.10', '0.50', '1.00'] as const;
export type IndexationStep = (typeof INDEXATION_STEPS)[number];

export const INDEXATION_MOMENTS = ['next_period', 'on'] as const;
export type IndexationMoment = (typeof INDEXATION_MOMENTS)[number];

export const INDEXATION_STATES = ['draft', 'applied', 'reverted'] as const;
export type IndexationState = (typeof INDEXATION_STATES)[number];

/** The revised unit price, EUR with 6 decimals, half-up to a whole number of steps. */
export function indexedPrice(unitPrice: Decimal, formula: IndexationFormula, step: IndexationStep): Decimal {
  const exact =
    'percent' in formula
      ? Big(unitPrice).times(Big(100).plus(formula.percent)).div(100)
      : Big(unitPrice).times(formula.indexTo).div(formula.indexFrom);
  return exact.div(step).round(0, Big.roundHalfUp).times(step).toFixed(6);
}
