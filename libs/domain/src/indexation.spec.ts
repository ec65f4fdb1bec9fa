import { indexedPrice } from './indexation.js';

test.each([
  ['75.00', { percent: '2' }, '0.01', '76.500000'],
  ['75.00', { percent: '2.5' }, '1.00', '77.000000'],
  ['1.50', { percent: '3' }, '0.01', '1.550000'],
  ['1.50', { percent: '-10' }, '0.05', '1.350000'],
  ['100.00', { indexFrom: '286.5', indexTo: '293.2' }, '0.01', '102.340000'],
  ['100.00', { indexFrom: '3', indexTo: '4' }, '0.50', '133.500000'],
  ['0', { percent: '50' }, '0.01', '0.000000'],
] as const)('%s by %j, to %s', (price, formula, step, expected) => {
  expect(indexedPrice(price, formula, step)).toBe(expected);
});
