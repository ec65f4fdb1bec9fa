import fc from 'fast-check';
import { addDays, dayBefore } from './dates.js';
import { type PriceVersion, recurringRevenueOn } from './recurring-revenue.js';
import { endsBeforeStart, isActiveOn, overlappingVersions } from './spans.js';
import {
  ImpossibleChange,
  withChange,
  withDiscount,
  withEnd,
  withoutScheduled,
  withPause,
  withResume,
  withTrial,
} from './version-changes.js';

const version = (fields: Partial<PriceVersion> = {}): PriceVersion => ({
  startsOn: '2020-01-01',
  endsOn: null,
  quantity: '2',
  unitPrice: '75.00',
  discountPercent: '0',
  cause: 'start',
  ...fields,
});
const one = [version()];
/** A price, and the one that is to follow. */
const two = [
  version({ endsOn: '2020-12-31' }),
  version({ startsOn: '2021-01-01', unitPrice: '80.00', cause: 'indexation' }),
];

/** '2020-01-01 > 2020-12-31: 2 x 75.00 - 0 % (start)' */
const told = (versions: readonly PriceVersion[]) =>
  versions.map(
    ({ startsOn, endsOn, quantity, unitPrice, discountPercent, cause }) =>
      `${startsOn} > ${endsOn ?? ''}: ${quantity} x ${unitPrice} - ${discountPercent} % (${cause})`,
  );

describe('a change', () => {
  test('holds from its day, and what was true before stays', () => {
    expect(told(withChange(one, { quantity: '3' }, { on: '2020-07-01' }))).toEqual([
      '2020-01-01 > 2020-06-30: 2 x 75.00 - 0 % (start)',
      '2020-07-01 > : 3 x 75.00 - 0 % (change)',
    ]);
  });

  test('until a day is a discount for a time', () => {
    expect(told(withChange(one, { discountPercent: '20' }, { on: '2020-07-01', until: '2020-09-30' }))).toEqual([
      '2020-01-01 > 2020-06-30: 2 x 75.00 - 0 % (start)',
      '2020-07-01 > 2020-09-30: 2 x 75.00 - 20 % (change)',
      '2020-10-01 > : 2 x 75.00 - 0 % (change)',
    ]);
  });

  test('for a time on an indexed price does not index it again when it is over', () => {
    const after = withChange(two, { quantity: '3' }, { on: '2021-03-01', until: '2021-03-31' });
    expect(after.map(({ cause }) => cause)).toEqual(['start', 'indexation', 'change', 'change']);
  });

  test('is carried into what is scheduled after it, which keeps what it does not name', () => {
    expect(told(withChange(two, { quantity: '3' }, { on: '2020-07-01' })).slice(1)).toEqual([
      '2020-07-01 > 2020-12-31: 3 x 75.00 - 0 % (change)',
      '2021-01-01 > : 3 x 80.00 - 0 % (indexation)',
    ]);
  });

  test('on the first day of a version replaces it', () => {
    expect(told(withChange(one, { unitPrice: '90.00' }, { on: '2020-01-01' }))).toEqual([
      '2020-01-01 > : 2 x 90.00 - 0 % (change)',
    ]);
  });

  test('of the discount leaves a pause free', () => {
    const paused = withPause(one, { on: '2020-03-01', until: '2020-03-31' });
    expect(told(withChange(paused, { discountPercent: '10', quantity: '4' }, { on: '2020-02-01' })).slice(1)).toEqual([
      '2020-02-01 > 2020-02-29: 4 x 75.00 - 10 % (change)',
      '2020-03-01 > 2020-03-31: 4 x 75.00 - 100 % (pause)',
      '2020-04-01 > : 4 x 75.00 - 10 % (resume)',
    ]);
  });
});

