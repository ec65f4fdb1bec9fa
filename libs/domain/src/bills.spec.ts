import fc from 'fast-check';
import { billingPeriodsWithin } from './billing-periods.js';
import { billingOver, certainUntil, type ForeseenSubscription } from './bills.js';
import { chargesOf } from './charges.js';
import { addDays } from './dates.js';
import { sumAmounts } from './money.js';
import type { PriceVersion } from './recurring-revenue.js';
import type { ContractTerm } from './renewals.js';
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
type Fields = Partial<Omit<ForeseenSubscription, 'terms'>> & { terms?: Partial<ForeseenSubscription['terms']> };
const subscription = ({ terms = {}, ...fields }: Fields = {}): ForeseenSubscription => ({
  priced: quarter,
  versions: [version()],
  billed: 'in_advance',
  certainUntil: null,
  ...fields,
  terms: { startsOn: '2020-01-01', cycle: quarter, alignment: 'anniversary', anchorDay: null, ...terms },
});
const YEAR = { startsOn: '2020-01-01', endsOn: '2020-12-31' };
const bills = (some: ForeseenSubscription, days = YEAR) =>
  billingOver(days)(some).map(({ billedOn, certain, tacit }) => `${billedOn} ${certain} ${tacit}`);

test.each<[string, Fields, string[]]>([
  [
    'in advance, on the first day of each quarter',
    {},
    ['2020-01-01 90.00 0.00', '2020-04-01 90.00 0.00', '2020-07-01 90.00 0.00', '2020-10-01 90.00 0.00'],
  ],
  [
    'in arrears, on the last',
    { billed: 'in_arrears' },
    ['2020-03-31 90.00 0.00', '2020-06-30 90.00 0.00', '2020-09-30 90.00 0.00', '2020-12-31 90.00 0.00'],
  ],
  [
    'three years at once',
    {
      priced: { unit: 'year', count: 3 },
      terms: { cycle: { unit: 'year', count: 3 }, startsOn: '2017-06-15' },
      versions: [version({ startsOn: '2017-06-15', unitPrice: '1000' })],
    },
    ['2020-06-15 1000.00 0.00'],
  ],
  [
    'by the calendar, from a start in the middle of a period: 46 days of 91',
    { versions: [version({ startsOn: '2020-05-16' })], terms: { startsOn: '2020-05-16', alignment: 'calendar' } },
    ['2020-05-16 45.49 0.00', '2020-07-01 90.00 0.00', '2020-10-01 90.00 0.00'],
  ],
  [
    'of a start on 31 January, on the last day of shorter months',
    {
      priced: month,
      versions: [version({ startsOn: '2020-01-31', endsOn: '2020-05-30' })],
      terms: { startsOn: '2020-01-31', cycle: month },
    },
    ['2020-01-31 90.00 0.00', '2020-02-29 90.00 0.00', '2020-03-31 90.00 0.00', '2020-04-30 90.00 0.00'],
  ],
  [
    'on the chosen day of the month',
    {
      priced: year,
      terms: { cycle: year, anchorDay: 15, startsOn: '2019-06-20' },
      versions: [version({ startsOn: '2019-06-20' })],
    },
    ['2020-06-15 90.00 0.00'],
  ],
  [
    'up to a known end, in arrears: 31 days of 91',
    { billed: 'in_arrears', versions: withEnd([version()], '2020-01-31') },
    ['2020-01-31 30.66 0.00'],
  ],
  [
    'nothing for a quarter that is paused, a part for one that is paused in part',
    { versions: withPause([version()], { on: '2020-04-01', until: '2020-08-15' }) },
    ['2020-01-01 90.00 0.00', '2020-07-01 45.00 0.00', '2020-10-01 90.00 0.00'],
  ],
  [
    'a price that is to change counts from its day',
    { versions: withChange([version()], { quantity: '2' }, { on: '2020-07-01' }) },
    ['2020-01-01 90.00 0.00', '2020-04-01 90.00 0.00', '2020-07-01 180.00 0.00', '2020-10-01 180.00 0.00'],
  ],
  [
    'what comes after the current term is by tacit renewal, by the days',
    { certainUntil: '2020-05-16' },
    ['2020-01-01 90.00 0.00', '2020-04-01 45.49 44.51', '2020-07-01 0.00 90.00', '2020-10-01 0.00 90.00'],
  ],
  ['a free one makes no bill', { versions: [version({ unitPrice: '0' })] }, []],
])('%s', (_, fields, expected) => {
  expect(bills(subscription(fields))).toEqual(expected);
});

const contract = (fields: Partial<ContractTerm> = {}): ContractTerm => ({
  startsOn: '2018-05-01',
  endsOn: null,
  renewal: 'tacit',
  termMonths: 12,
  renewalMonths: null,
  noticeMonths: 2,
  ...fields,
});
test.each<[string, Partial<ContractTerm>, string, string | null]>([
  ['the current term', {}, '2020-06-30', '2021-04-30'],
  ['the first, of one yet to start', {}, '2018-01-01', '2019-04-30'],
  ['an open contract', { renewal: 'none' }, '2020-06-30', null],
  ['a known end', { endsOn: '2021-12-31' }, '2020-06-30', null],
  ['renewals of a length that is not told', { termMonths: null }, '2020-06-30', '2020-06-29'],
])('agreed until: %s', (_, fields, day, expected) => {
  expect(certainUntil(contract(fields), day)).toBe(expected);
});

test('the bills of a random past are its charges, whatever was agreed, and months add up to the year', () => {
  const day = fc.nat(500).map((days) => addDays('2019-06-01', days));
  fc.assert(
    fc.property(
      day,
      day,
      day,
      day,
      fc.constantFrom(month, quarter, year),
      fc.boolean(),
      (startsOn, changed, end, agreed, cycle, calendar) => {
        const [start = '', change = '', last = ''] = [startsOn, changed, end].toSorted();
        const versions = withChange(
          [version({ startsOn: start, endsOn: last })],
          { unitPrice: '31.37' },
          { on: change },
        );
        const one = subscription({
          versions,
          priced: month,
          certainUntil: agreed,
          terms: { startsOn: start, cycle, alignment: calendar ? 'calendar' : 'anniversary' },
        });
        const all = { startsOn: '2018-01-01', endsOn: '2022-12-31' };
        const sum = (days: typeof all) =>
          sumAmounts(billingOver(days)(one).flatMap(({ certain, tacit }) => [certain, tacit]));
        const charged = billingPeriodsWithin(one.terms, all).flatMap((period) => chargesOf(one, period));
        expect(sum(all)).toBe(sumAmounts(charged.map(({ amount }) => amount)));
        const years = [2018, 2019, 2020, 2021, 2022].map((of) =>
          sum({ startsOn: `${of}-01-01`, endsOn: `${of}-12-31` }),
        );
        expect(sumAmounts(years)).toBe(sum(all));
      },
    ),
  );
});
