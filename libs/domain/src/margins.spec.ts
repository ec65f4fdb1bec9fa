import { marginOf, monthlyCost } from './margins.js';
import type { PriceCause } from './recurring-revenue.js';

const year = { unit: 'year', count: 1 } as const;
const month = { unit: 'month', count: 1 } as const;

test.each<[string, string, PriceCause, string, typeof year | typeof month, string]>([
  ['ten boxes at 6.50 a year', '10', 'start', '6.50', year, '5.416667'],
  ['the same by the month', '10', 'change', '6.50', month, '65.000000'],
  ['on trial it costs as much', '10', 'trial', '6.50', month, '65.000000'],
  ['paused it costs nothing', '10', 'pause', '6.50', month, '0.000000'],
])('%s', (_, quantity, cause, unitCost, period, expected) => {
  expect(monthlyCost({ quantity, cause }, { unitCost, period })).toBe(expected);
});

test.each([
  ['100', '35.5', '64.50', '64.5'],
  ['100', '120', '-20.00', '-20.0'],
  ['0', '12', '-12.00', null],
])('%s that cost %s', (revenue, cost, margin, rate) => {
  expect(marginOf(revenue, cost)).toEqual({ margin, rate });
});
