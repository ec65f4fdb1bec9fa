import fc from 'fast-check';
import { addDays, addMonths, dayAfter } from './dates.js';
import { monthsIn, nthPeriod, PERIOD_UNITS, SUBSCRIPTION_PERIODS } from './periods.js';

const month = { unit: 'month', count: 1 } as const;

test('the periods offered last 1, 3, 6, 12, 24 and 36 months', () => {
  expect(SUBSCRIPTION_PERIODS.map(monthsIn)).toEqual([1, 3, 6, 12, 24, 36]);
});

describe('nthPeriod', () => {
  test.each([
    ['2021-01-31', 0, '2021-01-31', '2021-02-27'],
    ['2021-01-31', 1, '2021-02-28', '2021-03-30'],
    ['2021-01-31', 2, '2021-03-31', '2021-04-29'],
    ['2020-01-31', 1, '2020-02-29', '2020-03-30'],
    ['2020-01-01', 11, '2020-12-01', '2020-12-31'],
  ])('month %s, number %i: %s to %s', (anchor, n, startsOn, endsOn) => {
    expect(nthPeriod(anchor, month, n)).toEqual({ startsOn, endsOn });
  });

  test.each([
    [{ unit: 'quarter', count: 1 } as const, '2018-01-01', 4, '2019-01-01', '2019-03-31'],
    [{ unit: 'semester', count: 1 } as const, '2020-08-31', 1, '2021-02-28', '2021-08-30'],
    [{ unit: 'year', count: 1 } as const, '2020-02-29', 1, '2021-02-28', '2022-02-27'],
    [{ unit: 'year', count: 1 } as const, '2020-02-29', 4, '2024-02-29', '2025-02-27'],
    [{ unit: 'year', count: 3 } as const, '2018-05-15', 1, '2021-05-15', '2024-05-14'],
  ])('%j from %s, number %i: %s to %s', (period, anchor, n, startsOn, endsOn) => {
    expect(nthPeriod(anchor, period, n)).toEqual({ startsOn, endsOn });
  });

  test('periods touch without gap or overlap, and start a whole number of months from the anchor', () => {
    const anchor = fc.nat(20_000).map((days) => addDays('2000-01-01', days));
    const period = fc.record({ unit: fc.constantFrom(...PERIOD_UNITS), count: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(anchor, period, fc.nat(40), (day, length, n) => {
        const current = nthPeriod(day, length, n);
        expect(current.startsOn).toBe(addMonths(day, n * monthsIn(length)));
        expect(current.startsOn <= current.endsOn).toBe(true);
        expect(nthPeriod(day, length, n + 1).startsOn).toBe(dayAfter(current.endsOn));
      }),
    );
  });
});
