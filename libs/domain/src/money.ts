import { Big } from 'big.js';

/** A decimal number as plain text ('1234.50'), the way PostgreSQL and JSON carry amounts: never a float. */
export type Decimal = string;

const sum = (values: readonly (Big | Decimal)[]): Big =>
  values.reduce<Big>((total, value) => total.plus(value), Big(0));

/** Rounds half away from zero, always with `decimals` decimals; a negative zero is written '0.00'. */
export function roundHalfUp(value: Big | Decimal | number, decimals = 2): Decimal {
  return Big(value).round(decimals, Big.roundHalfUp).toFixed(decimals);
}

/** The opposite of an amount, with 2 decimals. */
export function negated(amount: Decimal): Decimal {
  return roundHalfUp(Big(amount).neg());
}

/** The sum of amounts in euros, rounded once at the end to 2 decimals. */
export function sumAmounts(amounts: readonly Decimal[]): Decimal {
  return roundHalfUp(sum(amounts));
}

/** An amount with 2 decimals in cents: a million of them are added up in a blink, exactly. */
export const centsOf = (amount: Decimal): bigint => BigInt(amount.replace('.', ''));

/** The amount of some cents, with 2 decimals. */
export function amountOfCents(cents: bigint): Decimal {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A number in whole numbers, exact: `units / scale`. */
export interface Fraction {
  units: bigint;
  scale: bigint;
}

export function fractionOf(value: Big | Decimal): Fraction {
  const text = typeof value === 'string' ? value : value.toFixed();
  return { units: BigInt(text.replace('.', '')), scale: 10n ** BigInt(decimalsOf(text)) };
}

/** An exact amount in cents, half away from zero: what `roundHalfUp` writes. */
export function centsOfFraction({ units, scale }: Fraction): bigint {
  const size = units < 0n ? -units : units;
  const cents = (size * 200n + scale) / (scale * 2n);
  return units < 0n ? -cents : cents;
}

/** Price times quantity less the discount, exact: callers choose where to round. */
export function netPrice(line: { quantity: Decimal; unitPrice: Decimal; discountPercent?: Decimal }): Big {
  const kept = Big(100).minus(line.discountPercent ?? 0);
  return Big(line.quantity).times(line.unitPrice).times(kept).div(100);
}

/** The amount of an invoice line, in euros excluding VAT, 2 decimals. */
export function lineAmount(line: { quantity: Decimal; unitPrice: Decimal; discountPercent?: Decimal }): Decimal {
  return roundHalfUp(netPrice(line));
}

/** What `part` is of `whole`, in percent with one decimal; '0.0' when the whole is zero. */
export function sharePercent(part: Decimal, whole: Decimal): Decimal {
  return Big(whole).eq(0) ? '0.0' : roundHalfUp(Big(part).times(100).div(whole), 1);
}

/**
 * Rounds parts so that they add up to their rounded sum: the running total is rounded, each part is the step between
 * two of them. Each is within one unit of the last decimal of its exact value; an exact zero stays zero.
 */
export function roundKeepingSum(parts: readonly Decimal[], decimals = 2): Decimal[] {
  let exact = Big(0);
  let written = Big(0);
  return parts.map((part) => {
    exact = exact.plus(part);
    const reached = Big(roundHalfUp(exact, decimals));
    const step = reached.minus(written);
    written = reached;
    return roundHalfUp(step, decimals);
  });
}

/** Decimals as whole numbers of the smallest unit that any of them has: a million of them are added up in a blink. */
function inUnits(values: readonly Decimal[]): { units: bigint[]; decimals: number } {
  const decimals = values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
  const units = values.map((value) => BigInt(value.replace('.', '') + '0'.repeat(decimals - decimalsOf(value))));
  return { units, decimals };
}

function decimalsOf(value: Decimal): number {
  const point = value.indexOf('.');
  return point === -1 ? 0 : value.length - point - 1;
}

/** The sum of plain decimals ('12.5', '-3'), exact, with the decimals they have. */
export function exactSum(values: readonly Decimal[]): Decimal {
  const { units, decimals } = inUnits(values);
  const total = units.reduce((all, unit) => all + unit, 0n);
  return Big(total.toString()).div(Big(10).pow(decimals)).toFixed(decimals);
}

/**
 * What each part is of their sum, in percent with one decimal, by largest remainder: each is rounded down, then the
 * tenths that are missing go to those that lost the most, so that the shares add up to `percent`: less than 100.0 for the
 * parts of a part. Null when the sum is zero.
 */
export function sharesPercent(parts: readonly Decimal[], percent: Decimal = '100.0'): Decimal[] | null {
  const { units } = inUnits(parts);
  const whole = units.reduce((all, unit) => all + unit, 0n);
  if (whole === 0n) return null;
  const tenths = BigInt(Big(percent).times(10).toFixed(0));
  const lost = units.map((unit) => mod(unit * tenths, whole));
  const floors = units.map((unit, index) => (unit * tenths - (lost[index] ?? 0n)) / whole);
  const missing = tenths - floors.reduce((all, floor) => all + floor, 0n);
  const sizes = lost.map((part) => (part < 0n ? -part : part));
  const lostMost = parts
    .map((_, index) => index)
    .toSorted((left, right) => Number(at(sizes, left) < at(sizes, right)) - Number(at(sizes, left) > at(sizes, right)));
  const raised = new Set(lostMost.slice(0, Number(missing)));
  return floors.map((floor, index) => textOfTenths(floor + (raised.has(index) ? 1n : 0n)));
}

const at = (sizes: readonly bigint[], index: number): bigint => sizes[index] ?? 0n;

function textOfTenths(tenths: bigint): Decimal {
  const digits = (tenths < 0n ? -tenths : tenths).toString().padStart(2, '0');
  return `${tenths < 0n ? '-' : ''}${digits.slice(0, -1)}.${digits.slice(-1)}`;
}

/** The remainder that has the sign of `by`: what is left of `value` above the multiple under it. */
const mod = (value: bigint, by: bigint): bigint => ((value % by) + by) % by;

export interface DocumentTotals {
  netAmount: Decimal;
  vatAmount: Decimal;
  grossAmount: Decimal;
  /** One entry per rate (percent, 2 decimals), lowest first. */
  byRate: { rate: Decimal; base: Decimal; vat: Decimal }[];
}

/**
 * The totals of an invoice, in euros. VAT is computed per rate on the document's total, not line by line (DOMAIN.md,
 * Invoices): 3 x 0.33 at 20 % is 1.19 all taxes included, not 1.20.
 */
export function documentTotals(lines: readonly { amount: Decimal; vatRate: Decimal }[]): DocumentTotals {
  const bases = new Map<Decimal, Big>();
  for (const { amount, vatRate } of lines) {
    const rate = roundHalfUp(vatRate);
    bases.set(rate, (bases.get(rate) ?? Big(0)).plus(amount));
  }
  const byRate = [...bases]
    .toSorted(([left], [right]) => Big(left).cmp(right))
    .map(([rate, base]) => ({ rate, base: roundHalfUp(base), vat: roundHalfUp(base.times(rate).div(100)) }));
  const netAmount = sumAmounts(byRate.map(({ base }) => base));
  const vatAmount = sumAmounts(byRate.map(({ vat }) => vat));
  return { netAmount, vatAmount, grossAmount: sumAmounts([netAmount, vatAmount]), byRate };
}
