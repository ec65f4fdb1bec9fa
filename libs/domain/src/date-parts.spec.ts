import { lastDayOfPart, partName } from './date-parts.js';

test.each([
  ['year', '2020-01-01', '2020-12-31', '2020', '2020'],
  ['fiscalYear', '2020-04-01', '2021-03-31', '2020', '2020'],
  ['quarter', '2020-10-01', '2020-12-31', 'T4 2020', 'Q4 2020'],
  ['month', '2020-02-01', '2020-02-29', 'février 2020', 'February 2020'],
  ['week', '2020-12-28', '2021-01-03', 'S53 2020', 'W53 2020'],
  ['week', '2019-12-30', '2020-01-05', 'S01 2020', 'W01 2020'],
  ['day', '2020-02-29', '2020-02-29', '2020-02-29', '2020-02-29'],
] as const)('the %s that begins on %s ends on %s, and is called %s', (part, from, to, fr, en) => {
  expect(lastDayOfPart(part, from)).toBe(to);
  expect(partName(part, from, 'fr')).toBe(fr);
  expect(partName(part, from, 'en')).toBe(en);
});
