import { Big } from 'big.js';
import { type CalendarDate, daysIn, lastDayOfMonth, monthOf, monthsBetween } from './dates.js';
import { amountOfCents, centsOf, type Decimal, roundHalfUp, roundKeepingSum } from './money.js';

/** An amount of a month, 'YYYY-MM'. */
export interface MonthAmount {
  month: string;
  amount: Decimal;
}

/**
 * Parts `amount` in proportion to whole, non-negative `weights`, to the cent: each part is its exact share rounded
 * towards zero, and the cents that are left go to the largest remainders, the first of equal ones. The parts add up to
 * the amount. Weights that are all 0 are taken as equal.
 */
export function spreadByWeights(amount: Decimal, weights: readonly bigint[]): Decimal[] {
  const cents = centsOf(roundHalfUp(amount));
  const size = cents < 0n ? -cents : cents;
  const told = weights.reduce((sum, weight) => sum + weight, 0n);
  const used = told === 0n ? weights.map(() => 1n) : weights;
  const total = told === 0n ? BigInt(weights.length) : told;
  const shares = used.map((weight, index) => ({
    index,
    part: (size * weight) / total,
    remainder: (size * weight) % total,
  }));
  const left = size - shares.reduce((sum, { part }) => sum + part, 0n);
  const first = shares.toSorted((one, other) =>
    one.remainder === other.remainder ? one.index - other.index : one.remainder > other.remainder ? -1 : 1,
  );
  for (const share of first.slice(0, Number(left))) share.part += 1n;
  return shares.map(({ part }) => amountOfCents(cents < 0n ? -part : part));
}

/** The same in equal parts. */
export function spreadEqually(amount: Decimal, parts: number): Decimal[] {
  return spreadByWeights(amount, Array<bigint>(parts).fill(1n));
}

/** The same as `profile` runs: the amounts of another year. A negative one counts as 0. */
export function spreadByProfile(amount: Decimal, profile: readonly Decimal[]): Decimal[] {
  const weights = profile.map((each) => centsOf(roundHalfUp(each)));
  return spreadByWeights(
    amount,
    weights.map((weight) => (weight > 0n ? weight : 0n)),
  );
}

/** A whole number that 28, 29, 30 and 31 all divide: the part of a month that is covered is one too. */
const PARTS_OF_A_MONTH = 377_580;

/**
 * Parts `amount` over the months of a period, both days included: whole months alike, a month that the period covers in
 * part by its days.
 */
export function spreadOverPeriod(
  amount: Decimal,
  { startsOn, endsOn }: { startsOn: CalendarDate; endsOn: CalendarDate },
): MonthAmount[] {
  const months = monthsBetween(monthOf(startsOn), monthOf(endsOn));
  const weights = months.map((month) => {
    const [first, last] = [`${month}-01`, lastDayOfMonth(month)];
    const covered = daysIn({ startsOn: startsOn > first ? startsOn : first, endsOn: endsOn < last ? endsOn : last });
    return BigInt((covered * PARTS_OF_A_MONTH) / daysIn({ startsOn: first, endsOn: last }));
  });
  const parts = spreadByWeights(amount, weights);
  return months.map((month, index) => ({ month, amount: parts[index] ?? '0.00' }));
}

/** Amounts `percent` higher, or lower when it is negative; they add up to their rounded sum. */
export function raisedBy(percent: Decimal, amounts: readonly Decimal[]): Decimal[] {
  const factor = Big(percent).plus(100).div(100);
  return roundKeepingSum(amounts.map((amount) => factor.times(amount).toFixed()));
}

/** People of one post: how many, at which share of full time (percent), for how much gross a month of full time (EUR). */
export interface Post {
  people: number;
  share: Decimal;
  monthlyGross: Decimal;
}

/** What posts cost each month: the gross salaries, and the charges at `chargesRate` percent of them, EUR. */
export function monthlySalaries(posts: readonly Post[], chargesRate: Decimal): { salaries: Decimal; charges: Decimal } {
  const gross = posts.reduce(
    (sum, { people, share, monthlyGross }) => sum.plus(Big(monthlyGross).times(people).times(share).div(100)),
    Big(0),
  );
  return { salaries: roundHalfUp(gross), charges: roundHalfUp(gross.times(chargesRate).div(100)) };
}
