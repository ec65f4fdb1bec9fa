import { Big } from 'big.js';
import fc from 'fast-check';
import { addDays, dayBefore, monthsBetween } from './dates.js';
import { SUBSCRIPTION_PERIODS, type Period } from './periods.js';
import { PRICE_CAUSES, type PriceCause, type PriceVersion, type SubscriptionHistory } from './recurring-revenue.js';
import { monthlyMovements, MOVEMENTS } from './revenue-movements.js';

const month: Period = { unit: 'month', count: 1 };

function version(
  startsOn: string,
  endsOn: string | null,
  unitPrice: string,
  cause: PriceCause = 'start',
): PriceVersion {
  return { startsOn, endsOn, quantity: '1', unitPrice, discountPercent: '0', cause };
}

const monthly = (...versions: PriceVersion[]): SubscriptionHistory => ({ period: month, versions });

/** The movements of a month that are not zero, in whole euros, with both balances. */
function moved(subscriptions: SubscriptionHistory[], reported: string): Record<string, number> {
  const entries = Object.entries(monthlyMovements(subscriptions, reported)).map(([name, amount]) => [
    name,
    Number(amount),
  ]);
  return Object.fromEntries(entries.filter(([name, amount]) => name === 'start' || name === 'end' || amount !== 0));
}

describe('monthlyMovements', () => {
  test('writes every movement with 6 decimals', () => {
    const yearly = { period: { unit: 'year', count: 1 } as Period, versions: [version('2020-03-15', null, '100')] };
    expect(monthlyMovements([yearly], '2020-03')).toEqual({
      start: '0.000000',
      new: '8.333333',
      reactivation: '0.000000',
      expansion: '0.000000',
      contraction: '0.000000',
      indexation: '0.000000',
      transfer: '0.000000',
      churn: '0.000000',
      end: '8.333333',
    });
  });

  test('a first subscription is new, in its month only', () => {
    const subscriptions = [monthly(version('2020-03-31', null, '10'))];
    expect(moved(subscriptions, '2020-02')).toEqual({ start: 0, end: 0 });
    expect(moved(subscriptions, '2020-03')).toEqual({ start: 0, new: 10, end: 10 });
    expect(moved(subscriptions, '2020-04')).toEqual({ start: 10, end: 10 });
  });

  test('two first subscriptions of one month are new together', () => {
    const subscriptions = [monthly(version('2020-03-01', null, '10')), monthly(version('2020-03-20', null, '5'))];
    expect(moved(subscriptions, '2020-03')).toEqual({ start: 0, new: 15, end: 15 });
  });

  test('a second contract is expansion', () => {
    const subscriptions = [monthly(version('2019-01-01', null, '10')), monthly(version('2020-03-01', null, '5'))];
    expect(moved(subscriptions, '2020-03')).toEqual({ start: 10, expansion: 5, end: 15 });
  });

  test('a transfer between services or contracts is no movement', () => {
    const subscriptions = [
      monthly(version('2019-01-01', '2020-03-14', '10')),
      monthly(version('2020-03-15', null, '10')),
    ];
    expect(moved(subscriptions, '2020-03')).toEqual({ start: 10, end: 10 });
  });

  test('one of two subscriptions ends: contraction; the last ends: churn, the month of its last day', () => {
    const subscriptions = [
      monthly(version('2019-01-01', '2020-03-14', '10')),
      monthly(version('2019-01-01', '2020-05-31', '5')),
    ];
    expect(moved(subscriptions, '2020-03')).toEqual({ start: 15, contraction: -10, end: 5 });
    expect(moved(subscriptions, '2020-05')).toEqual({ start: 5, end: 5 });
    expect(moved(subscriptions, '2020-06')).toEqual({ start: 5, churn: -5, end: 0 });
  });

  test('back after 18 months is reactivation, not new', () => {
    const subscriptions = [
      monthly(version('2018-01-01', '2018-12-31', '10')),
      monthly(version('2020-07-01', null, '8')),
    ];
    expect(moved(subscriptions, '2019-01')).toEqual({ start: 10, churn: -10, end: 0 });
    expect(moved(subscriptions, '2020-07')).toEqual({ start: 0, reactivation: 8, end: 8 });
  });

  test('a few days within one month never reach a balance, but were a first time', () => {
    const subscriptions = [
      monthly(version('2020-03-02', '2020-03-20', '10')),
      monthly(version('2020-05-01', null, '8')),
    ];
    expect(moved(subscriptions, '2020-03')).toEqual({ start: 0, end: 0 });
    expect(moved(subscriptions, '2020-05')).toEqual({ start: 0, reactivation: 8, end: 8 });
  });

  test('free is not churn, and paying later is not new', () => {
    const subscriptions = [
      monthly(
        version('2019-01-01', '2020-02-29', '10'),
        version('2020-03-01', '2020-05-31', '0', 'change'),
        version('2020-06-01', null, '4', 'change'),
      ),
    ];
    expect(moved(subscriptions, '2020-03')).toEqual({ start: 10, contraction: -10, end: 0 });
    expect(moved(subscriptions, '2020-04')).toEqual({ start: 0, end: 0 });
    expect(moved(subscriptions, '2020-06')).toEqual({ start: 0, expansion: 4, end: 4 });
  });

  test('a pause is churn, its end a reactivation', () => {
    const subscriptions = [
      monthly(version('2019-01-01', '2020-02-29', '10'), version('2020-06-01', null, '10', 'change')),
    ];
    expect(moved(subscriptions, '2020-03')).toEqual({ start: 10, churn: -10, end: 0 });
    expect(moved(subscriptions, '2020-06')).toEqual({ start: 0, reactivation: 10, end: 10 });
  });

  test('a temporary discount is a contraction, then an expansion', () => {
    const full = version('2019-01-01', '2020-02-29', '10');
    const discounted = { ...version('2020-03-01', '2020-05-31', '10', 'change'), discountPercent: '50' };
    const subscriptions = [monthly(full, discounted, version('2020-06-01', null, '10', 'change'))];
    expect(moved(subscriptions, '2020-03')).toEqual({ start: 10, contraction: -5, end: 5 });
    expect(moved(subscriptions, '2020-06')).toEqual({ start: 5, expansion: 5, end: 10 });
  });

  test('the day of the month a subscription is billed on does not matter', () => {
    const subscriptions = [monthly(version('2020-01-31', null, '10'))];
    for (const reported of ['2020-02', '2020-03', '2020-04'])
      expect(moved(subscriptions, reported)).toEqual({ start: 10, end: 10 });
  });
});

