import { count, day, mean, money, ratio, share, text } from './columns.js';
import { figuresOf, nothing, totalsOf } from './figures.js';

const said = { meaning: { fr: 'Essai.', en: 'Try.' } };
const COLUMNS = {
  amount: money('', '', said),
  part: share('amount', '', '', said),
  recurringShare: ratio('recurring', 'amount', '', '', said),
  meanDays: mean('days', 'days', 'invoices', '', '', said),
  invoices: count('', '', said),
  organizations: count('', '', { ...said, isSummed: false }),
  on: day('', '', said),
  who: text('', '', said),
};

const row = (key: string, amount: string, fields: object = {}) => ({
  key,
  amount,
  recurring: '0',
  days: '0',
  invoices: '1',
  organizations: 1,
  on: null,
  who: null,
  ...fields,
});

test('amounts are rounded half up, shares by largest remainder, what is made of nothing is empty', () => {
  const rows = [
    row('a', '100.005', { recurring: '50', days: 7, invoices: '2', on: '2020-01-31', who: 'Nadia' }),
    row('b', '100.005'),
    row('c', '100.005', { invoices: '0' }),
    row('d', '0'),
  ];
  const all = new Set(['a', 'b', 'c', 'd']);
  expect([...figuresOf(COLUMNS, rows, all).values()]).toEqual([
    {
      amount: '100.01',
      part: '33.4',
      recurringShare: '50.0',
      meanDays: '3.5',
      invoices: 2,
      organizations: 1,
      on: '2020-01-31',
      who: 'Nadia',
    },
    {
      amount: '100.01',
      part: '33.3',
      recurringShare: '0.0',
      meanDays: '0.0',
      invoices: 1,
      organizations: 1,
      on: null,
      who: null,
    },
    {
      amount: '100.01',
      part: '33.3',
      recurringShare: '0.0',
      meanDays: null,
      invoices: 0,
      organizations: 1,
      on: null,
      who: null,
    },
    {
      amount: '0.00',
      part: '0.0',
      recurringShare: null,
      meanDays: '0.0',
      invoices: 1,
      organizations: 1,
      on: null,
      who: null,
    },
  ]);
});

test('those that are not shown count in the shares all the same', () => {
  const figures = figuresOf(COLUMNS, [row('a', '25'), row('b', '75')], new Set('a'));
  expect([figures.size, figures.get('a')?.part]).toEqual([1, '25.0']);
});

test('totals are added up before they are rounded, and ratios made of totals', () => {
  const rows = [
    row('a', '100.004', { recurring: '100.004', days: '10', invoices: '1' }),
    row('b', '300.004', { days: '2', invoices: '3' }),
  ];
  expect(totalsOf(COLUMNS, rows)).toEqual({
    amount: '400.01',
    part: '100.0',
    recurringShare: '25.0',
    meanDays: '3.0',
    invoices: 4,
    organizations: null,
    on: null,
    who: null,
  });
  expect(totalsOf(COLUMNS, [])).toMatchObject({
    amount: '0.00',
    part: null,
    recurringShare: null,
    meanDays: null,
    invoices: 0,
  });
});

test('a row that another year alone has shows nothing there', () => {
  expect(nothing(COLUMNS)).toMatchObject({
    amount: '0.00',
    invoices: 0,
    part: null,
    meanDays: null,
    organizations: null,
  });
});

test('a column that the SQL does not give is an error of ours, never a blank', () => {
  expect(() => figuresOf(COLUMNS, [{ key: 'a', amount: '1' }], new Set('a'))).toThrow('gives no');
});
