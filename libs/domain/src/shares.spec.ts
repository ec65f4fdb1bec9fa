import fc from 'fast-check';
import { sumAmounts } from './money.js';
import {
  authoritiesExceed,
  capitalFloor,
  contraryOf,
  type Holding,
  holdingAfter,
  holdingFault,
  isBelowFloor,
  NO_SHARES,
  paidUpShares,
  revaluedShares,
  sharesGiven,
  subscribedShares,
} from './shares.js';

const held = (shares: number, subscribed: string, paid: string): Holding => ({ shares, subscribed, paid });

test('shares are subscribed, then paid up', () => {
  const promised = holdingAfter(NO_SHARES, subscribedShares(5, '50.00'));
  expect(promised).toEqual(held(5, '250.00', '0.00'));
  expect(holdingAfter(promised, paidUpShares('100'))).toEqual(held(5, '250.00', '100.00'));
});

test.each<[string, Holding, number, Holding]>([
  ['all that is paid up', held(5, '250.00', '250.00'), 2, held(-2, '-100.00', '-100.00')],
  ['what is not paid up first', held(5, '250.00', '200.00'), 2, held(-2, '-100.00', '-50.00')],
  ['nothing but a promise', held(5, '250.00', '100.00'), 2, held(-2, '-100.00', '0.00')],
  ['the whole of it', held(5, '250.00', '100.00'), 5, held(-5, '-250.00', '-100.00')],
])('shares that leave take %s', (_, holding, shares, effect) => {
  expect(sharesGiven(holding, shares, '50.00')).toEqual(effect);
});

test.each<[string, Holding, string, Holding]>([
  ['worth more, paid up by the reserves', held(4, '200.00', '200.00'), '60.00', held(0, '40.00', '40.00')],
  ['worth more, what is owed stays owed', held(4, '200.00', '150.00'), '60.00', held(0, '40.00', '40.00')],
  ['worth less', held(4, '200.00', '150.00'), '20.00', held(0, '-120.00', '-120.00')],
  ['worth less than what is paid up', held(4, '200.00', '50.00'), '20.00', held(0, '-120.00', '-50.00')],
  ['the same', held(4, '200.00', '50.00'), '50.00', held(0, '0.00', '0.00')],
])('shares %s', (_, holding, value, effect) => {
  expect(revaluedShares(holding, value)).toEqual(effect);
});

test.each<[Holding, string | undefined]>([
  [NO_SHARES, undefined],
  [held(2, '100.00', '100.00'), undefined],
  [held(-1, '-50.00', '0.00'), 'below_zero'],
  [held(2, '100.00', '-0.01'), 'below_zero'],
  [held(2, '100.00', '100.01'), 'paid_above_subscribed'],
])('%j is held: %s', (holding, fault) => {
  expect(holdingFault(holding)).toBe(fault);
});

test.each([
  ['20000.00', '5000.00'],
  ['0.00', '0.00'],
  ['100.01', '25.01'],
])('of a highest capital of %s a quarter stays', (highest, floor) => {
  expect(capitalFloor(highest)).toBe(floor);
});

test.each([
  ['0.00', '0.00', false],
  ['5000.00', '10000.00', false],
  ['5000.01', '10000.00', true],
])('authorities that hold %s of %s hold too much: %s', (theirs, capital, isTooMuch) => {
  expect(authoritiesExceed(theirs, capital)).toBe(isTooMuch);
});

test('the law keeps a quarter, to the cent', () => {
  expect(isBelowFloor('5000.00', '20000.00')).toBe(false);
  expect(isBelowFloor('4999.99', '20000.00')).toBe(true);
});

const cents = fc.integer({ min: 1, max: 100_000 }).map((n) => (n / 100).toFixed(2));
const holdings = fc
  .record({ shares: fc.integer({ min: 1, max: 1000 }), value: cents, part: fc.integer({ min: 0, max: 100 }) })
  .map(({ shares, value, part }) => {
    const { subscribed } = subscribedShares(shares, value);
    const paid = ((BigInt(subscribed.replace('.', '')) * BigInt(part)) / 100n).toString().padStart(3, '0');
    return { value, holding: held(shares, subscribed, `${paid.slice(0, -2)}.${paid.slice(-2)}`) };
  });

test('what leaves one holding for another keeps the capital, and nobody below zero', () => {
  fc.assert(
    fc.property(holdings, fc.integer({ min: 1, max: 1000 }), ({ holding, value }, wanted) => {
      const shares = Math.min(wanted, holding.shares);
      const effect = sharesGiven(holding, shares, value);
      const giver = holdingAfter(holding, effect);
      const taker = holdingAfter(NO_SHARES, contraryOf(effect));
      expect(holdingFault(giver)).toBeUndefined();
      expect(holdingFault(taker)).toBeUndefined();
      expect(sumAmounts([giver.subscribed, taker.subscribed])).toBe(holding.subscribed);
      expect(sumAmounts([giver.paid, taker.paid])).toBe(holding.paid);
      expect(holdingAfter(giver, contraryOf(effect))).toEqual(holding);
    }),
  );
});

test('all shares are worth the new value, and nobody has paid more than is subscribed', () => {
  fc.assert(
    fc.property(holdings, cents, ({ holding }, value) => {
      const after = holdingAfter(holding, revaluedShares(holding, value));
      expect(after.subscribed).toBe(subscribedShares(holding.shares, value).subscribed);
      expect(holdingFault(after)).toBeUndefined();
    }),
  );
});
