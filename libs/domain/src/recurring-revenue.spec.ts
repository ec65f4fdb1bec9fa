import { Big } from 'big.js';
import fc from 'fast-check';
import { roundHalfUp } from './money.js';
import { monthsIn, SUBSCRIPTION_PERIODS, type Period } from './periods.js';
import { annualised, monthlyAmount, recurringRevenueOn, type PriceVersion } from './recurring-revenue.js';

const month: Period = { unit: 'month', count: 1 };
const year: Period = { unit: 'year', count: 1 };

function version(startsOn: string, endsOn: string | null, unitPrice: string): PriceVersion {
  return { startsOn, endsOn, quantity: '1', unitPrice, discountPercent: '0', cause: 'start' };
}

describe('monthlyAmount', () => {
  test.each<[Period, string]>([
    [{ unit: 'month', count: 1 }, '100.000000'],
    [{ unit: 'quarter', count: 1 }, '33.333333'],
    [{ unit: 'semester', count: 1 }, '16.666667'],
    [{ unit: 'year', count: 1 }, '8.333333'],
    [{ unit: 'year', count: 2 }, '4.166667'],
    [{ unit: 'year', count: 3 }, '2.777778'],
    [{ unit: 'month', count: 2 }, '50.000000'],
  ])('100 EUR per %j is %s a month', (period, expected) => {
    expect(monthlyAmount({ quantity: '1', unitPrice: '100' }, period)).toBe(expected);
  });

  test('counts the quantity and the discount', () => {
    expect(monthlyAmount({ quantity: '85', unitPrice: '1.60', discountPercent: '25' }, month)).toBe('102.000000');
    expect(monthlyAmount({ quantity: '0', unitPrice: '1.60' }, month)).toBe('0.000000');
  });

  test('as many months as the period has give its price back to the cent', () => {
    const cents = fc.integer({ min: 0, max: 100_000_000 });
    fc.assert(
      fc.property(cents, fc.constantFrom(...SUBSCRIPTION_PERIODS), (price, period) => {
        const unitPrice = Big(price).div(100).toFixed(2);
        const monthly = monthlyAmount({ quantity: '1', unitPrice }, period);
        expect(roundHalfUp(Big(monthly).times(monthsIn(period)))).toBe(unitPrice);
      }),
    );
  });
});

describe('annualised', () => {
  test('100 EUR a year are 100 EUR of yearly recurring revenue', () => {
    expect(annualised(monthlyAmount({ quantity: '1', unitPrice: '100' }, year))).toBe('100.00');
  });

  test.each([
    ['0.000000', '0.00'],
    ['-8.333333', '-100.00'],
  ])('%s a month is %s a year', (monthly, expected) => expect(annualised(monthly)).toBe(expected));
});

describe('recurringRevenueOn', () => {
  const subscriptions = [
    { period: month, versions: [version('2020-01-01', '2020-06-30', '10'), version('2020-07-01', null, '12')] },
    { period: year, versions: [version('2020-01-31', '2021-01-30', '100')] },
  ];

  test.each([
    ['2019-12-31', '0.000000'],
    ['2020-01-01', '10.000000'],
    ['2020-01-31', '18.333333'],
    ['2020-06-30', '18.333333'],
    ['2020-07-01', '20.333333'],
    ['2021-01-30', '20.333333'],
    ['2021-01-31', '12.000000'],
  ])('on %s: %s', (day, expected) => expect(recurringRevenueOn(subscriptions, day)).toBe(expected));

  test('nothing in a pause', () => {
    const paused = [
      { period: month, versions: [version('2020-01-01', '2020-03-31', '10'), version('2020-06-01', null, '10')] },
    ];
    expect(recurringRevenueOn(paused, '2020-04-15')).toBe('0.000000');
  });

  test('three thirds: amounts are normalised one by one', () => {
    const third = { period: { unit: 'quarter', count: 1 } as Period, versions: [version('2020-01-01', null, '100')] };
    expect(recurringRevenueOn([third, third, third], '2020-01-01')).toBe('99.999999');
    expect(annualised('99.999999')).toBe('1200.00');
  });
});
