import type { BillingTerms } from './billing-periods.js';
import { billsWithin } from './bills.js';
import type { BillingMoment } from './contracts.js';
import type { PriceVersion } from './recurring-revenue.js';
import { withChange, withEnd, withPause } from './version-changes.js';

const quarter = { unit: 'quarter', count: 1 } as const;
const month = { unit: 'month', count: 1 } as const;
const version = (fields: Partial<PriceVersion> = {}): PriceVersion => ({
  startsOn: '2020-01-01',
  endsOn: null,
  quantity: '1',
  unitPrice: '90.00',
  discountPercent: '0',
  cause: 'start',
  ...fields,
});
const year2020 = { startsOn: '2020-01-01', endsOn: '2020-12-31' };
const bills = (
  versions: PriceVersion[],
  days = year2020,
  billed: BillingMoment = 'in_advance',
  terms: Partial<BillingTerms> = {},
) =>
  billsWithin(
    {
      billed,
      priced: quarter,
      versions,
      terms: {
        startsOn: versions[0]?.startsOn ?? '2020-01-01',
        cycle: quarter,
        alignment: 'anniversary',
        anchorDay: null,
        ...terms,
      },
    },
    days,
  ).map(({ issuedOn, amount }) => `${issuedOn} ${amount}`);

test.each<[string, string[], string[]]>([
  [
    'in advance on the first day of each period',
    bills([version()]),
    ['2020-01-01 90.00', '2020-04-01 90.00', '2020-07-01 90.00', '2020-10-01 90.00'],
  ],
  [
    'in arrears on the last one',
    bills([version()], year2020, 'in_arrears'),
    ['2020-03-31 90.00', '2020-06-30 90.00', '2020-09-30 90.00', '2020-12-31 90.00'],
  ],
  [
    'of the days asked for alone',
    bills([version()], { startsOn: '2020-01-02', endsOn: '2020-04-01' }),
    ['2020-04-01 90.00'],
  ],
  [
    'a first period with the calendar, by its days, when the subscription starts',
    bills([version({ startsOn: '2020-03-01' })], { startsOn: '2020-02-01', endsOn: '2020-04-30' }, 'in_advance', {
      alignment: 'calendar',
    }),
    ['2020-03-01 30.66', '2020-04-01 90.00'],
  ],
  [
    'the last one in arrears when the subscription ends',
    bills(withEnd([version()], '2020-05-15'), year2020, 'in_arrears'),
    ['2020-03-31 90.00', '2020-05-15 44.51'],
  ],
  [
    'free periods have no bill, and a price that changes within one is on one bill',
    bills(
      withChange(
        withPause([version()], { on: '2020-04-01', until: '2020-06-30' }),
        { unitPrice: '100.00' },
        { on: '2020-12-01' },
      ),
      { startsOn: '2020-03-01', endsOn: '2020-12-31' },
    ),
    ['2020-07-01 90.00', '2020-10-01 93.37'],
  ],
  [
    'from 31 January to the end of February, then to 31 March',
    bills([version({ startsOn: '2020-01-31' })], { startsOn: '2020-02-01', endsOn: '2020-04-01' }, 'in_advance', {
      cycle: month,
    }),
    ['2020-02-29 30.00', '2020-03-31 30.00'],
  ],
])('%s', (_, told, expected) => expect(told).toEqual(expected));
