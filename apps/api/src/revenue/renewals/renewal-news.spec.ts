import { type PreparedRenewal, renewalNotices } from './renewal-news.js';

const prepared = (id: number, accountManagerId: number | null): PreparedRenewal => ({
  id,
  reference: `C-${id}`,
  organizationName: 'Le Fil',
  termEndsOn: '2020-08-31',
  noticeUntil: `2020-07-${String(31 - id).padStart(2, '0')}`,
  accountManagerId,
});
const told = (...all: PreparedRenewal[]) =>
  renewalNotices(all).map(({ to, kind, title, record, key }) => [to, kind, title.fr, record, key]);

test('nothing is told of nothing', () => {
  expect(told()).toEqual([]);
});

test('each account manager is told of hers, and those who asked for all of all, under the same key', () => {
  const title = (id: number, until: string) =>
    `Avis de reconduction préparé, à envoyer avant le ${until} juillet 2020 : C-${id} · Le Fil`;
  const one = [title(1, '30'), { type: 'contracts', id: 1 }, 'renewal/1/2020-08-31'];
  const two = [title(2, '29'), { type: 'contracts', id: 2 }, 'renewal/2/2020-08-31'];
  expect(told(prepared(1, 7), prepared(2, null))).toEqual([
    [[7], 'renewal', ...one],
    ['everybody', 'every_renewal', ...one],
    ['everybody', 'every_renewal', ...two],
  ]);
});

test('many are told as one, with the first day', () => {
  const six = [1, 2, 3, 4, 5, 6].map((id) => prepared(id, id === 6 ? 8 : 7));
  expect(told(...six).slice(5)).toEqual([
    [[8], 'renewal', expect.stringContaining('C-6'), { type: 'contracts', id: 6 }, 'renewal/6/2020-08-31'],
    [
      'everybody',
      'every_renewal',
      '6 avis de reconduction préparés, le premier à envoyer avant le 25 juillet 2020',
      { type: 'renewals' },
      undefined,
    ],
  ]);
  expect(told(...six.map((each) => ({ ...each, accountManagerId: 7 })))[0]).toEqual([
    [7],
    'renewal',
    expect.stringMatching(/^6 avis/),
    { type: 'renewals' },
    undefined,
  ]);
});
