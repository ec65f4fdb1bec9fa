import fc from 'fast-check';
import {
  type BillingTerms,
  BILLING_ALIGNMENTS,
  billingPeriodOn,
  billingPeriodsWithin,
  nextBillingPeriod,
} from './billing-periods.js';
import { addDays, dayAfter } from './dates.js';
import { SUBSCRIPTION_PERIODS } from './periods.js';

const month = { unit: 'month', count: 1 } as const;
const quarter = { unit: 'quarter', count: 1 } as const;
const year = { unit: 'year', count: 1 } as const;
const terms = (fields: Partial<BillingTerms> = {}): BillingTerms => ({
  startsOn: '2024-02-10',
  cycle: quarter,
  alignment: 'anniversary',
  anchorDay: null,
  ...fields,
});

test.each([
  ['an anniversary', {}, '2024-06-01', '2024-05-10', '2024-08-09'],
  ['on its first day', {}, '2024-05-10', '2024-05-10', '2024-08-09'],
  ['on the eve of it', {}, '2024-05-09', '2024-02-10', '2024-05-09'],
  ['on a chosen day', { anchorDay: 5 }, '2024-02-10', '2024-02-05', '2024-05-04'],
  ['a chosen day after that of the start', { anchorDay: 15 }, '2024-02-10', '2023-11-15', '2024-02-14'],
  ['quarters of the calendar', { alignment: 'calendar' }, '2024-02-10', '2024-01-01', '2024-03-31'],
  ['years of the calendar', { alignment: 'calendar', cycle: year }, '2025-07-01', '2025-01-01', '2025-12-31'],
  [
    'years from a day of January',
    { alignment: 'calendar', cycle: year, anchorDay: 15, startsOn: '2024-01-03' },
    '2024-01-03',
    '2023-01-15',
    '2024-01-14',
  ],
  ['31 January in February', { startsOn: '2023-01-31', cycle: month }, '2023-03-01', '2023-02-28', '2023-03-30'],
  ['31 January in a leap year', { startsOn: '2023-01-31', cycle: month }, '2024-02-29', '2024-02-29', '2024-03-30'],
  ['three years', { cycle: { unit: 'year', count: 3 } }, '2027-02-10', '2027-02-10', '2030-02-09'],
] as const)('%s', (_, fields, day, startsOn, endsOn) => {
  expect(billingPeriodOn(terms(fields), day)).toEqual({ startsOn, endsOn });
});

test('the periods within some days, to the one that holds the last of them', () => {
  expect(billingPeriodsWithin(terms(), { startsOn: '2024-03-01', endsOn: '2024-05-10' })).toEqual([
    { startsOn: '2024-02-10', endsOn: '2024-05-09' },
    { startsOn: '2024-05-10', endsOn: '2024-08-09' },
  ]);
});

test('every day is in one period, which the next one follows', () => {
  const anyDay = fc.nat(10_000).map((days) => addDays('2010-01-01', days));
  const anyTerms = fc.record({
    startsOn: anyDay,
    cycle: fc.constantFrom(...SUBSCRIPTION_PERIODS),
    alignment: fc.constantFrom(...BILLING_ALIGNMENTS),
    anchorDay: fc.option(fc.integer({ min: 1, max: 28 })),
  });
  fc.assert(
    fc.property(anyTerms, anyDay, (some, day) => {
      const { startsOn, endsOn } = billingPeriodOn(some, day);
      expect(startsOn <= day && day <= endsOn).toBe(true);
      expect(nextBillingPeriod(some, day).startsOn).toBe(dayAfter(endsOn));
      expect(billingPeriodsWithin(some, { startsOn: day, endsOn: day })).toEqual([{ startsOn, endsOn }]);
    }),
  );
});
