import type { ContractTerm } from './renewals.js';
import { termEnds, termOutcome } from './term-ends.js';

const contract = (fields: Partial<ContractTerm> = {}): ContractTerm => ({
  startsOn: '2018-05-01',
  endsOn: null,
  renewal: 'tacit',
  termMonths: 12,
  renewalMonths: null,
  noticeMonths: 2,
  ...fields,
});
const YEAR = { startsOn: '2020-01-01', endsOn: '2020-12-31' };

test.each<[string, Partial<ContractTerm>, object | undefined]>([
  ['a term of the year', {}, { first: '2020-04-30', last: '2020-04-30', state: 'passed' }],
  ['that is to come', { startsOn: '2018-11-01' }, { first: '2020-10-31', last: '2020-10-31', state: 'pending' }],
  ['that ends today', { startsOn: '2018-07-01' }, { first: '2020-06-30', last: '2020-06-30', state: 'pending' }],
  ['by the month: those that passed', { termMonths: 1 }, { first: '2020-01-31', last: '2020-05-31', state: 'passed' }],
  [
    'ended at the end of its term',
    { endsOn: '2020-04-30' },
    { first: '2020-04-30', last: '2020-04-30', state: 'ended' },
  ],
  ['ended after a renewal', { endsOn: '2020-06-15' }, { first: '2020-04-30', last: '2020-06-15', state: 'ended' }],
  ['that is known to end', { endsOn: '2020-12-31' }, { first: '2020-04-30', last: '2020-12-31', state: 'ended' }],
  ['that ends later', { endsOn: '2022-04-30' }, { first: '2020-04-30', last: '2020-04-30', state: 'passed' }],
  [
    'of a fixed time',
    { renewal: 'none', endsOn: '2020-03-31' },
    { first: '2020-03-31', last: '2020-03-31', state: 'ended' },
  ],
  ['three years, not in this one', { termMonths: 36 }, undefined],
  ['ended before', { endsOn: '2019-04-30' }, undefined],
  ['an open one', { renewal: 'none' }, undefined],
  ['of a length that is not told', { termMonths: null }, undefined],
  ['an offer', { stage: 'sent', endsOn: '2020-03-31' }, undefined],
  [
    'begun in the year',
    { startsOn: '2020-02-01', termMonths: 3 },
    { first: '2020-04-30', last: '2020-04-30', state: 'passed' },
  ],
])('%s', (_, fields, expected) => {
  expect(termEnds(contract(fields), YEAR, '2020-06-30')).toEqual(expected);
});

test.each([
  ['passed', '10', '10', false, 'renewed'],
  ['passed', '10', '12', false, 'changed'],
  ['passed', '10', '0', false, 'changed'],
  ['ended', '10', '0', false, 'ended'],
  ['ended', '0', '0', false, 'ended'],
  ['ended', '10', '10.00', true, 'renewed'],
  ['ended', '10', '8', true, 'changed'],
  ['pending', '10', '0', false, 'pending'],
] as const)('%s, from %s to %s, followed: %s: %s', (state, before, after, isFollowed, expected) => {
  expect(termOutcome(state, { before, after, isFollowed })).toBe(expected);
});
