import { Big } from 'big.js';
import { type Decimal, roundHalfUp } from './money.js';
import type { Period } from './periods.js';
import { monthlyAmount, type PriceVersion } from './recurring-revenue.js';

/**
 * What a subscription costs the cooperative per month, in euros with 6 decimals: as many units as it has, at the cost of
 * one per period of the service. What is on trial or given away costs as much; what is paused costs nothing.
 */
export function monthlyCost(
  { quantity, cause }: Pick<PriceVersion, 'quantity' | 'cause'>,
  service: { unitCost: Decimal; period: Period },
): Decimal {
  return monthlyAmount({ quantity: cause === 'pause' ? '0' : quantity, unitPrice: service.unitCost }, service.period);
}

/** What is left of a revenue, in euros with 2 decimals, and its percent of it with one; null where there is no revenue. */
export function marginOf(revenue: Decimal, cost: Decimal): { margin: Decimal; rate: Decimal | null } {
  const margin = Big(revenue).minus(cost);
  return {
    margin: roundHalfUp(margin),
    rate: Big(revenue).eq(0) ? null : roundHalfUp(margin.times(100).div(revenue), 1),
  };
}
