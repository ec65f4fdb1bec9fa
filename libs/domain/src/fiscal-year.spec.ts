import fc from 'fast-check';
import { addDays, dayAfter } from './dates.js';
import { fiscalYear, fiscalYearOf } from './fiscal-year.js';

describe('fiscalYear', () => {
  test.each([
    [2020, 1, '2020-01-01', '2020-12-31'],
    [2020, 7, '2020-07-01', '2021-06-30'],
    [2019, 3, '2019-03-01', '2020-02-29'],
    [2020, 12, '2020-12-01', '2021-11-30'],
  ])('%i from month %i: %s to %s', (year, startMonth, from, to) => {
    expect(fiscalYear(year, startMonth)).toEqual({ year, from, to });
  });
});

describe('fiscalYearOf', () => {
  test.each([
    ['2020-12-31', 1, 2020],
    ['2021-06-30', 7, 2020],
    ['2021-07-01', 7, 2021],
    ['2020-01-15', 12, 2019],
  ])('%s with a start in month %i: %i', (day, startMonth, expected) => {
    expect(fiscalYearOf(day, startMonth)).toBe(expected);
  });

  test('every day belongs to exactly the year that covers it, and years touch', () => {
    fc.assert(
      fc.property(fc.nat(30_000), fc.integer({ min: 1, max: 12 }), (days, startMonth) => {
        const day = addDays('1990-01-01', days);
        const year = fiscalYearOf(day, startMonth);
        const { from, to } = fiscalYear(year, startMonth);
        expect(from <= day && day <= to).toBe(true);
        expect(fiscalYear(year + 1, startMonth).from).toBe(dayAfter(to));
      }),
    );
  });
});
