import { fiscalYear } from './fiscal-year.js';
import { passageTo, untilYearEnd } from './pipeline-figures.js';

test.each([
  ['1200.00', '2021-01-01', 1, '1200.00'],
  ['1200.00', '2021-12-31', 1, '3.29'],
  ['365.00', '2021-07-01', 1, '184.00'],
  ['366.00', '2020-07-01', 1, '184.00'],
  ['365.00', '2021-08-31', 9, '1.00'],
  ['365.00', '2020-09-01', 9, '365.00'],
  ['0.00', '2021-05-05', 1, '0.00'],
])('%s a year from %s, in the year that starts in month %i, is %s', (yearly, day, startMonth, expected) => {
  const year = Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < startMonth ? 1 : 0);
  expect(untilYearEnd(yearly, day, fiscalYear(year, startMonth))).toBe(expected);
});

const stage = { pipelineId: 1, position: 20, outcome: 'open' } as const;
test.each([
  [{ position: 30 }, 'onward'],
  [{ position: 10 }, 'back'],
  [{ position: 20 }, 'back'],
  [{ position: 10, outcome: 'won' }, 'onward'],
  [{ position: 30, outcome: 'lost' }, 'lost'],
  [{ position: 30, pipelineId: 2 }, 'back'],
  [{ position: 30, pipelineId: 2, outcome: 'won' }, 'onward'],
] as const)('to %p it goes %s', (next, expected) => {
  expect(passageTo(stage, { ...stage, ...next })).toBe(expected);
});