describe('indexation', () => {
  const old = version('2019-01-01', '2020-02-29', '10');
  const indexed = version('2020-03-01', null, '11', 'indexation');

  test('is a movement of its own', () => {
    expect(moved([monthly(old, indexed)], '2020-03')).toEqual({ start: 10, indexation: 1, end: 11 });
  });

  test('may lower the price', () => {
    const lowered = { ...indexed, unitPrice: '9' };
    expect(moved([monthly(old, lowered)], '2020-03')).toEqual({ start: 10, indexation: -1, end: 9 });
  });

  test('is set apart from what else happens to the organization', () => {
    const another = monthly(version('2020-03-10', null, '5'));
    const ended = monthly(version('2019-01-01', '2020-03-10', '4'));
    expect(moved([monthly(old, indexed), another], '2020-03')).toEqual({
      start: 10,
      expansion: 5,
      indexation: 1,
      end: 16,
    });
    expect(moved([monthly(old, indexed), ended], '2020-03')).toEqual({
      start: 14,
      contraction: -4,
      indexation: 1,
      end: 11,
    });
  });

  test('twice in a month adds both steps', () => {
    const versions = [
      { ...old, endsOn: '2020-03-04' },
      version('2020-03-05', '2020-03-19', '11', 'indexation'),
      version('2020-03-20', null, '12', 'indexation'),
    ];
    expect(moved([monthly(...versions)], '2020-03')).toEqual({ start: 10, indexation: 2, end: 12 });
  });

  test('after a change of the same month counts its own step only', () => {
    const versions = [
      { ...old, endsOn: '2020-03-04' },
      version('2020-03-05', '2020-03-19', '20', 'change'),
      version('2020-03-20', null, '22', 'indexation'),
    ];
    expect(moved([monthly(...versions)], '2020-03')).toEqual({ start: 10, expansion: 10, indexation: 2, end: 22 });
  });

  test('followed by a change of the same month keeps its own step', () => {
    const versions = [
      { ...old, endsOn: '2020-03-04' },
      version('2020-03-05', '2020-03-19', '11', 'indexation'),
      version('2020-03-20', null, '20', 'change'),
    ];
    expect(moved([monthly(...versions)], '2020-03')).toEqual({ start: 10, expansion: 9, indexation: 1, end: 20 });
  });

  test('of an organization that arrives, returns or leaves in the month is not told apart', () => {
    const inOneMonth = [version('2020-03-02', '2020-03-09', '10'), version('2020-03-10', null, '11', 'indexation')];
    expect(moved([monthly(...inOneMonth)], '2020-03')).toEqual({ start: 0, new: 11, end: 11 });
    const ended = [{ ...indexed, endsOn: '2020-03-30' }];
    expect(moved([monthly(old, ...ended)], '2020-03')).toEqual({ start: 10, churn: -10, end: 0 });
  });
});

