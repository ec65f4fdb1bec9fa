import { lineAmount, monthlyAmount, netPrice, type Period, type PriceCause } from '@terril/domain';
import { dayOf, iso, isoOrNull, type Month } from './calendar.js';
import type { Row } from './copy.js';
import type { Random } from './random.js';

/** What a subscription costs from one month to another, and what its invoice lines say meanwhile. */
export interface Version {
  start: Month;
  /** First month it no longer counts; null = open. */
  end: Month | null;
  cause: PriceCause;
  quantity: string;
  unitPrice: string;
  discountPercent: string;
  netUnitPrice: string;
  lineAmount: string;
}

/** 1, 2, 3 or 4 versions. */
const COUNTS = { 1: 35, 2: 30, 3: 20, 4: 15 };
const MOST_PAUSED_MONTHS = 4;

/** The price versions from `start` to `end`; a change falls on an anniversary before `horizon`. */
export function priceVersions(
  { start, end, horizon }: { start: Month; end: Month | null; horizon: Month },
  yearlyPrice: { cents: number; quantity: number },
  months: number,
  random: Random,
): Version[] {
  const anniversaries = Math.max(0, Math.ceil((Math.min(end ?? horizon, horizon) - start) / 12) - 1);
  const starts = new Set([start]);
  const wanted = Math.min(Number(random.weighted(COUNTS)), anniversaries + 1);
  while (starts.size < wanted) starts.add(start + 12 * (1 + random.below(anniversaries)));
  const sorted = [...starts].toSorted((left, right) => left - right);
  let cents = Math.round((yearlyPrice.cents * months) / 12);
  let { quantity } = yearlyPrice;
  let discount = random.chance(0.08) ? 10 : 0;
  return sorted.map((first, index) => {
    let cause: PriceCause = 'start';
    if (index > 0) {
      cause = random.chance(0.65) ? 'indexation' : 'change';
      if (cause === 'indexation') cents = Math.round(cents * (1.01 + random.next() * 0.04));
      else if (random.chance(0.6)) quantity = Math.max(1, quantity + random.below(5) - 1);
      else if (random.chance(0.5)) discount = discount === 0 ? 10 : 0;
      else cents = Math.round(cents * (0.8 + random.next() * 0.5));
    }
    const next = sorted[index + 1];
    const pause = random.chance(0.02) ? 1 + random.below(MOST_PAUSED_MONTHS) : 0;
    return priced(first, next === undefined ? end : next - pause, cause, cents, quantity, discount);
  });
}

function priced(
  start: Month,
  end: Month | null,
  cause: PriceCause,
  cents: number,
  quantity: number,
  discount: number,
): Version {
  const price = { quantity: String(quantity), unitPrice: (cents / 100).toFixed(2), discountPercent: String(discount) };
  const netUnitPrice = netPrice({ ...price, quantity: '1' }).toFixed(4);
  return { start, end, cause, ...price, netUnitPrice, lineAmount: lineAmount(price) };
}

/** The row of `version`, with the amount per month that the database will check. */
export function versionRow(
  version: Version,
  subscriptionId: number,
  dayOfMonth: number,
  period: Period,
  periodMonths: number,
): Row {
  const { start, end, cause, quantity, unitPrice, discountPercent } = version;
  return {
    subscription_id: subscriptionId,
    starts_on: iso(dayOf(start, dayOfMonth)),
    ends_before: isoOrNull(end && dayOf(end, dayOfMonth)),
    quantity,
    unit_price: unitPrice,
    discount_percent: discountPercent,
    cause,
    period_months: periodMonths,
    monthly_amount: monthlyAmount({ quantity, unitPrice, discountPercent }, period),
  };
}
