import { knownPrices, type SignedContract, wasSignedBy } from './known-prices.js';
import type { PriceVersion } from './recurring-revenue.js';

const contract = (fields: Partial<SignedContract> = {}): SignedContract => ({
  signedOn: '2018-04-10',
  startsOn: '2018-05-01',
  endsOn: null,
  renewal: 'tacit',
  termMonths: 12,
  renewalMonths: null,
  noticeMonths: 2,
  ...fields,
});
const version = (fields: Partial<PriceVersion> = {}): PriceVersion => ({
  startsOn: '2018-05-01',
  endsOn: null,
  quantity: '1',
  unitPrice: '90.00',
  discountPercent: '0',
  cause: 'start',
  ...fields,
});
const DAY = '2020-01-01';
const LATER = '2020-11-28';

test.each<[string, Partial<SignedContract>, string, boolean]>([
  ['the day before', { signedOn: '2019-12-31' }, LATER, true],
  ['on the day', { signedOn: DAY }, LATER, true],
  ['the day after, though it began before', { signedOn: '2020-01-02' }, LATER, false],
  ['on a day not told, begun before', { signedOn: null }, LATER, true],
  ['on a day not told, begun later', { signedOn: null, startsOn: '2020-03-01' }, LATER, false],
  ['on a day not told, to begin later, seen before', { signedOn: null, startsOn: '2020-03-01' }, '2019-12-01', true],
  ['an offer', { stage: 'sent', signedOn: null }, LATER, false],
])('signed by 1 January: %s', (_, fields, today, expected) => {
  expect(wasSignedBy(contract(fields), DAY, today)).toBe(expected);
});

const known = (fields: Partial<SignedContract>, versions: PriceVersion[], today = LATER) =>
  knownPrices({ contract: contract(fields), versions }, DAY, today).known.map(
    ({ startsOn, endsOn, unitPrice }) => `${startsOn} ${endsOn} ${unitPrice}`,
  );
const raised = [
  version({ endsOn: '2020-06-30' }),
  version({ startsOn: '2020-07-01', unitPrice: '99.00', cause: 'change' }),
];
const ending = (endsOn: string) => [version({ endsOn })];

test.each<[string, Partial<SignedContract>, PriceVersion[], string[]]>([
  ['the price of the day goes on', {}, [version()], ['2018-05-01 null 90.00']],
  ['a later change is not known', {}, raised, ['2018-05-01 null 90.00']],
  [
    'a start that was signed for',
    { startsOn: '2020-03-01' },
    [version({ startsOn: '2020-03-01' })],
    ['2020-03-01 null 90.00'],
  ],
  ['an end before', {}, ending('2019-12-31'), []],
  ['signed later', { signedOn: '2020-02-01' }, [version()], []],
  [
    'the end of a fixed time',
    { renewal: 'none', endsOn: '2020-04-30' },
    ending('2020-04-30'),
    ['2018-05-01 2020-04-30 90.00'],
  ],
  [
    'a line that ends before its contract',
    { renewal: 'none', endsOn: '2020-04-30' },
    ending('2020-02-29'),
    ['2018-05-01 null 90.00'],
  ],
  [
    'an end at the term, refusable for two months more',
    { endsOn: '2020-04-30' },
    ending('2020-04-30'),
    ['2018-05-01 null 90.00'],
  ],
  [
    'an end at the term, refusable until the eve',
    { endsOn: '2020-04-30', noticeMonths: 4 },
    ending('2020-04-30'),
    ['2018-05-01 2020-04-30 90.00'],
  ],
  ['an end in the middle of a term', { endsOn: '2020-03-15' }, ending('2020-03-15'), ['2018-05-01 null 90.00']],
  [
    'the known end of a price that changes first',
    { renewal: 'none', endsOn: '2020-09-30' },
    [raised[0] as PriceVersion, version({ ...raised[1], endsOn: '2020-09-30' })],
    ['2018-05-01 2020-09-30 90.00'],
  ],
  [
    'a pause under way is known to end',
    {},
    [
      version({ endsOn: '2019-11-30' }),
      version({ startsOn: '2019-12-01', endsOn: '2020-02-29', discountPercent: '100', cause: 'pause' }),
      version({ startsOn: '2020-03-01', cause: 'resume' }),
    ],
    ['2018-05-01 2019-11-30 90.00', '2019-12-01 2020-02-29 90.00', '2020-03-01 null 90.00'],
  ],
  [
    'a pause to come is not known',
    {},
    [version({ endsOn: '2020-02-29' }), version({ startsOn: '2020-03-01', discountPercent: '100', cause: 'pause' })],
    ['2018-05-01 null 90.00'],
  ],
])('on 1 January: %s', (_, fields, versions, expected) => {
  expect(known(fields, versions)).toEqual(expected);
});

test('seen on that day or before, all that is dated is known, with its ends', () => {
  const versions = [raised[0] as PriceVersion, version({ ...raised[1], endsOn: '2020-09-30' })];
  expect(known({}, versions, DAY)).toEqual(['2018-05-01 2020-06-30 90.00', '2020-07-01 2020-09-30 99.00']);
  const { withoutEnds } = knownPrices({ contract: contract(), versions }, DAY, DAY);
  expect(withoutEnds.map(({ endsOn }) => endsOn)).toEqual(['2020-06-30', null]);
});
