import fc from 'fast-check';
import { addDays } from './dates.js';
import { daysOfPeriod, lastDays, NAMED_PERIODS, type NamedPeriod, nextDays } from './relative-days.js';

const JANUARY = 1;
const SEPTEMBER = 9;

test.each<[NamedPeriod, string, number, string, string]>([
  ['yesterday', '2020-03-01', JANUARY, '2020-02-29', '2020-03-01'],
  ['today', '2020-12-31', JANUARY, '2020-12-31', '2021-01-01'],
  ['tomorrow', '2020-12-31', JANUARY, '2021-01-01', '2021-01-02'],
  ['thisWeek', '2026-11-24', JANUARY, '2026-11-23', '2026-11-30'],
  ['thisWeek', '2026-11-23', JANUARY, '2026-11-23', '2026-11-30'],
  ['thisWeek', '2026-11-29', JANUARY, '2026-11-23', '2026-11-30'],
  ['lastWeek', '2021-01-03', JANUARY, '2020-12-21', '2020-12-28'],
  ['nextWeek', '2020-12-31', JANUARY, '2021-01-04', '2021-01-11'],
  ['lastMonth', '2020-03-31', JANUARY, '2020-02-01', '2020-03-01'],
  ['thisMonth', '2020-02-29', JANUARY, '2020-02-01', '2020-03-01'],
  ['nextMonth', '2020-12-15', JANUARY, '2021-01-01', '2021-02-01'],
  ['lastQuarter', '2020-02-10', JANUARY, '2019-10-01', '2020-01-01'],
  ['thisQuarter', '2020-06-30', JANUARY, '2020-04-01', '2020-07-01'],
  ['nextQuarter', '2020-12-31', JANUARY, '2021-01-01', '2021-04-01'],
  ['lastYear', '2020-12-31', SEPTEMBER, '2019-01-01', '2020-01-01'],
  ['thisYear', '2020-12-31', SEPTEMBER, '2020-01-01', '2021-01-01'],
  ['nextYear', '2020-01-01', SEPTEMBER, '2021-01-01', '2022-01-01'],
  ['thisFiscalYear', '2020-08-31', SEPTEMBER, '2019-09-01', '2020-09-01'],
  ['thisFiscalYear', '2020-09-01', SEPTEMBER, '2020-09-01', '2021-09-01'],
  ['lastFiscalYear', '2020-09-01', SEPTEMBER, '2019-09-01', '2020-09-01'],
  ['nextFiscalYear', '2020-01-01', JANUARY, '2021-01-01', '2022-01-01'],
])('%s on %s, with a fiscal year from month %i', (period, today, fiscalYearStartMonth, from, before) => {
  expect(daysOfPeriod(period, { today, fiscalYearStartMonth })).toEqual({ from, before });
});

test.each([
  [{ n: 1, unit: 'day' }, '2020-03-01', '2020-03-01', '2020-03-02'],
  [{ n: 7, unit: 'day' }, '2020-03-15', '2020-03-15', '2020-03-22'],
  [{ n: 2, unit: 'week' }, '2020-03-15', '2020-03-15', '2020-03-29'],
  [{ n: 1, unit: 'month' }, '2020-03-15', '2020-03-15', '2020-04-15'],
  [{ n: 1, unit: 'month' }, '2020-01-31', '2020-01-31', '2020-02-29'],
  [{ n: 1, unit: 'year' }, '2020-02-29', '2020-02-29', '2021-02-28'],
] as const)('the next %j from %s', (duration, today, from, before) => {
  expect(nextDays(duration, today)).toEqual({ from, before });
});

test.each([
  [{ n: 1, unit: 'day' }, '2020-03-01', '2020-03-01', '2020-03-02'],
  [{ n: 30, unit: 'day' }, '2020-03-30', '2020-03-01', '2020-03-31'],
  [{ n: 1, unit: 'week' }, '2020-03-15', '2020-03-09', '2020-03-16'],
  [{ n: 1, unit: 'month' }, '2020-03-15', '2020-02-16', '2020-03-16'],
  [{ n: 12, unit: 'month' }, '2020-12-31', '2020-01-01', '2021-01-01'],
  [{ n: 3, unit: 'year' }, '2020-12-31', '2018-01-01', '2021-01-01'],
] as const)('the last %j up to %s', (duration, today, from, before) => {
  expect(lastDays(duration, today)).toEqual({ from, before });
});

const today = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1950-01-01', days));
const startMonth = fc.integer({ min: 1, max: 12 });

test('last, this and next follow each other, and this holds today', () => {
  const names = ['Week', 'Month', 'Quarter', 'Year', 'FiscalYear'];
  fc.assert(
    fc.property(today, startMonth, (day, fiscalYearStartMonth) => {
      const calendar = { today: day, fiscalYearStartMonth };
      for (const name of names) {
        const [last, current, next] = ['last', 'this', 'next'].map((which) =>
          daysOfPeriod(`${which}${name}` as NamedPeriod, calendar),
        );
        expect([last?.before, current?.before]).toEqual([current?.from, next?.from]);
        expect(current && current.from <= day && day < current.before).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('every period has a day', () => {
  fc.assert(
    fc.property(today, startMonth, fc.constantFrom(...NAMED_PERIODS), (day, fiscalYearStartMonth, period) => {
      const { from, before } = daysOfPeriod(period, { today: day, fiscalYearStartMonth });
      expect(from < before).toBe(true);
    }),
  );
});

test('the last n days and the next n days are n days each, and share today alone', () => {
  fc.assert(
    fc.property(today, fc.integer({ min: 1, max: 1000 }), (day, n) => {
      const [last, next] = [lastDays({ n, unit: 'day' }, day), nextDays({ n, unit: 'day' }, day)];
      expect([last.from, last.before]).toEqual([addDays(day, 1 - n), addDays(day, 1)]);
      expect([next.from, next.before]).toEqual([day, addDays(day, n)]);
    }),
  );
});