describe('on any history', () => {
  /** Versions one after the other, some after a pause, some free, from lengths in days. */
  const history = fc
    .record({
      period: fc.constantFrom(...SUBSCRIPTION_PERIODS),
      start: fc.nat(300),
      open: fc.boolean(),
      steps: fc.array(
        fc.record({
          pause: fc.constantFrom(0, 0, 0, 10, 90),
          length: fc.integer({ min: 1, max: 150 }),
          cents: fc.oneof(fc.constant(0), fc.nat(100_000)),
          quantity: fc.constantFrom('1', '3', '0.5'),
          discountPercent: fc.constantFrom('0', '33.33', '100'),
          cause: fc.constantFrom(...PRICE_CAUSES),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    })
    .map(({ period, start, open, steps }): SubscriptionHistory => {
      let next = addDays('2019-01-01', start);
      const versions = steps.map(({ pause, length, cents, ...price }, index): PriceVersion => {
        const startsOn = addDays(next, pause);
        next = addDays(startsOn, length);
        const endsOn = open && index === steps.length - 1 ? null : dayBefore(next);
        return { startsOn, endsOn, unitPrice: Big(cents).div(100).toFixed(2), ...price };
      });
      return { period, versions };
    });
  const histories = fc.array(history, { maxLength: 4 });
  const months = monthsBetween('2019-01', '2020-12');

  test('start + movements = end, and a month ends where the next starts', () => {
    fc.assert(
      fc.property(histories, (subscriptions) => {
        let previousEnd = '0.000000';
        for (const reported of months) {
          const movements = monthlyMovements(subscriptions, reported);
          const sum = MOVEMENTS.reduce((total, name) => total.plus(movements[name]), Big(movements.start));
          expect(sum.toFixed(6)).toBe(movements.end);
          expect(movements.start).toBe(previousEnd);
          previousEnd = movements.end;
        }
      }),
      { numRuns: 60 },
    );
  });

  test('an organization is new once at most, never after another movement, and gains and losses keep their sign', () => {
    fc.assert(
      fc.property(histories, (subscriptions) => {
        const rows = months.map((reported) => monthlyMovements(subscriptions, reported));
        const firstMove = rows.findIndex((row) => MOVEMENTS.some((name) => !Big(row[name]).eq(0)));
        expect(rows.filter((row, index) => !Big(row.new).eq(0) && index !== firstMove)).toEqual([]);
        const gains = rows.flatMap((row) => [row.new, row.reactivation, row.expansion]);
        const losses = rows.flatMap((row) => [row.contraction, row.churn]);
        expect(gains.filter((amount) => Big(amount).lt(0))).toEqual([]);
        expect(losses.filter((amount) => Big(amount).gt(0))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
