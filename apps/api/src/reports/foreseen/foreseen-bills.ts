import {
  type BillingPeriod,
  billingOver,
  type CalendarDate,
  certainUntil,
  type Bill,
  rememberingEach,
  type SignedContract,
} from '@terril/domain';
import type { StoredSubscription } from './foreseen-subscriptions.js';

/** The bills of a subscription on some days, and the day of its set-up fee when that is one of them, as seen `today`. */
export function foreseenBills(
  days: BillingPeriod,
  today: CalendarDate,
): (subscription: StoredSubscription) => { bills: Bill[]; setupFeeOn: CalendarDate | null } {
  const billsOf = billingOver(days);
  const agreedUntil = rememberingEach((contract: SignedContract) => certainUntil(contract, today));
  return (subscription) => {
    const { setupFee, contract, terms } = subscription;
    const isCharged = setupFee !== null && terms.startsOn >= days.startsOn && terms.startsOn <= days.endsOn;
    return {
      bills: billsOf({ ...subscription, certainUntil: agreedUntil(contract) }),
      setupFeeOn: isCharged ? terms.startsOn : null,
    };
  };
}
