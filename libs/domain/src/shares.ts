import { Big } from 'big.js';
import { type Decimal, negated, roundHalfUp } from './money.js';

/** What happens to shares. `revaluation`: the nominal value changes, and that of all shares with it. */
export const SHARE_MOVEMENT_KINDS = [
  'subscription',
  'payment',
  'refund',
  'transfer_out',
  'transfer_in',
  'revaluation',
] as const;
export type ShareMovementKind = (typeof SHARE_MOVEMENT_KINDS)[number];

/** Shares held: how many, and what they are of the capital, in EUR: subscribed, and paid up. */
export interface Holding {
  shares: number;
  subscribed: Decimal;
  paid: Decimal;
}

/** What a movement adds to a holding; less than nothing = what it takes. */
export type ShareEffect = Holding;

export const NO_SHARES: Holding = { shares: 0, subscribed: '0.00', paid: '0.00' };

const worth = (shares: number, value: Decimal) => Big(value).times(shares);

/** Shares that are promised: nothing is paid yet. `value` is the nominal value of one, in EUR. */
export function subscribedShares(shares: number, value: Decimal): ShareEffect {
  return { shares, subscribed: roundHalfUp(worth(shares, value)), paid: '0.00' };
}

/** What is paid up of shares that are subscribed ("libération"), in EUR. */
export function paidUpShares(amount: Decimal): ShareEffect {
  return { shares: 0, subscribed: '0.00', paid: roundHalfUp(amount) };
}

/**
 * Shares that leave a holding, by a refund or a transfer. What is not paid up goes first: what leaves of the paid capital is what
 * the shares that stay cannot hold. Refunds are at the nominal value (law of 1947, article 18).
 */
export function sharesGiven(holding: Holding, shares: number, value: Decimal): ShareEffect {
  const left = Big(holding.subscribed).minus(worth(shares, value));
  const paid = Big(holding.paid);
  const stays = paid.lt(left) ? paid : left;
  return {
    shares: -shares,
    subscribed: negated(roundHalfUp(worth(shares, value))),
    paid: negated(roundHalfUp(paid.minus(stays))),
  };
}

/** What a new nominal value does to a holding: all shares have the same one. Who has not paid up all owes what was owed. */
export function revaluedShares(holding: Holding, value: Decimal): ShareEffect {
  const change = worth(holding.shares, value).minus(holding.subscribed);
  const paid = Big(holding.paid).plus(change);
  return {
    shares: 0,
    subscribed: roundHalfUp(change),
    paid: roundHalfUp(paid.lt(0) ? negated(holding.paid) : change),
  };
}

/** The contrary movement, which corrects one. */
export function contraryOf({ shares, subscribed: of, paid }: ShareEffect): ShareEffect {
  return { shares: shares === 0 ? 0 : -shares, subscribed: negated(of), paid: negated(paid) };
}

/** A holding once movements are added to it. */
export function holdingAfter(holding: Holding, ...effects: ShareEffect[]): Holding {
  return effects.reduce(
    (held, effect) => ({
      shares: held.shares + effect.shares,
      subscribed: roundHalfUp(Big(held.subscribed).plus(effect.subscribed)),
      paid: roundHalfUp(Big(held.paid).plus(effect.paid)),
    }),
    holding,
  );
}

/** Why nobody can hold this. */
export type HoldingFault = 'below_zero' | 'paid_above_subscribed';

/** What is wrong with a holding: less than nothing, or more paid than promised. */
export function holdingFault({ shares, subscribed: of, paid }: Holding): HoldingFault | undefined {
  if (shares < 0 || Big(of).lt(0) || Big(paid).lt(0)) return 'below_zero';
  return Big(paid).gt(of) ? 'paid_above_subscribed' : undefined;
}

/** The law: refunds may not bring the capital below a quarter of the highest it has ever been (law of 1947, article 13). */
const FLOOR_DIVISOR = 4;

/** The capital below which no refund may bring it, in EUR, when the highest it has been is `highest`. */
export function capitalFloor(highest: Decimal): Decimal {
  return Big(highest).div(FLOOR_DIVISOR).round(2, Big.roundUp).toFixed(2);
}

/**
 * Whether local authorities, their groups and their public bodies hold more of the capital of a SCIC together than the half that
 * the law lets them (law of 1947, article 19 septies).
 */
export function authoritiesExceed(held: Decimal, capital: Decimal): boolean {
  return Big(held).times(2).gt(capital);
}

/** Whether a capital is less than the law keeps of the highest there has been. */
export function isBelowFloor(capital: Decimal, highest: Decimal): boolean {
  return Big(capital).lt(capitalFloor(highest));
}