describe('a discount', () => {
  test('in EUR is taken off what each price costs a period', () => {
    expect(told(withDiscount(two, { amount: '15.00' }, { on: '2020-12-01', until: '2021-02-28' }))).toEqual([
      '2020-01-01 > 2020-11-30: 2 x 75.00 - 0 % (start)',
      '2020-12-01 > 2020-12-31: 2 x 67.500000 - 0 % (change)',
      '2021-01-01 > 2021-02-28: 2 x 72.500000 - 0 % (indexation)',
      '2021-03-01 > : 2 x 80.00 - 0 % (change)',
    ]);
  });

  test('in EUR is that of what is paid, beside the discount there is', () => {
    const [, discounted] = withDiscount(
      [version({ quantity: '3', discountPercent: '50' })],
      { amount: '10' },
      { on: '2020-02-01' },
    );
    expect(recurringRevenueOn([{ period: { unit: 'month', count: 1 }, versions: [discounted!] }], '2020-02-01')).toBe(
      '102.500000',
    );
  });

  test('in percent is that of these days', () => {
    expect(told(withDiscount(one, { percent: '10' }, { on: '2020-12-01' })).slice(1)).toEqual([
      '2020-12-01 > : 2 x 75.00 - 10 % (change)',
    ]);
  });

  test('goes whole when it is cancelled before it begins', () => {
    const after = withDiscount(one, { percent: '10' }, { on: '2020-12-01', until: '2020-12-31' });
    expect(withoutScheduled(after, '2020-12-01', '2020-06-30')).toEqual(one);
  });
});

test('a trial costs nothing from its first day to its last, then the price as it was', () => {
  expect(told(withTrial(one, { on: '2020-01-01', until: '2020-03-31' }))).toEqual([
    '2020-01-01 > 2020-03-31: 2 x 75.00 - 100 % (trial)',
    '2020-04-01 > : 2 x 75.00 - 0 % (change)',
  ]);
});

describe('a pause', () => {
  test('costs nothing, over the end of a period and a change of price too', () => {
    expect(told(withPause(two, { on: '2020-12-01', until: '2021-01-31' }))).toEqual([
      '2020-01-01 > 2020-11-30: 2 x 75.00 - 0 % (start)',
      '2020-12-01 > 2020-12-31: 2 x 75.00 - 100 % (pause)',
      '2021-01-01 > 2021-01-31: 2 x 80.00 - 100 % (pause)',
      '2021-02-01 > : 2 x 80.00 - 0 % (resume)',
    ]);
  });

  test('without an end is over when it is resumed, at the discount of before', () => {
    const discounted = [version({ discountPercent: '15' })];
    const paused = withPause(discounted, { on: '2020-03-01' });
    expect(told(withResume(paused, '2020-05-01'))).toEqual([
      '2020-01-01 > 2020-02-29: 2 x 75.00 - 15 % (start)',
      '2020-03-01 > 2020-04-30: 2 x 75.00 - 100 % (pause)',
      '2020-05-01 > : 2 x 75.00 - 15 % (resume)',
    ]);
  });

  test('resumed before its end leaves what follows as it was', () => {
    const paused = withPause(one, { on: '2020-03-01', until: '2020-05-31' });
    expect(told(withResume(paused, '2020-04-01')).slice(1)).toEqual([
      '2020-03-01 > 2020-03-31: 2 x 75.00 - 100 % (pause)',
      '2020-04-01 > 2020-05-31: 2 x 75.00 - 0 % (resume)',
      '2020-06-01 > : 2 x 75.00 - 0 % (resume)',
    ]);
  });
});

test('an end cuts what holds, and what was to come', () => {
  expect(told(withEnd(two, '2020-08-31'))).toEqual(['2020-01-01 > 2020-08-31: 2 x 75.00 - 0 % (start)']);
});

test('a scheduled change that is cancelled gives its days back', () => {
  expect(
    withoutScheduled(withChange(one, { quantity: '9' }, { on: '2021-01-01' }), '2021-01-01', '2020-06-30'),
  ).toEqual(one);
});

