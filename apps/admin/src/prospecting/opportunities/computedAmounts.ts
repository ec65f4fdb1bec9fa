import { amountsOfLines } from '@terril/domain';
import type { OpportunityLine } from './opportunity.js';

/** The amounts of what is typed, by the rule of the API; undefined while something typed is not yet a number. */
export function computedAmounts(lines: Partial<OpportunityLine>[]): ReturnType<typeof amountsOfLines> | undefined {
  try {
    return amountsOfLines(
      lines.map(({ quantity = '', unitPrice = '', discountPercent, periodUnit, periodCount }) => ({
        quantity,
        unitPrice,
        discountPercent: discountPercent || '0',
        periodUnit: periodUnit ?? null,
        periodCount: periodCount ?? null,
      })),
    );
  } catch {
    return undefined;
  }
}
