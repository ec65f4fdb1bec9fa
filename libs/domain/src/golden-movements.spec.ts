import type { Period } from './periods.js';
import type { PriceVersion, SubscriptionHistory } from './recurring-revenue.js';
import { isSubscribed, monthlyMovements } from './revenue-movements.js';
import { withChange, withEnd, withPause } from './version-changes.js';

/** Histories whose movements were worked out by hand: what is sold, then each month in which something moves. */

const price = (unitPrice: string, fields: Partial<PriceVersion> = {}): PriceVersion => ({
  startsOn: '2020-01-31',
  endsOn: null,
  quantity: '1',
  unitPrice,
  discountPercent: '0',
  cause: 'start',
  ...fields,
});
const per = (unit: Period['unit'], count = 1): Period => ({ unit, count });
const sold = (period: Period, ...versions: PriceVersion[]): SubscriptionHistory => ({ period, versions });

/** The months from 2020 to 2025 in which something moves, each with what does and its end, in EUR with 2 decimals. */
function story(...subscriptions: SubscriptionHistory[]): Record<string, Record<string, string>> {
  const months = Array.from(
    { length: 72 },
    (_, index) => `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
  );
  return Object.fromEntries(
    months.flatMap((month) => {
      const { start: _, end, ...movements } = monthlyMovements(subscriptions, month);
      const moved = Object.entries(movements).filter(([, amount]) => Number(amount) !== 0);
      return moved.length === 0
        ? []
        : [
            [
              month,
              Object.fromEntries([...moved, ['end', end]].map(([name, amount]) => [name, Number(amount).toFixed(2)])),
            ],
          ];
    }),
  );
}

test.each<[string, SubscriptionHistory]>([
  ['120 EUR a year', sold(per('year'), price('120'))],
  ['30 EUR a quarter', sold(per('quarter'), price('30'))],
  ['60 EUR a semester', sold(per('semester'), price('60'))],
  ['360 EUR for three years', sold(per('year', 3), price('360'))],
])('%s are 10 EUR a month from the month it starts in, whatever the leap years', (_name, subscription) => {
  expect(story(subscription)).toEqual({ '2020-01': { new: '10.00', end: '10.00' } });
});

test('from 31 January of a leap year to the eve of 29 February of the next one: the month of the day after loses it', () => {
  const versions = withEnd([price('12')], '2024-02-28');
  expect(story(sold(per('month'), ...versions))).toEqual({
    '2020-01': { new: '12.00', end: '12.00' },
    '2024-02': { churn: '-12.00', end: '0.00' },
  });
  expect(story(sold(per('month'), ...withEnd([price('12')], '2024-02-29')))).toMatchObject({
    '2024-03': { churn: '-12.00' },
  });
});

test('a change in the middle of a period counts whole in its month', () => {
  const versions = withChange([price('300')], { quantity: '3' }, { on: '2021-05-17' });
  expect(story(sold(per('quarter'), ...versions))).toEqual({
    '2020-01': { new: '100.00', end: '100.00' },
    '2021-05': { expansion: '200.00', end: '300.00' },
  });
});

test('a pause over the end of a period is a contraction, then an expansion, and nobody leaves', () => {
  const versions = withPause([price('90')], { on: '2020-04-10', until: '2020-08-09' });
  const subscription = sold(per('quarter'), ...versions);
  expect(story(subscription)).toEqual({
    '2020-01': { new: '30.00', end: '30.00' },
    '2020-04': { contraction: '-30.00', end: '0.00' },
    '2020-08': { expansion: '30.00', end: '30.00' },
  });
  expect(isSubscribed([subscription], '2020-06-30')).toBe(true);
});

test('a second contract is expansion; a service or a contract that replaces another one is nothing', () => {
  const [hosting, site, mail] = [
    sold(per('year'), price('120', { endsOn: '2021-03-14' })),
    sold(per('year'), price('120', { startsOn: '2021-03-15' })),
    sold(per('month'), price('5', { startsOn: '2020-09-01' })),
  ];
  expect(story(hosting, site, mail)).toEqual({
    '2020-01': { new: '10.00', end: '10.00' },
    '2020-09': { expansion: '5.00', end: '15.00' },
  });
});

test('back after 18 months is a reactivation', () => {
  const left = sold(per('month'), price('10', { endsOn: '2020-12-31' }));
  const back = sold(per('year', 2), price('192', { startsOn: '2022-07-01' }));
  expect(story(left, back)).toEqual({
    '2020-01': { new: '10.00', end: '10.00' },
    '2021-01': { churn: '-10.00', end: '0.00' },
    '2022-07': { reactivation: '8.00', end: '8.00' },
  });
});

test('a free user moves nothing, and pays later by expansion; indexation of 2.5 % is a line of its own', () => {
  const versions = [
    price('0', { endsOn: '2020-12-31' }),
    price('120', { startsOn: '2021-01-01', endsOn: '2021-12-31', cause: 'change' }),
    price('123', { startsOn: '2022-01-01', cause: 'indexation' }),
  ];
  expect(story(sold(per('year'), ...versions))).toEqual({
    '2021-01': { expansion: '10.00', end: '10.00' },
    '2022-01': { indexation: '0.25', end: '10.25' },
  });
});
