import fc from 'fast-check';
import { addDays } from './dates.js';
import { nextOccurrence, nthDay, type Repeat, REPEAT_UNITS } from './recurrences.js';

const rule = (every: number, unit: Repeat['unit'], end: Partial<Repeat> = {}): Repeat => ({
  every,
  unit,
  until: null,
  count: null,
  ...end,
});

test.each([
  ['the next day', rule(1, 'day'), '2021-03-01', 0, '2021-03-01', '2021-03-02', 1],
  ['in two weeks', rule(2, 'week'), '2021-03-01', 0, '2021-03-01', '2021-03-15', 1],
  ['the end of February, from the 31st', rule(1, 'month'), '2021-01-31', 0, '2021-01-31', '2021-02-28', 1],
  ['the 31st again', rule(1, 'month'), '2021-01-31', 1, '2021-02-28', '2021-03-31', 2],
  ['a leap day in four years', rule(4, 'year'), '2020-02-29', 0, '2020-03-02', '2024-02-29', 1],
  ['the last of February in other years', rule(1, 'year'), '2020-02-29', 0, '2020-02-29', '2021-02-28', 1],
  ['done early, the following one', rule(1, 'week'), '2021-03-08', 0, '2021-03-01', '2021-03-15', 1],
  ['done late, none of those missed', rule(1, 'week'), '2021-03-01', 0, '2021-03-20', '2021-03-22', 3],
  ['done late on the day of one, that one', rule(1, 'week'), '2021-03-01', 0, '2021-03-15', '2021-03-15', 2],
  ['the last day included', rule(1, 'day', { until: '2021-03-02' }), '2021-03-01', 0, '2021-03-01', '2021-03-02', 1],
] as const)('%s', (_, repeat, from, rank, notBefore, day, next) => {
  expect(nextOccurrence(repeat, { from, rank }, notBefore)).toEqual({ day, rank: next });
});

test.each([
  ['its last day', rule(1, 'week', { until: '2021-03-07' }), 0, '2021-03-01'],
  ['its number', rule(1, 'week', { count: 3 }), 2, '2021-03-15'],
  ['its number, those missed included', rule(1, 'week', { count: 3 }), 0, '2021-04-01'],
] as const)('a series ends by %s', (_, repeat, rank, notBefore) => {
  expect(nextOccurrence(repeat, { from: '2021-03-01', rank }, notBefore)).toBeUndefined();
});

test('the next one is after the one before, not before the day it is asked for, and none lies between', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(...REPEAT_UNITS),
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: -40, max: 400 }),
      (start, every, unit, rank, late) => {
        const from = addDays('1990-01-01', start);
        const repeat = rule(every, unit);
        const current = nthDay(from, repeat, rank);
        const notBefore = addDays(current, late);
        const next = nextOccurrence(repeat, { from, rank }, notBefore);
        expect(next && next.day > current && next.day >= notBefore).toBe(true);
        const before = nthDay(from, repeat, (next?.rank ?? 0) - 1);
        expect(before <= current || before < notBefore).toBe(true);
      },
    ),
  );
});
