import { amountsOfLines, chanceOf, closureIn, weightedAmount } from './opportunities.js';
import type { PeriodUnit } from './periods.js';

test.each([
  ['open', 30, null, 30],
  ['open', 30, 80, 80],
  ['open', 30, 0, 0],
  ['won', 90, null, 100],
  ['won', 90, 10, 100],
  ['lost', 5, 60, 0],
] as const)('in a stage %s at %i %%, told %p, the chance is %i %%', (outcome, probability, told, expected) => {
  expect(chanceOf(told, { outcome, probability })).toBe(expected);
});

test.each([
  ['24000.00', 80, '19200.00'],
  ['0.01', 50, '0.01'],
  ['0.01', 49, '0.00'],
  ['33.33', 35, '11.67'],
  ['1200.00', 0, '0.00'],
  ['999999999999.99', 100, '999999999999.99'],
])('%s at %i %% weighs %s', (amount, chance, expected) => {
  expect(weightedAmount(amount, chance)).toBe(expected);
});

const line = (quantity: string, unitPrice: string, discountPercent: string, period?: [PeriodUnit, number]) => {
  const [periodUnit = null, periodCount = null] = period ?? [];
  return { quantity, unitPrice, discountPercent, periodUnit, periodCount };
};
test.each([
  ['nothing', [], '0.00', '0.00'],
  ['two days of work', [line('2', '450.00', '0')], '900.00', '0.00'],
  ['cents of each line', [line('1', '0.005', '0'), line('1', '0.005', '0')], '0.02', '0.00'],
  ['each month', [line('3', '10.00', '0', ['month', 1])], '0.00', '360.00'],
  ['every two years', [line('1', '100.00', '0', ['year', 2])], '0.00', '50.00'],
  ['every three years, three times', Array(3).fill(line('1', '0.01', '0', ['year', 3])), '0.00', '0.01'],
  ['a discount', [line('4', '25.00', '10'), line('1', '20.00', '12.5', ['quarter', 1])], '90.00', '70.00'],
  ['all off', [line('1', '99.00', '100', ['year', 1])], '0.00', '0.00'],
] as const)('%s adds up', (_name, lines, oneOffAmount, yearlyAmount) => {
  expect(amountsOfLines(lines)).toEqual({ oneOffAmount, yearlyAmount });
});

const TODAY = '2021-03-01';
const ON = '2021-02-01';
const kept = (closedOn: string | null, lostReason: string | null = null, lostToId: number | null = null) => ({
  closedOn,
  lostReason,
  lostToId,
});
test.each([
  ['open', kept(ON, 'Budget', 3), kept(null)],
  ['won', kept(null, 'Budget', 3), kept(TODAY)],
  ['won', kept(ON), kept(ON)],
  ['lost', kept(null, 'Budget', 3), kept(TODAY, 'Budget', 3)],
  ['lost', kept(ON), kept(ON)],
] as const)('in a stage %s, %p is kept as %p', (outcome, closure, expected) => {
  expect(closureIn(outcome, closure, TODAY)).toEqual(expected);
});