test.each([
  ['before the start', () => withChange(one, {}, { on: '2019-12-31' }), 'not_active'],
  ['after the end', () => withPause([version({ endsOn: '2020-12-31' })], { on: '2021-01-01' }), 'not_active'],
  ['a pause in a pause', () => withPause(withPause(one, { on: '2020-03-01' }), { on: '2020-04-01' }), 'paused'],
  [
    'a trial in a pause',
    () => withTrial(withPause(one, { on: '2020-03-01' }), { on: '2020-04-01', until: '2020-04-30' }),
    'paused',
  ],
  ['more off than it costs', () => withDiscount(one, { amount: '150.01' }, { on: '2020-04-01' }), 'discount_too_large'],
  ['resuming what runs', () => withResume(one, '2020-04-01'), 'not_paused'],
  ['an end before the start', () => withEnd(one, '2019-12-31'), 'before_start'],
  ['cancelling what began', () => withoutScheduled(two, '2021-01-01', '2021-01-01'), 'not_scheduled'],
  ['cancelling the first', () => withoutScheduled(one, '2020-01-01', '2019-06-30'), 'not_scheduled'],
])('%s is refused', (_, change, refusal) => {
  expect(change).toThrow(new ImpossibleChange(refusal as never));
});

describe('whatever was done before', () => {
  const day = fc.nat(1500).map((days) => addDays('2020-01-01', days));
  const amount = fc.integer({ min: 1, max: 500 }).map(String);
  const operation = fc.oneof(
    fc.record({ quantity: amount, on: day }).map(
      ({ on, ...change }) =>
        (versions: PriceVersion[]) =>
          withChange(versions, change, { on }),
    ),
    fc.record({ unitPrice: amount, on: day, length: fc.nat(300) }).map(
      ({ on, length, ...change }) =>
        (versions: PriceVersion[]) =>
          withChange(versions, change, { on, until: addDays(on, length) }),
    ),
    fc.record({ on: day, length: fc.nat(300) }).map(
      ({ on, length }) =>
        (versions: PriceVersion[]) =>
          withPause(versions, { on, until: addDays(on, length) }),
    ),
    day.map((on) => (versions: PriceVersion[]) => withResume(versions, on)),
  );
  /** What is refused changes nothing. */
  const tried = (versions: PriceVersion[], work: (some: PriceVersion[]) => PriceVersion[]) => {
    try {
      return work(versions);
    } catch (error) {
      if (error instanceof ImpossibleChange) return versions;
      throw error;
    }
  };
  const history = fc.array(operation, { maxLength: 8 }).map((all) => all.reduce(tried, one));
  const monthly = (versions: PriceVersion[], on: string) =>
    recurringRevenueOn([{ period: { unit: 'month', count: 1 }, versions }], on);

  test('no two versions share a day, and every day of the subscription has one', () => {
    fc.assert(
      fc.property(history, day, (versions, on) => {
        expect(overlappingVersions(versions)).toBeUndefined();
        expect(endsBeforeStart(versions)).toBeUndefined();
        expect(versions.some((each) => isActiveOn(each, on))).toBe(true);
      }),
    );
  });

  test('what was true on the days before a change stays true', () => {
    fc.assert(
      fc.property(history, day, day, (versions, on, earlier) => {
        fc.pre(earlier < on);
        expect(monthly(withChange(versions, { unitPrice: '999' }, { on }), earlier)).toBe(monthly(versions, earlier));
        expect(monthly(withEnd(versions, dayBefore(on)), earlier)).toBe(monthly(versions, earlier));
      }),
    );
  });

  test('a pause is 0 EUR, and nothing outside of it changes', () => {
    fc.assert(
      fc.property(history, day, fc.nat(400), day, (versions, on, length, other) => {
        const until = addDays(on, length);
        fc.pre(!versions.some((each) => each.cause === 'pause' && isActiveOn(each, on)));
        const paused = withPause(versions, { on, until });
        const isIn = on <= other && other <= until;
        expect(monthly(paused, other)).toBe(isIn ? '0.000000' : monthly(versions, other));
      }),
    );
  });
});
