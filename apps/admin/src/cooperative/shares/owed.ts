import { amountOfCents, centsOf } from '@terril/domain';

/** What is not paid up yet of what was subscribed, EUR. */
export function owedOf({ subscribed, paid }: { subscribed: string; paid: string }): string {
  return amountOfCents(centsOf(subscribed) - centsOf(paid));
}
