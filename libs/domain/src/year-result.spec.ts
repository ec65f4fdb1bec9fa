import fc from 'fast-check';
import { sumAmounts } from './money.js';
import { changedParts, type ComponentAmount, RESULT_COMPONENTS, resultFigures } from './year-result.js';

const part = (component: ComponentAmount['component'], item: string, amount: string) => ({
  component,
  item,
  label: null,
  amount,
});
const of2020 = [
  part('turnover', 'recurring', '118020.93'),
  part('turnover', 'one_off', '104660.07'),
  part('subsidies', 'granted', '14000.00'),
  part('otherIncome', '7588', '7.00'),
  part('costs', '671', '7.00'),
  part('costs', 'salaries', '180000.00'),
  part('costs', 'rent', '42493.00'),
];

test('turnover, subsidies and other income, less the costs', () => {
  expect(resultFigures(of2020)).toEqual({
    turnover: '222681.00',
    subsidies: '14000.00',
    otherIncome: '7.00',
    costs: '222500.00',
    result: '14188.00',
  });
  expect(resultFigures([])).toEqual({
    turnover: '0.00',
    subsidies: '0.00',
    otherIncome: '0.00',
    costs: '0.00',
    result: '0.00',
  });
});

test('what has changed is told by part, also what came and what went', () => {
  const now = [
    part('turnover', 'recurring', '118000.93'),
    part('turnover', 'one_off', '104660.07'),
    part('costs', 'salaries', '180000.000'),
    part('costs', 'rent', '42493.00'),
    { ...part('costs', 'travel', '10.00'), label: 'Déplacements' },
    part('otherIncome', '7588', '7.00'),
    part('costs', '671', '7.00'),
  ];
  expect(changedParts(of2020, now)).toEqual([
    {
      component: 'turnover',
      item: 'recurring',
      label: null,
      kept: '118020.93',
      now: '118000.93',
      difference: '-20.00',
    },
    { component: 'subsidies', item: 'granted', label: null, kept: '14000.00', now: '0.00', difference: '-14000.00' },
    { component: 'costs', item: 'travel', label: 'Déplacements', kept: '0.00', now: '10.00', difference: '10.00' },
  ]);
  expect(changedParts(of2020, of2020)).toEqual([]);
});

test('the changes add up to the change of the result', () => {
  const parts = fc.uniqueArray(
    fc.record({
      component: fc.constantFrom(...RESULT_COMPONENTS),
      item: fc.constantFrom('a', 'b', 'c'),
      label: fc.constant(null),
      amount: fc.integer({ min: -100_000, max: 100_000 }).map((cents) => (cents / 100).toFixed(2)),
    }),
    { selector: ({ component, item }) => component + item },
  );
  fc.assert(
    fc.property(parts, parts, (kept, now) => {
      const changes = changedParts(kept, now).map(({ difference: amount, ...changed }) => ({ ...changed, amount }));
      expect(sumAmounts([resultFigures(kept).result, resultFigures(changes).result])).toBe(resultFigures(now).result);
    }),
  );
});
