import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, aLine, anInvoice, anOrganization, aSubscription, aVersion, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let organizationId: number;
let contractId: number;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-05-15' } });
  staff = await signedIn(api, 'staff');
  organizationId = created(await staff.post('/organizations', anOrganization())).id;
  contractId = created(await staff.post('/contracts', aContract(organizationId))).id;
});
afterAll(() => api.stop());

let count = 0;
/** Subscriptions of a service of their own, so that a filter finds them and no others. */
const service = () => `Service ${++count}`;
const subscription = async (name: string, version: object = {}, fields: object = {}) => {
  const versions = [aVersion({ quantity: '1', unitPrice: '75', ...version })];
  return created(await staff.post('/subscriptions', aSubscription(contractId, { service: name, versions, ...fields })));
};
const draft = async (name: string, fields: object = {}) => {
  const filters = JSON.stringify({ where: { field: 'service', is: 'equals', value: name } });
  const body = { name: 'Syntec 2021', filters, percent: '2.5', effective: 'next_period', ...fields };
  return created(await staff.post('/indexations', body));
};
const linesOf = async ({ id }: { id: number }) => (await staff.get(`/indexations/${id}/lines?sort=startsOn`)).body;
const pricesOf = async ({ id }: { id: number }) =>
  (await staff.get(`/subscriptions/${id}`)).body.versions.map(({ startsOn, endsOn, unitPrice, cause }: any) =>
    [startsOn, endsOn, Number(unitPrice), cause].join(' '),
  );

test('one is prepared, applied from the next period of each, and undone', async () => {
  const name = service();
  const yearly = await subscription(name, { unitPrice: '120' }, { periodUnit: 'year' });
  const quarterly = await subscription(name);
  const made = await draft(name);
  expect(made).toMatchObject({ state: 'draft', lineCount: 2, yearlyEffect: '10.52', step: '0.01' });
  const { data, sums } = await linesOf(made);
  expect(data).toMatchObject([
    {
      subscriptionId: quarterly.id,
      startsOn: '2020-07-01',
      oldPrice: '75.000000',
      newPrice: '76.880000',
      yearlyEffect: '7.52',
    },
    { subscriptionId: yearly.id, startsOn: '2021-01-01', newPrice: '123.000000', yearlyEffect: '3.00' },
  ]);
  expect(sums).toEqual({ yearlyEffect: '10.52' });

  expect((await staff.post(`/indexations/${made.id}/apply`)).body).toEqual({ done: 2, held: 0 });
  expect(await pricesOf(quarterly)).toEqual(['2020-01-01 2020-06-30 75 start', '2020-07-01  76.88 indexation']);
  const movements = '/reports/recurring-revenue/movements?from=2020-07&to=2020-07';
  expect((await staff.get(movements)).body.data).toMatchObject([{ movement: 'indexation', amount: '0.63' }]);

  expect((await staff.post(`/indexations/${made.id}/revert`)).body).toEqual({ done: 2, held: 0 });
  expect(await pricesOf(quarterly)).toEqual(['2020-01-01  75 start']);
  expect((await staff.get(`/indexations/${made.id}`)).body.state).toBe('reverted');
  expect((await staff.get(movements)).body.data).toEqual([]);
});

test('by an index, from a day, to a rounding of its own; ended, paused and free lines are left alone', async () => {
  const name = service();
  const kept = await subscription(name, { unitPrice: '100' });
  await subscription(name, { endsOn: '2020-05-31' });
  await subscription(name, { unitPrice: '0' });
  const paused = await subscription(name);
  await staff.post(`/subscriptions/${paused.id}/changes`, { version: 1, kind: 'pause', when: 'now' });
  const index = { percent: null, indexName: 'Syntec', indexFrom: '286.5', indexTo: '293.2', step: '0.50' };
  const made = await draft(name, { ...index, effective: 'on', effectiveOn: '2020-06-01' });
  expect((await linesOf(made)).data).toMatchObject([
    { subscriptionId: kept.id, startsOn: '2020-06-01', newPrice: '102.500000' },
  ]);
});

