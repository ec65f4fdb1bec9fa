import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  addDays,
  addMonths,
  dayAfter,
  dayBefore,
  daysIn,
  isCalendarDate,
  isMonth,
  lastDayOfMonth,
  monthOf,
  monthsBetween,
} from './dates.js';

const someDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days));

describe('isCalendarDate', () => {
  test.each(['2020-12-31', '2020-02-29', '2000-02-29', '1900-01-01', '2200-12-31'])('%s is one', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  test.each([
    '2021-02-29',
    '1900-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-04-31',
    '2020-1-1',
    '20200101',
    '2020-W01-1',
    '2020-01-01T00:00:00Z',
    ' 2020-01-01',
    '2020-01-01\n',
    '1899-12-31',
    '2201-01-01',
    '',
    null,
    undefined,
    20200101,
  ])('%p is none', (value) => expect(isCalendarDate(value)).toBe(false));
});

describe('isMonth', () => {
  test.each(['2020-01', '2020-12'])('%s is one', (text) => expect(isMonth(text)).toBe(true));
  test.each(['2020-13', '2020-00', '2020-1', '2020', '1899-12', '2020-01-01', null])('%p is none', (value) => {
    expect(isMonth(value)).toBe(false);
  });
});

describe('days', () => {
  test.each([
    ['2020-02-28', 1, '2020-02-29'],
    ['2020-12-31', 1, '2021-01-01'],
    ['2020-03-01', -1, '2020-02-29'],
    // The nights when clocks change are days as others.
    ['2020-03-29', 1, '2020-03-30'],
    ['2020-10-25', 1, '2020-10-26'],
    ['2020-01-01', 366, '2021-01-01'],
  ])('%s %i day(s) later is %s', (day, days, expected) => expect(addDays(day, days)).toBe(expected));

  test('the day after the day before is the day', () => {
    fc.assert(fc.property(someDay, (day) => expect(dayAfter(dayBefore(day))).toBe(day)));
  });

  test.each(['2021-02-29', '2020-W01-1', '12/31/2020', ''])('refuses to count from %p', (text) => {
    expect(() => addDays(text, 1)).toThrow('Not a calendar date');
  });
});

test('days and months are counted as luxon counts them', () => {
  const day = fc
    .tuple(fc.integer({ min: 1899, max: 2201 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
    .map(([year, month, of]) => `${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`);
  const luxon = (text: string) => DateTime.fromISO(text, { zone: 'utc' });
  fc.assert(
    fc.property(day, day, fc.integer({ min: -1500, max: 1500 }), (one, other, count) => {
      const isOne = luxon(one).isValid && one >= '1900' && one < '2201';
      expect(isCalendarDate(one)).toBe(isOne);
      fc.pre(luxon(one).isValid && luxon(other).isValid);
      expect(addDays(one, count)).toBe(luxon(one).plus({ days: count }).toISODate());
      expect(addMonths(one, count)).toBe(luxon(one).plus({ months: count }).toISODate());
      expect(daysIn({ startsOn: one, endsOn: other })).toBe(luxon(other).diff(luxon(one), 'days').days + 1);
    }),
    { numRuns: 1000 },
  );
});

describe('months', () => {
  test.each([
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-01-31', 2, '2021-03-31'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2020-12-15', 1, '2021-01-15'],
    ['2020-12-31', 0, '2020-12-31'],
  ])('%s %i month(s) later is %s', (anchor, months, expected) => expect(addMonths(anchor, months)).toBe(expected));

  test.each([
    ['2020-02', '2020-02-29'],
    ['2021-02', '2021-02-28'],
    ['2020-04', '2020-04-30'],
    ['2020-12', '2020-12-31'],
  ])('the last day of %s is %s', (month, expected) => expect(lastDayOfMonth(month)).toBe(expected));

  test('lists both ends', () => {
    expect(monthsBetween('2019-11', '2020-02')).toEqual(['2019-11', '2019-12', '2020-01', '2020-02']);
    expect(monthsBetween('2019-01', '2020-12')).toHaveLength(24);
    expect(monthsBetween('2020-05', '2020-05')).toEqual(['2020-05']);
    expect(monthsBetween('2020-06', '2020-05')).toEqual([]);
  });

  test('the same day, or the last of a shorter month', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -60, max: 60 }), (anchor, months) => {
        const reached = addMonths(anchor, months);
        const kept = reached.slice(8) === anchor.slice(8);
        expect(kept || (reached === lastDayOfMonth(monthOf(reached)) && reached.slice(8) < anchor.slice(8))).toBe(true);
      }),
    );
  });
});
