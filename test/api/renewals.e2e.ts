import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, anOrganization, aSubscription, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let organizationId: number;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-06-30' } });
  staff = await signedIn(api, 'staff');
  organizationId = created(await staff.post('/organizations', anOrganization())).id;
});
afterAll(() => api.stop());

let count = 0;
const contract = async (fields: object) => {
  const yearly = { reference: `R-${++count}`, termMonths: 12, noticeMonths: 1 };
  return created(await staff.post('/contracts', aContract(organizationId, { ...yearly, ...fields })));
};
const statesOf = async (query = '') =>
  (await staff.get(`/renewals?${query}`)).body.data.map(({ reference, state }: any) => `${reference} ${state}`);

test('contracts come by the last day to refuse, with where their notice stands', async () => {
  // Last days to refuse: 31 July (window over on 30 June), 30 September, 30 November.
  const july = await contract({ startsOn: '2019-09-01' });
  const september = await contract({ startsOn: '2018-11-01' });
  const november = await contract({ startsOn: '2020-01-01' });
  await contract({ startsOn: '2019-09-01', renewal: 'none' });
  await contract({ startsOn: '2019-09-01', endsOn: '2021-12-31' });
  await contract({ startsOn: '2019-09-01', termMonths: null });
  created(await staff.post('/subscriptions', aSubscription(september.id)));
  const { data, total, sums } = (await staff.get('/renewals')).body;
  expect([total, sums]).toEqual([3, { monthlyAmount: '50.00' }]);
  expect(data).toMatchObject([
    {
      id: july.id,
      termEndsOn: '2020-08-31',
      lastDayToRefuse: '2020-07-31',
      noticeUntil: '2020-06-30',
      state: 'to_send',
    },
    {
      id: september.id,
      lastDayToRefuse: '2020-09-30',
      noticeFrom: '2020-06-30',
      state: 'to_send',
      monthlyAmount: '50.00',
    },
    { id: november.id, lastDayToRefuse: '2020-11-30', state: 'waiting', sentOn: null },
  ]);
  expect((await staff.get(`/contracts/${july.id}`)).body.term).toEqual({
    startsOn: '2019-09-01',
    endsOn: '2020-08-31',
    lastDayToRefuse: '2020-07-31',
    noticeFrom: '2020-04-30',
    noticeUntil: '2020-06-30',
  });
  expect(await statesOf('state=waiting')).toEqual([`${november.reference} waiting`]);
  expect(await statesOf(`q=${september.reference.toLowerCase()}`)).toHaveLength(1);
  expect(await statesOf('from=2020-08-01&to=2020-09-30')).toEqual([`${september.reference} to_send`]);
  expect((await staff.get('/renewals?perPage=1&page=3')).body).toMatchObject({
    total: 3,
    data: [{ id: november.id }],
  });
  expect((await staff.get('/renewals?page=9')).body).toMatchObject({ total: 3, data: [] });
});

describe('a notice', () => {
  const notice = (contractId: number, fields: object = {}) => ({
    contractId,
    termEndsOn: '2020-08-31',
    sentOn: '2020-06-15',
    means: 'email',
    recipient: 'bureau@example.org',
    ...fields,
  });

  test('is noted for a term, in time or late, and forgotten', async () => {
    const [inTime, late] = [await contract({ startsOn: '2019-09-01' }), await contract({ startsOn: '2019-08-01' })];
    const noted = created(await staff.post('/renewal-notices', notice(inTime.id)));
    const tooLate = notice(late.id, { termEndsOn: '2020-07-31', sentOn: '2020-06-30', means: 'letter' });
    created(await staff.post('/renewal-notices', tooLate));
    expect(await statesOf('state=sent')).toEqual([`${inTime.reference} sent`]);
    expect(await statesOf('state=late')).toEqual([`${late.reference} late`]);
    const again = await staff.post('/renewal-notices', notice(inTime.id));
    expect([again.status, again.body.errors]).toEqual([409, { termEndsOn: 'L’avis de cette échéance est déjà noté.' }]);
    expect((await staff.delete(`/renewal-notices/${noted.id}`)).status).toBe(204);
    expect(await statesOf('state=sent')).toEqual([]);
    expect((await staff.delete(`/renewal-notices/${noted.id}`)).status).toBe(404);
  });

  test('that was never sent is a risk', async () => {
    const missed = await contract({ startsOn: '2019-08-01' });
    expect(await statesOf('state=missed')).toEqual([`${missed.reference} missed`]);
  });

  test.each([
    ['termEndsOn', { termEndsOn: '2020-08-30' }, 'Aucune période de ce contrat ne se termine ce jour-là.'],
    ['sentOn', { sentOn: '2020-07-01' }, 'Ce jour est à venir.'],
    ['contractId', { contractId: 9999 }, 'Contrat inconnu.'],
    ['means', { means: 'pigeon' }, 'L’un de : email, letter, registered, by_hand.'],
  ])('with a bad %s is 422', async (field, fields, sentence) => {
    const { id } = await contract({ startsOn: '2019-09-01' });
    const { status, body } = await staff.post('/renewal-notices', notice(id, fields));
    expect([status, body.errors]).toEqual([422, { [field]: sentence }]);
  });

  test('is written by who may write records', async () => {
    const reader = await signedIn(api, 'reader');
    expect((await reader.get('/renewals')).status).toBe(200);
    expect((await reader.post('/renewal-notices', {})).status).toBe(403);
    expect((await reader.delete('/renewal-notices/1')).status).toBe(403);
  });
});
