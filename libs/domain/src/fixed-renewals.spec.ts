import { renewedVersions } from './fixed-renewals.js';
import type { PriceVersion } from './recurring-revenue.js';

const version = (fields: Partial<PriceVersion>): PriceVersion => ({
  startsOn: '2018-01-01',
  endsOn: '2020-12-31',
  quantity: '1',
  unitPrice: '100',
  discountPercent: '0',
  cause: 'start',
  ...fields,
});
const renewed = (versions: PriceVersion[], percent = '0') =>
  renewedVersions(versions, { endedOn: '2020-12-31', endsOn: '2023-12-31', percent })?.map(
    ({ startsOn, endsOn, unitPrice, cause }) => `${startsOn} ${endsOn} ${Number(unitPrice)} ${cause}`,
  );

test.each<[string, PriceVersion[], string, string[] | undefined]>([
  ['one that ends with it goes on', [version({})], '0', ['2018-01-01 2023-12-31 100 start']],
  [
    'and costs more from the day after',
    [version({})],
    '2.5',
    ['2018-01-01 2020-12-31 100 start', '2021-01-01 2023-12-31 102.5 change'],
  ],
  ['or less', [version({})], '-10', ['2018-01-01 2020-12-31 100 start', '2021-01-01 2023-12-31 90 change']],
  ['one that ended before stays ended', [version({ endsOn: '2020-06-30' })], '5', undefined],
  ['one without an end keeps none', [version({ endsOn: null })], '0', undefined],
  [
    'one without an end costs more as well',
    [version({ endsOn: null })],
    '5',
    ['2018-01-01 2020-12-31 100 start', '2021-01-01 null 105 change'],
  ],
  ['one that starts later is left', [version({ startsOn: '2021-03-01', endsOn: null })], '5', undefined],
  ['a free one is prolonged as it is', [version({ unitPrice: '0' })], '5', ['2018-01-01 2023-12-31 0 start']],
  [
    'a price scheduled for later stays',
    [
      version({ endsOn: '2021-12-31' }),
      version({ startsOn: '2022-01-01', endsOn: null, unitPrice: '120', cause: 'change' }),
    ],
    '5',
    ['2018-01-01 2020-12-31 100 start', '2021-01-01 2021-12-31 105 change', '2022-01-01 null 120 change'],
  ],
  [
    'a pause goes on',
    [version({ endsOn: '2020-06-30' }), version({ startsOn: '2020-07-01', discountPercent: '100', cause: 'pause' })],
    '0',
    ['2018-01-01 2020-06-30 100 start', '2020-07-01 2023-12-31 100 pause'],
  ],
])('%s', (_, versions, percent, expected) => {
  expect(renewed(versions, percent)).toEqual(expected);
});
