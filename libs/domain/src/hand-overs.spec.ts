import { heldParts } from './holders.js';
import type { OpenSpan } from './spans.js';
import type { PriceVersion, SubscriptionHistory } from './recurring-revenue.js';
import { isSubscribed, monthlyMovements } from './revenue-movements.js';
import { retentionOf, retentionRates } from './retention.js';
import { lostIn } from './user-history.js';

/** A contract goes from one organization to another: what was true on any day stays true, and nobody is lost or won. */

const version = (startsOn: string, endsOn: string | null, unitPrice: string, cause = 'start'): PriceVersion =>
  ({ startsOn, endsOn, quantity: '1', unitPrice, discountPercent: '0', cause }) as PriceVersion;
const sold = (held: OpenSpan | null, ...versions: PriceVersion[]): SubscriptionHistory => ({
  period: { unit: 'month', count: 1 },
  versions,
  ...(held && { held }),
});

/** Of a contract handed over on 15 March 2020. */
const giver = { startsOn: null, endsOn: '2020-03-14' };
const taker = { startsOn: '2020-03-15', endsOn: null };

const moved = (subscriptions: SubscriptionHistory[], month: string) =>
  Object.fromEntries(
    Object.entries(monthlyMovements(subscriptions, month))
      .map(([name, amount]) => [name, Number(amount)] as const)
      .filter(([, amount]) => amount !== 0),
  );

test('is a transfer for both, and the balance of each follows the day', () => {
  const running = version('2019-01-01', null, '10');
  expect(moved([sold(giver, running)], '2019-01')).toEqual({ new: 10, end: 10 });
  expect(moved([sold(taker, running)], '2019-01')).toEqual({});
  expect(moved([sold(giver, running)], '2020-03')).toEqual({ start: 10, transfer: -10 });
  expect(moved([sold(taker, running)], '2020-03')).toEqual({ transfer: 10, end: 10 });
  expect(moved([sold(giver, running)], '2020-04')).toEqual({});
  expect(moved([sold(taker, running)], '2020-04')).toEqual({ start: 10, end: 10 });
});

test('of one of two contracts leaves the rest, and joins what is there', () => {
  const [one, other] = [version('2019-01-01', null, '10'), version('2019-01-01', null, '5')];
  expect(moved([sold(giver, one), sold(null, other)], '2020-03')).toEqual({ start: 15, transfer: -10, end: 5 });
  expect(moved([sold(taker, one), sold(null, other)], '2020-03')).toEqual({ start: 5, transfer: 10, end: 15 });
});

test('with another price from that day on: the change is of who takes over', () => {
  const prices = [version('2019-01-01', '2020-03-14', '10'), version('2020-03-15', null, '13', 'change')];
  expect(moved([sold(giver, ...prices)], '2020-03')).toEqual({ start: 10, transfer: -10 });
  expect(moved([sold(taker, ...prices)], '2020-03')).toEqual({ transfer: 10, expansion: 3, end: 13 });
  const indexed = [version('2019-01-01', '2020-03-14', '10'), version('2020-03-15', null, '11', 'indexation')];
  expect(moved([sold(taker, ...indexed)], '2020-03')).toEqual({ transfer: 10, indexation: 1, end: 11 });
  expect(moved([sold(giver, ...indexed)], '2020-03')).toEqual({ start: 10, transfer: -10 });
});

test('of what began in the same month is new for who signed', () => {
  const begun = version('2020-03-02', null, '10');
  expect(moved([sold(giver, begun)], '2020-03')).toEqual({ new: 10, transfer: -10 });
  expect(moved([sold(taker, begun)], '2020-03')).toEqual({ transfer: 10, end: 10 });
});

test('of what ends in the same month is the churn of who took over', () => {
  const ended = version('2019-01-01', '2020-03-25', '10');
  expect(moved([sold(giver, ended)], '2020-03')).toEqual({ start: 10, transfer: -10 });
  expect(moved([sold(taker, ended)], '2020-03')).toEqual({ transfer: 10, churn: -10 });
});

