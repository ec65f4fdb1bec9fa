import fc from 'fast-check';
import {
  alertLevel,
  countedMinutes,
  type Credit,
  creditChangesOn,
  type CreditPeriod,
  creditPeriods,
  creditUses,
  isCharged,
  readMinutes,
  type SpentTime,
  spokenMinutes,
  usedShare,
} from './assistance.js';
import { addDays } from './dates.js';

const TODAY = '2020-12-31';
const aPack = (fields: Partial<Credit> = {}): Credit => ({
  id: 1,
  startsOn: '2020-01-01',
  endsOn: null,
  minutes: 600,
  step: 1,
  subscriptionId: null,
  allowance: null,
  ...fields,
});
const yearly = (fields: Partial<Credit> = {}, carriesOver = false): Credit =>
  aPack({
    startsOn: '2019-03-31',
    subscriptionId: 7,
    allowance: { anchor: '2019-03-31', period: { unit: 'year', count: 1 }, carriesOver },
    ...fields,
  });
const aPeriod = (fields: Partial<CreditPeriod> = {}): CreditPeriod => ({
  creditId: 1,
  subscriptionId: null,
  startsOn: '2020-01-01',
  endsOn: '2020-12-31',
  minutes: 60,
  step: 1,
  ...fields,
});
const aCall = (activityId: number, duration: number, fields: Partial<SpentTime> = {}): SpentTime => ({
  activityId,
  duration,
  day: '2020-06-15',
  kind: 'call',
  aboutType: null,
  subscriptionId: null,
  isCharged: null,
  ...fields,
});

