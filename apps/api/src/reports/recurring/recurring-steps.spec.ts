import { monthsBetween } from '@terril/domain';
import { dayAsStep, type ExactMonth, stepsOf } from './recurring-steps.js';

/** Each month gains 0.005 and loses 1. */
const months = (from: string, to: string): ExactMonth[] =>
  monthsBetween(from, to).map((month, index) => ({
    month,
    start: String(100 - 0.995 * index),
    new: '0.005',
    reactivation: '0',
    expansion: '0',
    contraction: '-1',
    indexation: '0',
    transfer: '0',
    churn: '0',
    end: String(100 - 0.995 * (index + 1)),
  }));

test.each([
  ['month', 1, '2020-01', '2020-02', ['2020-01', '2020-02'], [false, false]],
  ['quarter', 1, '2020-01', '2020-06', ['2020-Q1', '2020-Q2'], [false, false]],
  ['quarter', 1, '2019-12', '2020-04', ['2019-Q4', '2020-Q1', '2020-Q2'], [true, false, true]],
  ['quarter', 7, '2020-04', '2020-09', ['2019-Q4', '2020-Q1'], [false, false]],
  ['quarter', 2, '2020-01', '2020-04', ['2019-Q4', '2020-Q1'], [true, false]],
  ['year', 1, '2019-01', '2020-12', ['2019', '2020'], [false, false]],
  ['year', 7, '2020-01', '2021-06', ['2019', '2020'], [true, false]],
] as const)('by %s, the year starting in month %i, %s to %s', (step, startMonth, from, to, periods, partial) => {
  const steps = stepsOf(months(from, to), step, startMonth);
  expect(steps.map(({ period }) => period)).toEqual(periods);
  expect(steps.map(({ isPartial }) => isPartial)).toEqual(partial);
});

test('a quarter is the sum of its months, rounded once, and still adds up', () => {
  const [quarter] = stepsOf(months('2020-01', '2020-03'), 'quarter', 1);
  expect(quarter).toEqual({
    period: '2020-Q1',
    from: '2020-01-01',
    to: '2020-03-31',
    isPartial: false,
    start: '100.00',
    new: '0.02',
    reactivation: '0.00',
    expansion: '0.00',
    contraction: '-3.00',
    indexation: '0.00',
    transfer: '0.00',
    churn: '0.00',
    change: '-2.98',
    end: '97.02',
    arr: '1164.18',
  });
});

test('a day tells its balance and its change, no movement', () => {
  const step = dayAsStep({ day: '2020-01-15', start: '10.004', change: '5.004', end: '15.008' });
  expect(step).toMatchObject({ period: '2020-01-15', start: '10.00', change: '5.01', end: '15.01', new: null });
});
