import { type ContractTerm, currentTerm, noticeState } from './renewals.js';

const contract = (fields: Partial<ContractTerm> = {}): ContractTerm => ({
  startsOn: '2018-05-01',
  endsOn: null,
  renewal: 'tacit',
  termMonths: 12,
  renewalMonths: null,
  noticeMonths: 2,
  ...fields,
});

test.each([
  ['the first', {}, '2018-05-01', '2018-05-01', '2019-04-30', '2019-02-28'],
  ['its last day', {}, '2019-04-30', '2018-05-01', '2019-04-30', '2019-02-28'],
  ['the day after it', {}, '2019-05-01', '2019-05-01', '2020-04-30', '2020-02-29'],
  ['the third', {}, '2020-12-31', '2020-05-01', '2021-04-30', '2021-02-28'],
  ['without a notice', { noticeMonths: 0 }, '2018-05-01', '2018-05-01', '2019-04-30', '2019-04-30'],
  [
    'renewed for less than the first',
    { termMonths: 36, renewalMonths: 12 },
    '2021-05-01',
    '2021-05-01',
    '2022-04-30',
    '2022-02-28',
  ],
  [
    'only the renewal is told',
    { termMonths: null, renewalMonths: 6 },
    '2018-11-01',
    '2018-11-01',
    '2019-04-30',
    '2019-02-28',
  ],
  [
    'from a 29 February',
    { startsOn: '2020-02-29', noticeMonths: 1 },
    '2021-03-01',
    '2021-02-28',
    '2022-02-27',
    '2022-01-27',
  ],
  [
    'monthly from a 31st',
    { startsOn: '2020-01-31', termMonths: 1, noticeMonths: 0 },
    '2020-03-01',
    '2020-02-29',
    '2020-03-30',
    '2020-03-30',
  ],
] as const)('the current term: %s', (_, fields, day, startsOn, endsOn, lastDayToRefuse) => {
  expect(currentTerm(contract(fields), day)).toMatchObject({ startsOn, endsOn, lastDayToRefuse });
});

test('the notice is sent from 3 months to 1 month before the last day to refuse', () => {
  expect(currentTerm(contract(), '2018-06-01')).toMatchObject({ noticeFrom: '2018-11-28', noticeUntil: '2019-01-28' });
});

test.each([
  ['no renewal', { renewal: 'none' }, '2018-06-01'],
  ['a known end', { endsOn: '2018-12-31' }, '2018-06-01'],
  ['no length', { termMonths: null }, '2018-06-01'],
  ['before its start', {}, '2018-04-30'],
] as const)('%s: none', (_, fields, day) => {
  expect(currentTerm(contract(fields), day)).toBeUndefined();
});

const term = { noticeFrom: '2018-11-28', noticeUntil: '2019-01-28' };
test.each([
  [null, '2018-11-27', 'waiting'],
  [null, '2018-11-28', 'to_send'],
  [null, '2019-01-28', 'to_send'],
  [null, '2019-01-29', 'missed'],
  ['2019-01-28', '2019-02-28', 'sent'],
  ['2019-01-29', '2019-02-28', 'late'],
] as const)('sent on %s, seen on %s: %s', (sentOn, day, state) => {
  expect(noticeState(term, sentOn, day)).toBe(state);
});
