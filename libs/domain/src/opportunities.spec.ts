import { chanceOf, closureIn, weightedAmount } from './opportunities.js';

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

const TODAY = '2021-03-01';
test.each([
  ['open', { closedOn: '2021-02-01', lostReason: 'Budget' }, { closedOn: null, lostReason: null }],
  ['won', { closedOn: null, lostReason: 'Budget' }, { closedOn: TODAY, lostReason: null }],
  ['won', { closedOn: '2021-02-01', lostReason: null }, { closedOn: '2021-02-01', lostReason: null }],
  ['lost', { closedOn: null, lostReason: 'Budget' }, { closedOn: TODAY, lostReason: 'Budget' }],
  ['lost', { closedOn: '2021-02-01', lostReason: null }, { closedOn: '2021-02-01', lostReason: null }],
] as const)('in a stage %s, %p is kept as %p', (outcome, closure, expected) => {
  expect(closureIn(outcome, closure, TODAY)).toEqual(expected);
});
