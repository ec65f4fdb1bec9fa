import { sumAmounts } from '@terril/domain';

/** One amount less another, in euros, exact. */
export function difference(amount: string, other: string): string {
  return sumAmounts([amount, other.startsWith('-') ? other.slice(1) : `-${other}`]);
}