test('a line left out is not written, and a price that changed since is not either', async () => {
  const name = service();
  const [out, changed, kept] = [await subscription(name), await subscription(name), await subscription(name)];
  const made = await draft(name);
  const line = (await linesOf(made)).data.find(({ subscriptionId }: any) => subscriptionId === out.id);
  expect((await staff.patch(`/indexations/${made.id}/lines/${line.id}`, { isExcluded: true })).status).toBe(204);
  expect((await staff.get(`/indexations/${made.id}`)).body.lineCount).toBe(2);
  await staff.post(`/subscriptions/${changed.id}/changes`, { version: 1, kind: 'price', when: 'now', unitPrice: '90' });
  expect((await staff.post(`/indexations/${made.id}/apply`)).body).toEqual({ done: 1, held: 1 });
  expect(await pricesOf(out)).toEqual(['2020-01-01  75 start']);
  expect(await pricesOf(changed)).toEqual(['2020-01-01 2020-05-14 75 start', '2020-05-15  90 change']);
  expect(await pricesOf(kept)).toHaveLength(2);
});

test('a price scheduled after it stays, and a quantity scheduled after it gets the new price', async () => {
  const name = service();
  const made = await subscription(name);
  const later = { kind: 'price', when: 'on', on: '2020-10-01', quantity: '2' };
  const { subscription: after } = (await staff.post(`/subscriptions/${made.id}/changes`, { version: 1, ...later }))
    .body;
  const price = { version: after.version, kind: 'price', when: 'on', on: '2021-01-01', unitPrice: '80' };
  await staff.post(`/subscriptions/${made.id}/changes`, price);
  await staff.post(`/indexations/${(await draft(name)).id}/apply`);
  expect(await pricesOf(made)).toEqual([
    '2020-01-01 2020-06-30 75 start',
    '2020-07-01 2020-09-30 76.88 indexation',
    '2020-10-01 2020-12-31 76.88 change',
    '2021-01-01  80 change',
  ]);
});

test('what was invoiced at the new price is not undone', async () => {
  const name = service();
  const [billed, other] = [await subscription(name), await subscription(name)];
  const made = await draft(name);
  await staff.post(`/indexations/${made.id}/apply`);
  const line = aLine({
    nature: 'recurring',
    subscriptionId: billed.id,
    periodStartsOn: '2020-07-01',
    periodEndsOn: '2020-09-30',
  });
  created(await staff.post('/invoices', anInvoice(organizationId, { lines: [line] })));
  expect((await staff.post(`/indexations/${made.id}/revert`)).body).toEqual({ done: 1, held: 1 });
  expect(await pricesOf(billed)).toHaveLength(2);
  expect(await pricesOf(other)).toHaveLength(1);
});

test.each([
  ['percent', { percent: null }, 'Donnez un pourcentage, ou les deux valeurs d’un indice.'],
  ['percent', { indexFrom: '1', indexTo: '2' }, 'Donnez un pourcentage, ou les deux valeurs d’un indice.'],
  ['percent', { percent: null, indexTo: '2' }, 'Donnez un pourcentage, ou les deux valeurs d’un indice.'],
  ['effectiveOn', { effective: 'on' }, 'À partir de quel jour ?'],
  ['filters', { filters: '[]' }, 'Un objet JSON est attendu.'],
  ['filters', { filters: '{"couleur":"bleu"}' }, expect.stringContaining('couleur')],
])('a bad %s is 422 (%j)', async (field, fields, sentence) => {
  const body = { name: 'Refusée', percent: '2', effective: 'next_period', ...fields };
  const answer = await staff.post('/indexations', body);
  expect([answer.status, answer.body.errors]).toEqual([422, { [field]: sentence }]);
});

test('an applied one is neither changed, applied again nor deleted; a reader does nothing of it', async () => {
  const name = service();
  await subscription(name);
  const { id, version } = await draft(name);
  const reader = await signedIn(api, 'reader');
  for (const path of ['apply', 'revert']) expect((await reader.post(`/indexations/${id}/${path}`)).status).toBe(403);
  expect((await staff.post(`/indexations/${id}/revert`)).status).toBe(409);
  await staff.post(`/indexations/${id}/apply`);
  expect((await staff.post(`/indexations/${id}/apply`)).status).toBe(409);
  expect((await staff.patch(`/indexations/${id}`, { version: version + 1, percent: '3' })).status).toBe(409);
  expect((await staff.delete(`/indexations/${id}`)).status).toBe(409);
  expect((await staff.post('/indexations/9999/apply')).status).toBe(404);
});

test('a draft is prepared anew when it changes', async () => {
  const name = service();
  await subscription(name);
  const made = await draft(name);
  const { body } = await staff.patch(`/indexations/${made.id}`, { version: made.version, percent: '10' });
  expect(body).toMatchObject({ percent: '10.0000', yearlyEffect: '30.00' });
  expect((await staff.delete(`/indexations/${made.id}`)).status).toBe(200);
});
