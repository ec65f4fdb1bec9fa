import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { created } from '../support/records.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-12-31' } });
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

const aMovement = (fields: object = {}) => ({
  reserve: 'statutory',
  movedOn: '2019-12-31',
  kind: 'opening',
  amount: '1000.00',
  label: 'Solde d’ouverture',
  ...fields,
});
const balances = async (on = '') => (await staff.get(`/reserve-movements/balances?${on && `on=${on}`}`)).body;

test('a register without movements has balances of zero', async () => {
  expect(await balances()).toEqual({
    on: '2020-12-31',
    legal: '0.00',
    statutory: '0.00',
    other: '0.00',
    carriedForward: '0.00',
    total: '0.00',
    steps: [],
  });
});

test('movements add up, on any day', async () => {
  created(await staff.post('/reserve-movements', aMovement()));
  created(await staff.post('/reserve-movements', aMovement({ reserve: 'carriedForward', amount: '-300.5' })));
  created(await staff.post('/reserve-movements', aMovement({ kind: 'other', amount: '-250', movedOn: '2020-03-01' })));
  expect(await balances('2020-02-29')).toMatchObject({ on: '2020-02-29', statutory: '1000.00', total: '699.50' });
  const { steps, ...today } = await balances();
  expect(today).toMatchObject({ statutory: '750.00', carriedForward: '-300.50', total: '449.50' });
  expect(steps.map(({ on, total }: any) => [on, total])).toEqual([
    ['2019-12-31', '699.50'],
    ['2020-03-01', '449.50'],
  ]);
  const { body } = await staff.get('/reserve-movements?reserve=statutory');
  expect([body.total, body.sums, body.data[0].movedOn]).toEqual([2, { amount: '750.00' }, '2020-03-01']);
});

test.each<[string, object, string]>([
  ['a day to come', { movedOn: '2021-01-01' }, 'movedOn'],
  ['nothing', { amount: '0' }, 'amount'],
  ['more than there is', { kind: 'other', amount: '-800' }, 'amount'],
  ['more than there was on a day', { kind: 'other', amount: '-1', movedOn: '2019-12-30' }, 'amount'],
  ['an allocation without a vote', { kind: 'allocation' }, 'kind'],
  ['an unknown reserve', { reserve: 'treasure' }, 'reserve'],
  ['no label', { label: ' ' }, 'label'],
])('%s is 422', async (_, fields, field) => {
  const { status, body } = await staff.post('/reserve-movements', aMovement(fields));
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
});

test('two movements at the same moment do not empty a reserve twice', async () => {
  const answers = await Promise.all(
    [1, 2].map(() =>
      staff.post('/reserve-movements', aMovement({ kind: 'other', amount: '-700', movedOn: '2020-06-01' })),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422]);
});

test('a mistake is made good by the contrary movement, once', async () => {
  const { body } = await staff.get('/reserve-movements?q=ouverture&reserve=carriedForward');
  const [{ id, corrected }] = body.data;
  expect(corrected).toBe(false);
  const correction = { movedOn: '2020-06-30', reason: 'Mauvais signe' };
  const made = created(await staff.post(`/reserve-movements/${id}/correction`, correction));
  expect(made).toMatchObject({
    kind: 'correction',
    amount: '300.50',
    correctsId: id,
    label: 'Solde d’ouverture : Mauvais signe',
  });
  expect((await staff.get(`/reserve-movements/${id}`)).body.corrected).toBe(true);
  expect((await staff.post(`/reserve-movements/${id}/correction`, correction)).status).toBe(409);
  expect((await staff.post(`/reserve-movements/${made.id}/correction`, correction)).body.code).toBe('is_correction');
  expect((await staff.post('/reserve-movements/999/correction', correction)).status).toBe(404);
  expect((await balances()).carriedForward).toBe('0.00');
  const reader = await signedIn(api, 'reader');
  expect((await reader.post('/reserve-movements', aMovement())).status).toBe(403);
});

test.each([
  'update reserve_movements set amount = 5',
  'delete from reserve_movements',
  'truncate reserve_movements',
  'update fiscal_year_closings set approved_result = 5',
  'update fiscal_year_closings set approved_result = 5, reopened_on = now(), reopened_by = $$x$$, reopen_reason = $$x$$',
  'update fiscal_year_closings set reopened_on = null, reopened_by = null, reopen_reason = null',
  'delete from fiscal_year_closings',
  'update allocation_votes set voted_on = now()',
  'delete from allocation_votes',
  'truncate allocation_votes cascade',
])('the database itself refuses: %s', async (statement) => {
  if ((await staff.get('/closings')).body.total === 0) {
    const administrator = await signedIn(api);
    const { id, version } = created(await staff.post('/closings', { year: 2018 }));
    const none = { legal: '0', statutory: '0', other: '0', carriedForward: '0', interest: '0' };
    created(await staff.post(`/closings/${id}/allocation/vote`, { ...none, votedOn: '2019-06-30' }));
    await administrator.post(`/closings/${id}/allocation/cancellation`, { movedOn: '2019-07-01', reason: 'Essai' });
    await administrator.post(`/closings/${id}/reopening`, { reason: 'Essai', version });
  }
  await expect(sql(api.databaseUrl, statement)).rejects.toThrow(/is kept as it was written/);
});
