import { Big } from 'big.js';
import fc from 'fast-check';
import { type BillingTerms, billingPeriodsWithin } from './billing-periods.js';
import { type BilledSubscription, chargesOf, moneyOfChange } from './charges.js';
import { addDays } from './dates.js';
import { sumAmounts } from './money.js';
import type { PriceVersion } from './recurring-revenue.js';
import { withChange, withEnd, withPause } from './version-changes.js';

const month = { unit: 'month', count: 1 } as const;
const quarter = { unit: 'quarter', count: 1 } as const;
const year = { unit: 'year', count: 1 } as const;
const version = (fields: Partial<PriceVersion> = {}): PriceVersion => ({
  startsOn: '2020-01-01',
  endsOn: null,
  quantity: '1',
  unitPrice: '90.00',
  discountPercent: '0',
  cause: 'start',
  ...fields,
});
const subscription = (
  fields: Partial<BilledSubscription> = {},
  terms: Partial<BillingTerms> = {},
): BilledSubscription => ({
  priced: quarter,
  versions: [version()],
  ...fields,
  terms: { startsOn: '2020-01-01', cycle: quarter, alignment: 'anniversary', anchorDay: null, ...terms },
});
const firstQuarter = { startsOn: '2020-01-01', endsOn: '2020-03-31' };
const amounts = (...parameters: Parameters<typeof chargesOf>) => chargesOf(...parameters).map(({ amount }) => amount);

describe('the charges of a period', () => {
  test.each([
    ['a whole period is its price', subscription(), ['90.00']],
    ['priced by the month, billed by the quarter', subscription({ priced: month }), ['270.00']],
    ['priced by the year, billed by the quarter', subscription({ priced: year }), ['22.50']],
    ['discounted', subscription({ versions: [version({ discountPercent: '10' })] }), ['81.00']],
    [
      'from the middle of it, by the days',
      subscription({ versions: [version({ startsOn: '2020-03-01' })] }),
      ['30.66'],
    ],
    [
      'free days are a part at 0',
      subscription({ versions: withPause([version()], { on: '2020-02-01', until: '2020-02-29' }) }),
      ['30.66', '0.00', '30.66'],
    ],
    ['before the start', subscription({ versions: [version({ startsOn: '2020-04-01' })] }), []],
  ])('%s', (_, some, expected) => {
    expect(amounts(some, firstQuarter)).toEqual(expected);
  });
});

describe('the money of a change', () => {
  const before = subscription();
  const after = (fields: Partial<PriceVersion>, on: string) =>
    subscription({ versions: withChange(before.versions, fields, { on }) });

  test('in the middle of a period that was billed', () => {
    // 31 of the 91 days of the quarter.
    const money = moneyOfChange(before, after({ quantity: '3' }, '2020-03-01'), {
      on: '2020-03-01',
      billedUntil: '2020-03-31',
    });
    expect(money).toEqual({
      periods: [{ startsOn: '2020-03-01', endsOn: '2020-03-31', toCredit: '30.66', toInvoice: '91.98' }],
      toCredit: '30.66',
      toInvoice: '91.98',
      net: '61.32',
    });
  });

  test('an end gives back what was billed after it', () => {
    const ended = subscription({ versions: withEnd(before.versions, '2020-02-29') });
    const money = moneyOfChange(before, ended, { on: '2020-03-01', billedUntil: '2020-06-30' });
    expect(money.periods.map(({ toCredit }) => toCredit)).toEqual(['30.66', '90.00']);
    expect(money).toMatchObject({ toInvoice: '0.00', net: '-120.66' });
  });

  test.each([
    ['of what is not billed yet', '2020-04-01', '2020-03-31'],
    ['of what was never billed', '2020-02-01', null],
  ])('%s is nothing', (_, on, billedUntil) => {
    const money = moneyOfChange(before, after({ quantity: '3' }, on), { on, billedUntil });
    expect(money).toEqual({ periods: [], toCredit: '0.00', toInvoice: '0.00', net: '0.00' });
  });

  test('of nothing is nothing', () => {
    expect(moneyOfChange(before, before, { on: '2020-02-01', billedUntil: '2020-12-31' }).periods).toEqual([]);
  });
});

test('what is credited and invoiced makes of the old bills the new ones, to the cent', () => {
  const price = fc.integer({ min: 1, max: 100_000 }).map((cents) => Big(cents).div(100).toFixed(2));
  const day = fc.nat(360).map((days) => addDays('2020-01-01', days));
  const year2020 = { startsOn: '2020-01-01', endsOn: '2020-12-31' };
  fc.assert(
    fc.property(price, price, day, fc.constantFrom(month, quarter, year), (unitPrice, changed, on, cycle) => {
      const versions = [version({ unitPrice })];
      const before = subscription({ versions, priced: month }, { cycle });
      const after = { ...before, versions: withChange(versions, { unitPrice: changed }, { on }) };
      const billed = (some: BilledSubscription) =>
        sumAmounts(billingPeriodsWithin(some.terms, year2020).flatMap((period) => amounts(some, period)));
      const { net } = moneyOfChange(before, after, { on, billedUntil: year2020.endsOn });
      expect(net).toBe(Big(billed(after)).minus(billed(before)).toFixed(2));
    }),
  );
});