test.each<[string, Credit, [string, string | null][]]>([
  ['a pack is one period', aPack(), [['2020-01-01', null]]],
  ['one to come is none yet', aPack({ startsOn: '2021-01-01' }), []],
  [
    'a yearly allowance, counted from its anchor',
    yearly(),
    [
      ['2019-03-31', '2020-03-30'],
      ['2020-03-31', '2021-03-30'],
    ],
  ],
  [
    'carried over, hours never expire',
    yearly({}, true),
    [
      ['2019-03-31', null],
      ['2020-03-31', null],
    ],
  ],
  [
    'carried over, they expire with the allowance',
    yearly({ endsOn: '2021-06-30' }, true),
    [
      ['2019-03-31', '2021-06-30'],
      ['2020-03-31', '2021-06-30'],
    ],
  ],
  [
    'its last day cuts the last period',
    yearly({ endsOn: '2020-06-30' }),
    [
      ['2019-03-31', '2020-03-30'],
      ['2020-03-31', '2020-06-30'],
    ],
  ],
  [
    'begun within a period, it keeps those of the subscription',
    yearly({ startsOn: '2020-01-15' }),
    [
      ['2020-01-15', '2020-03-30'],
      ['2020-03-31', '2021-03-30'],
    ],
  ],
])('%s', (_, credit, expected) => {
  expect(creditPeriods(credit, TODAY).map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual(expected);
});

test.each<[string, Credit, string | null]>([
  ['a pack without end', aPack(), null],
  ['a pack with an end', aPack({ endsOn: '2021-01-31' }), '2021-02-01'],
  ['a pack that is over', aPack({ endsOn: '2020-12-30' }), null],
  ['a pack to come', aPack({ startsOn: '2021-02-01' }), '2021-02-01'],
  ['an allowance', yearly(), '2021-03-31'],
  ['an allowance carried over', yearly({}, true), '2021-03-31'],
  ['an allowance in its last period', yearly({ endsOn: '2021-01-31' }), '2021-02-01'],
])('%s changes next on', (_, credit, expected) => {
  expect(creditChangesOn(credit, TODAY)).toBe(expected);
});

test.each<[string, Partial<SpentTime>, boolean]>([
  ['a call', {}, true],
  ['a note', { kind: 'note' }, false],
  ['an event', { kind: 'event' }, false],
  ['about a subscription', { aboutType: 'subscriptions' }, true],
  ['about an opportunity', { aboutType: 'opportunities' }, false],
  ['about an invoice', { aboutType: 'invoices' }, false],
  ['before any credit', { day: '2019-12-31' }, false],
  ['after all credit', { day: '2021-01-01' }, false],
  ['told to be', { kind: 'note', day: '2019-12-31', isCharged: true }, true],
  ['told not to be', { isCharged: false }, false],
])('charged: %s', (_, fields, expected) => {
  expect(isCharged(aCall(1, 10, fields), [aPeriod()])).toBe(expected);
});

test.each<[string, CreditPeriod[], SpentTime[], [number, number | null, number][]]>([
  [
    'the one of its subscription first',
    [aPeriod(), aPeriod({ subscriptionId: 7, endsOn: null })],
    [aCall(1, 40, { subscriptionId: 7 })],
    [[1, 1, 40]],
  ],
  [
    'else the one that expires first',
    [aPeriod({ endsOn: null }), aPeriod({ subscriptionId: 7 })],
    [aCall(1, 40)],
    [[1, 1, 40]],
  ],
  ['then the one that began first', [aPeriod({ startsOn: '2020-02-01' }), aPeriod()], [aCall(1, 40)], [[1, 1, 40]]],
  [
    'as many as it takes, and what is left beyond them',
    [aPeriod(), aPeriod({ endsOn: null, minutes: 30 })],
    [aCall(1, 100)],
    [
      [1, 0, 60],
      [1, 1, 30],
      [1, null, 10],
    ],
  ],
  [
    'in the order of days, whatever that of the ids',
    [aPeriod()],
    [aCall(1, 50), aCall(2, 50, { day: '2020-05-01' })],
    [
      [2, 0, 50],
      [1, 0, 10],
      [1, null, 40],
    ],
  ],
  [
    'counted by the step of the first credit, used up or not',
    [aPeriod({ step: 15 }), aPeriod({ endsOn: null })],
    [aCall(1, 50), aCall(2, 20)],
    [
      [1, 0, 60],
      [2, 1, 30],
    ],
  ],
  ['charged without any credit, by the minute', [], [aCall(1, 7, { isCharged: true })], [[1, null, 7]]],
  ['on no day but its own', [aPeriod()], [aCall(1, 7, { day: '2021-01-01', isCharged: true })], [[1, null, 7]]],
])('uses %s', (_, periods, spent, expected) => {
  const uses = creditUses(periods, spent);
  expect(uses.map(({ activityId, period, minutes }) => [activityId, period, minutes])).toEqual(expected);
});

const aDay = fc.nat(400).map((days) => addDays('2019-12-01', days));
const somePeriods = fc.array(
  fc
    .record({
      creditId: fc.nat(5),
      subscriptionId: fc.option(fc.constantFrom(7, 8)),
      startsOn: aDay,
      length: fc.option(fc.nat(300)),
      minutes: fc.integer({ min: 1, max: 300 }),
      step: fc.constantFrom(1, 15),
    })
    .map(({ length, ...period }) => ({ ...period, endsOn: length === null ? null : addDays(period.startsOn, length) })),
  { maxLength: 6 },
);
const someCalls = fc
  .array(
    fc.record({
      day: aDay,
      duration: fc.integer({ min: 1, max: 200 }),
      kind: fc.constantFrom('call' as const, 'note' as const),
      subscriptionId: fc.option(fc.constantFrom(7, 8)),
      isCharged: fc.option(fc.boolean()),
    }),
    { maxLength: 25 },
  )
  .map((calls) => calls.map((call, at): SpentTime => ({ ...call, activityId: at + 1, aboutType: null })));
const isIn = (period: CreditPeriod, day: string) => period.startsOn <= day && (period.endsOn ?? '9999') >= day;

test('whatever the past: each minute is counted once, no period gives more than it has, none is left while hours are beyond', () => {
  fc.assert(
    fc.property(somePeriods, someCalls, (periods, calls) => {
      const uses = creditUses(periods, calls);
      const sum = (some: { minutes: number }[]) => some.reduce((total, { minutes }) => total + minutes, 0);
      const left = periods.map(({ minutes }, place) => minutes - sum(uses.filter(({ period }) => period === place)));
      expect(Math.min(0, ...left)).toBe(0);
      expect(sum(uses.filter(({ period }) => period !== null)) + left.reduce((one, other) => one + other, 0)).toBe(
        sum(periods),
      );
      for (const call of calls) {
        const own = uses.filter(({ activityId }) => activityId === call.activityId);
        const valid = periods.filter((period) => isIn(period, call.day));
        const counted = isCharged(call, periods) ? [1, 15].map((step) => countedMinutes(call.duration, step)) : [0];
        expect(counted).toContain(sum(own));
        expect(own.every(({ period }) => period === null || valid.includes(periods[period]!))).toBe(true);
        const isBeyond = own.some(({ period }) => period === null);
        const usable = isBeyond ? periods.flatMap((period, at) => (valid.includes(period) ? left[at] : [])) : [];
        expect(usable.filter((minutes) => minutes !== 0)).toEqual([]);
      }
    }),
  );
});

test.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 h'],
  [90, '1 h 30'],
  [605, '10 h 05'],
  [-90, '-1 h 30'],
])('%d minutes are %s', (minutes, words) => expect(spokenMinutes(minutes)).toBe(words));

test.each([
  [600, 479, 79, 0],
  [600, 480, 80, 80],
  [600, 599, 99, 80],
  [600, 600, 100, 100],
])('of %d, %d used is %d %%, told at %d', (minutes, used, share, level) => {
  expect(usedShare(minutes, used)).toBe(share);
  expect(alertLevel(minutes, used, 80)).toBe(level);
});

test.each([
  ['10', 600],
  [' 10 h ', 600],
  ['1 h 30', 90],
  ['1h05', 65],
  ['1:30', 90],
  ['1,5 h', 90],
  ['1.25', 75],
  ['90 min', 90],
  ['', undefined],
  ['1 h 75', undefined],
  ['-1', undefined],
  ['dix', undefined],
])('%p is %p minutes', (written, minutes) => expect(readMinutes(written)).toBe(minutes));
