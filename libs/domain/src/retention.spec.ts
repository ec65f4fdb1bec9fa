import { retentionOf, retentionRates } from './retention.js';
import type { PriceVersion, SubscriptionHistory } from './recurring-revenue.js';

const version = (unitPrice: string, fields: Partial<PriceVersion> = {}): PriceVersion => ({
  startsOn: '2019-01-01',
  endsOn: null,
  quantity: '1',
  unitPrice,
  discountPercent: '0',
  cause: 'start',
  ...fields,
});
const monthly = (...versions: PriceVersion[]): SubscriptionHistory[] => [
  { period: { unit: 'month', count: 1 }, versions },
];
const until2019 = { endsOn: '2019-12-31' };
const from2020 = { startsOn: '2020-01-01', cause: 'change' } as const;

const year = ['2019-12-31', '2020-12-31'] as const;
const there = monthly(version('100'));
const more = monthly(version('100', until2019), version('130', from2020));
const indexed = monthly(version('100', until2019), version('102', { ...from2020, cause: 'indexation' }));
const less = monthly(version('100', until2019), version('60', from2020));
const gone = monthly(version('100', { endsOn: '2020-06-30' }));
const came = monthly(version('500', { startsOn: '2020-03-01' }));
const free = monthly(version('0'));

test('those who came meanwhile count for nothing, those who left for all they paid', () => {
  const retention = retentionOf([there, more, indexed, less, gone, came, free], ...year);
  expect(retention).toEqual({
    start: '500.000000',
    expansion: '30.000000',
    indexation: '2.000000',
    contraction: '-40.000000',
    transfer: '0.000000',
    churn: '-100.000000',
    end: '392.000000',
    usersAtStart: 6,
    usersLost: 1,
  });
  expect(retentionRates(retention)).toEqual({ nrr: '78.4', grr: '72.0', logoChurn: '16.7' });
});

test('a price revised in the month of a return is no indexation, over a year as over a month', () => {
  const back = monthly(
    version('100', { endsOn: '2020-01-31' }),
    version('100', { startsOn: '2020-04-02', endsOn: '2020-04-09', cause: 'resume' }),
    version('110', { startsOn: '2020-04-10', cause: 'indexation' }),
  );
  expect(retentionOf([back], ...year)).toMatchObject({ expansion: '10.000000', indexation: '0.000000' });
});

test.each([
  ['nobody at the start', [came], { nrr: null, grr: null, logoChurn: null }],
  ['a free user who stays', [free], { nrr: null, grr: null, logoChurn: '0.0' }],
  ['all more', [more], { nrr: '130.0', grr: '100.0', logoChurn: '0.0' }],
])('%s', (_, organizations, rates) => {
  expect(retentionRates(retentionOf(organizations, ...year))).toEqual(rates);
});
