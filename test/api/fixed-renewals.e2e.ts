import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, anOrganization, aSubscription, aVersion, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let organizationId: number;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-11-15' } });
  staff = await signedIn(api, 'staff');
  organizationId = created(await staff.post('/organizations', anOrganization())).id;
});
afterAll(() => api.stop());

let count = 0;
const contract = async (fields: object = {}) => {
  const fixed = { reference: `F-${++count}`, renewal: 'none', startsOn: '2018-01-01', endsOn: '2020-12-31' };
  return created(await staff.post('/contracts', aContract(organizationId, { ...fixed, ...fields })));
};
const subscription = async (contractId: number, version: object = {}, fields: object = {}) => {
  const versions = [
    aVersion({ startsOn: '2018-01-01', quantity: '1', unitPrice: '100', endsOn: '2020-12-31', ...version }),
  ];
  return created(
    await staff.post('/subscriptions', aSubscription(contractId, { periodUnit: 'year', versions, ...fields })),
  );
};
const renew = (id: number, fields: object = {}) =>
  staff.post(`/contracts/${id}/renew`, { version: 1, endsOn: '2023-12-31', ...fields });

test('a fixed term is renewed by an amendment, at new prices, after a look at the money', async () => {
  const { id } = await contract({ endReason: 'Fin du projet' });
  const ending = await subscription(id);
  const open = await subscription(id, { unitPrice: '240', endsOn: null }, { service: 'Assistance' });
  const ended = await subscription(id, { endsOn: '2019-12-31' });
  const money = { monthlyBefore: '28.33', monthlyAfter: '29.04', yearlyEffect: '8.50' };
  const tried = await renew(id, { percent: '2.5', dryRun: true });
  expect([tried.status, tried.body]).toMatchObject([200, { amendmentNumber: 1, effectiveOn: '2021-01-01', ...money }]);
  expect((await staff.get(`/contracts/${id}`)).body).toMatchObject({ endsOn: '2020-12-31', amendments: [] });

  const { body } = await renew(id, { percent: '2.5', signedOn: '2020-11-10' });
  expect(body).toMatchObject({
    ...money,
    subscriptions: [
      { id: ending.id, endsOn: '2023-12-31' },
      { id: open.id, endsOn: null },
    ],
  });
  expect((await staff.get(`/contracts/${id}`)).body).toMatchObject({
    endsOn: '2023-12-31',
    endReason: null,
    state: 'running',
    amendments: [
      {
        number: 1,
        title: 'Renouvellement jusqu’au 31 décembre 2023',
        signedOn: '2020-11-10',
        effectiveOn: '2021-01-01',
        description: 'Prix augmentés de 2,5 %.',
      },
    ],
  });
  const prices = async (one: { id: number }) =>
    (await staff.get(`/subscriptions/${one.id}`)).body.versions.map(({ startsOn, endsOn, unitPrice }: any) =>
      [startsOn, endsOn, Number(unitPrice)].join(' '),
    );
  expect(await prices(ending)).toEqual(['2018-01-01 2020-12-31 100', '2021-01-01 2023-12-31 102.5']);
  expect(await prices(open)).toEqual(['2018-01-01 2020-12-31 240', '2021-01-01  246']);
  expect(await prices(ended)).toEqual(['2018-01-01 2019-12-31 100']);
  const movements = '/reports/recurring-revenue/movements?from=2020-12&to=2021-01';
  expect((await staff.get(movements)).body.data).toMatchObject([{ movement: 'expansion', amount: '0.71' }]);
});

test('prices are kept unless told, and each renewal is another amendment', async () => {
  const { id } = await contract();
  const { id: subscriptionId } = await subscription(id);
  await renew(id, { endsOn: '2021-12-31', title: 'Un an de plus' });
  const { version } = (await staff.get(`/contracts/${id}`)).body;
  const again = await renew(id, { version, endsOn: '2022-12-31' });
  expect(again.body).toMatchObject({ amendmentNumber: 2, yearlyEffect: '0.00', effectiveOn: '2022-01-01' });
  expect((await staff.get(`/subscriptions/${subscriptionId}`)).body.versions).toMatchObject([
    { startsOn: '2018-01-01', endsOn: '2022-12-31' },
  ]);
  expect((await staff.get(`/contracts/${id}`)).body.amendments).toMatchObject([
    { number: 1, title: 'Un an de plus', description: 'Prix inchangés.' },
    { number: 2 },
  ]);
});

test.each([
  [
    'an end that is not later',
    {},
    { endsOn: '2020-12-31' },
    { endsOn: 'La nouvelle fin est après le 31 décembre 2020.' },
  ],
  ['a percentage out of bounds', {}, { percent: '-100' }, { percent: expect.stringContaining('au moins -99') }],
  ['tacit renewal', { renewal: 'tacit', endsOn: null, termMonths: 12 }, {}, undefined],
  ['no end', { endsOn: null }, {}, undefined],
  ['no signature', { stage: 'draft' }, {}, undefined],
])('with %s it is 422', async (_, fields, renewal, errors) => {
  const { id } = await contract(fields);
  const { status, body } = await renew(id, renewal);
  expect([status, body.errors]).toEqual([422, errors]);
  expect((await staff.get(`/contracts/${id}`)).body.version).toBe(1);
});

test('a stale copy, an unknown contract and a reader are refused', async () => {
  const { id } = await contract();
  expect((await renew(id, { version: 9 })).status).toBe(409);
  expect((await renew(999_999)).status).toBe(404);
  const reader = await signedIn(api, 'reader');
  expect((await reader.post(`/contracts/${id}/renew`, { version: 1, endsOn: '2023-12-31' })).status).toBe(403);
});
