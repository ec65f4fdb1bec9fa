import type { BillingAlignment, BillingTerms, PeriodUnit } from '@terril/domain';

/** What a subscription says of its bills. */
interface Billed {
  startsOn: string;
  periodUnit: PeriodUnit;
  periodCount: number;
  cycleUnit: PeriodUnit | null;
  cycleCount: number | null;
  alignment: BillingAlignment;
  anchorDay: number | null;
}

/** When a subscription is billed: by the period of its price, unless it has a cycle of its own. */
export function billingTermsOf({ startsOn, alignment, anchorDay, ...periods }: Billed): BillingTerms {
  const unit = periods.cycleUnit ?? periods.periodUnit;
  const count = periods.cycleCount ?? periods.periodCount;
  return { startsOn, cycle: { unit, count }, alignment, anchorDay };
}
