import fc from 'fast-check';
import { amountOfCents, sumAmounts } from './money.js';
import {
  monthlySalaries,
  raisedBy,
  spreadByProfile,
  spreadByWeights,
  spreadEqually,
  spreadOverPeriod,
} from './spread.js';

const anAmount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map(amountOfCents);

test.each([
  ['100.00', [1n, 1n, 1n], ['33.34', '33.33', '33.33']],
  ['0.01', [1n, 1n], ['0.01', '0.00']],
  ['-100.00', [1n, 2n], ['-33.33', '-66.67']],
  ['10.00', [0n, 3n, 0n], ['0.00', '10.00', '0.00']],
  ['10.00', [0n, 0n], ['5.00', '5.00']],
  ['1.00', [1n, 1n, 4n], ['0.17', '0.17', '0.66']],
])('%s by weights %p', (amount, weights, parts) => expect(spreadByWeights(amount, weights)).toEqual(parts));

test('an amount spread over months runs as another year did', () => {
  expect(spreadByProfile('120', ['10.00', '-5.00', '30.00'])).toEqual(['30.00', '0.00', '90.00']);
  expect(spreadEqually('120', 12)).toEqual(Array(12).fill('10.00'));
});

test('parts always add up to the amount, each within a cent of its exact share', () => {
  const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(anAmount, weights, (amount, some) => {
      const parts = spreadByWeights(amount, some);
      expect(sumAmounts(parts)).toBe(sumAmounts([amount]));
      const total = some.reduce((sum, weight) => sum + weight, 0n);
      if (total === 0n) return;
      for (const [index, part] of parts.entries()) {
        const exact = (Number(amount) * Number(some[index])) / Number(total);
        expect(Math.abs(Number(part) - exact)).toBeLessThan(0.011);
      }
    }),
  );
});

test.each([
  ['2020-01-01', '2020-03-31', ['33.34', '33.33', '33.33']],
  ['2020-02-15', '2020-03-31', ['34.09', '65.91']],
  ['2020-12-31', '2021-01-01', ['50.00', '50.00']],
  ['2020-06-10', '2020-06-10', ['100.00']],
])('100.00 over %s to %s', (startsOn, endsOn, parts) => {
  expect(spreadOverPeriod('100.00', { startsOn, endsOn }).map(({ amount }) => amount)).toEqual(parts);
});

test('last year raised by a percentage keeps its sum', () => {
  expect(raisedBy('3', ['33.33', '33.33', '33.34'])).toEqual(['34.33', '34.33', '34.34']);
  expect(raisedBy('-100', ['12.00'])).toEqual(['0.00']);
});

test('what posts cost each month', () => {
  const posts = [
    { people: 2, share: '100', monthlyGross: '2100.00' },
    { people: 1, share: '80', monthlyGross: '2000.00' },
  ];
  expect(monthlySalaries(posts, '42.5')).toEqual({ salaries: '5800.00', charges: '2465.00' });
});