test('of what had ended the day before hands nothing over', () => {
  const ended = version('2019-01-01', '2020-03-14', '10');
  expect(moved([sold(giver, ended)], '2020-03')).toEqual({ start: 10, churn: -10 });
  expect(moved([sold(taker, ended)], '2020-03')).toEqual({});
});

test('to a third one in the same month leaves the second as it was', () => {
  const running = version('2019-01-01', null, '10');
  expect(moved([sold({ startsOn: '2020-03-15', endsOn: '2020-03-20' }, running)], '2020-03')).toEqual({});
});

test('of a free subscription makes a free user, who is neither new nor lost', () => {
  const free = version('2019-01-01', null, '0');
  expect(moved([sold(taker, free)], '2020-03')).toEqual({});
  expect(isSubscribed([sold(taker, free)], '2020-03-15')).toBe(true);
  expect(isSubscribed([sold(giver, free)], '2020-03-15')).toBe(false);
});

test('who took over and leaves, then signs again, returns', () => {
  const taken = sold(taker, version('2019-01-01', '2020-04-30', '10'));
  const again = sold(null, version('2021-06-01', null, '8'));
  expect(moved([taken, again], '2020-05')).toEqual({ start: 10, churn: -10 });
  expect(moved([taken, again], '2021-06')).toEqual({ reactivation: 8, end: 8 });
});

test('neither loses nor wins anything in the retention', () => {
  const running = version('2019-01-01', null, '10');
  const year = ['2019-12-31', '2020-12-31'] as const;
  const retention = retentionOf([[sold(giver, running)], [sold(taker, running)]], ...year);
  expect(retention).toMatchObject({
    start: '10.000000',
    transfer: '-10.000000',
    churn: '0.000000',
    end: '0.000000',
    usersAtStart: 1,
    usersLost: 0,
  });
  expect(retentionRates(retention)).toEqual({ nrr: '100.0', grr: '100.0', logoChurn: '0.0' });
  const both = retentionOf([[sold(giver, running)], [sold(taker, running), sold(null, running)]], ...year);
  expect(both).toMatchObject({ start: '20.000000', transfer: '0.000000', end: '20.000000', usersLost: 0 });
});

test('who ends the last one after a hand-over of another is lost', () => {
  const [handed, ended] = [version('2019-01-01', null, '10'), version('2019-01-01', '2020-06-30', '5')];
  const retention = retentionOf([[sold(giver, handed), sold(null, ended)]], '2019-12-31', '2020-12-31');
  expect(retention).toMatchObject({ start: '15.000000', transfer: '-10.000000', churn: '-5.000000', usersLost: 1 });
});

test('makes nobody a lost user', () => {
  const held = (span: { startsOn: string; endsOn: string | null }, isHandedOver = false) => ({ ...span, isHandedOver });
  const lost = (...subscriptions: ReturnType<typeof held>[]) =>
    lostIn({ userSince: null, contracts: [], invoices: [], subscriptions }, '2020-01-01', '2020-12-31');
  const handed = held({ startsOn: '2019-01-01', endsOn: '2020-03-14' }, true);
  expect(lost(handed)).toBeNull();
  expect(lost(handed, held({ startsOn: '2019-01-01', endsOn: '2020-02-29' }))).toBeNull();
  expect(lost(handed, held({ startsOn: '2019-01-01', endsOn: '2020-06-30' }))).toEqual({
    on: '2020-06-30',
    reason: null,
  });
});

test.each<[string, OpenSpan | undefined, (string | null)[][]]>([
  ['all', undefined, [['2020-01-01', null]]],
  ['up to a day', giver, [['2020-01-01', '2020-03-14']]],
  ['from a day on', taker, [['2020-03-15', null]]],
  ['between two days', { startsOn: '2020-02-01', endsOn: '2020-02-29' }, [['2020-02-01', '2020-02-29']]],
  ['nothing before it began', { startsOn: null, endsOn: '2019-12-31' }, []],
])('the part held of a span: %s', (_name, held, expected) => {
  const parts = heldParts([{ startsOn: '2020-01-01', endsOn: null }], held);
  expect(parts.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual(expected);
});
