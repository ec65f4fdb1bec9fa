import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import {
  aContract,
  anActivity,
  anInvoice,
  anOrganization,
  aSubscription,
  aVersion,
  created,
} from '../support/records.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
let reader: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-12-31' } });
  administrator = await signedIn(api);
  staff = await signedIn(api, 'staff');
  reader = await signedIn(api, 'reader');
});
afterAll(() => api.stop());

let made = 0;
/** An organization with a yearly subscription. */
async function aClient(name = 'Les Amis du Terril') {
  made += 1;
  const { id: organizationId } = created(await staff.post('/organizations', anOrganization({ name })));
  const contract = created(await staff.post('/contracts', aContract(organizationId, { reference: `C-${made}` })));
  const yearly = { service: 'Assistance', category: 'assistance', periodUnit: 'year' };
  const subscription = created(
    await staff.post(
      '/subscriptions',
      aSubscription(contract.id, { ...yearly, versions: [aVersion({ startsOn: '2020-03-01' })] }),
    ),
  );
  return { organizationId, contractId: contract.id, subscriptionId: subscription.id };
}
const grant = async (fields: object) => created(await staff.post('/assistance-credits', fields));
const aPack = (organizationId: number, fields: object = {}) => ({
  organizationId,
  source: 'pack',
  minutes: 600,
  startsOn: '2020-01-01',
  ...fields,
});
const spend = async (organizationId: number, duration: number, fields: object = {}) =>
  created(await staff.post('/activities', anActivity({ organizationId, duration, day: '2020-06-15', ...fields })));
const account = async (id: number) => (await reader.get(`/assistance-accounts/${id}`)).body;

test('a pack is used by what is done for its organization, until somebody says otherwise', async () => {
  const { organizationId } = await aClient();
  expect(await account(organizationId)).toMatchObject({ bought: 0, share: null, periods: [] });
  const pack = await grant(aPack(organizationId, { step: 15 }));
  expect(pack).toMatchObject({ title: 'Carnet d’heures, 10 h', step: 15, endsOn: null, carriesOver: false });
  const call = await spend(organizationId, 50);
  await spend(organizationId, 30, { kind: 'note' });
  await spend(organizationId, 30, { day: '2019-12-31' });
  expect(await account(organizationId)).toMatchObject({
    organizationName: 'Les Amis du Terril',
    bought: 600,
    used: 60,
    remaining: 540,
    share: 10,
    beyond: 0,
    lastUsedOn: '2020-06-15',
    expiresOn: null,
    periods: [{ creditId: pack.id, startsOn: '2020-01-01', endsOn: null, minutes: 600, used: 60, source: 'pack' }],
  });
  await staff.patch(`/activities/${call.id}`, { version: 1, isCharged: false });
  expect((await account(organizationId)).used).toBe(0);
  const note = await spend(organizationId, 45, { kind: 'note', isCharged: true });
  expect((await account(organizationId)).used).toBe(45);
  const { body } = await staff.delete(`/activities/${note.id}`);
  expect((await account(organizationId)).used).toBe(0);
  await staff.post(`/trash/${body.trashItemId}/restore`);
  expect((await account(organizationId)).used).toBe(45);
});

test('hours of a subscription are used first by what is about it; what is left over is beyond credit', async () => {
  const { organizationId, subscriptionId } = await aClient();
  const allowance = await grant({ organizationId, source: 'allowance', minutes: 120, subscriptionId });
  expect(allowance).toMatchObject({ startsOn: '2020-03-01', subscriptionService: 'Assistance' });
  await grant(aPack(organizationId, { minutes: 60, endsOn: '2020-12-31' }));
  await spend(organizationId, 100, { aboutType: 'subscriptions', aboutId: subscriptionId });
  await spend(organizationId, 100);
  const { periods, ...figures } = await account(organizationId);
  expect(periods).toMatchObject([
    { source: 'allowance', startsOn: '2020-03-01', endsOn: '2021-02-28', minutes: 120, used: 120 },
    { source: 'pack', minutes: 60, used: 60 },
  ]);
  expect(figures).toMatchObject({ bought: 180, used: 180, remaining: 0, share: 100, beyond: 20 });
  const total = async (field: string) => {
    const where = encodeURIComponent(JSON.stringify({ all: [{ field, is: 'equals', value: true }] }));
    return (await reader.get(`/activities?organizationId=${organizationId}&where=${where}`)).body.total;
  };
  expect([await total('beyondCredit'), await total('charged'), await total('usesCreditOfToday')]).toEqual([1, 2, 2]);
});

test('the list of accounts is filtered, sorted, summed and exported; organizations are found by what they have left', async () => {
  const [one, other] = [await aClient('Zèbre'), await aClient('Abeille')];
  await grant(aPack(one.organizationId, { minutes: 100 }));
  await spend(one.organizationId, 90);
  await grant(aPack(other.organizationId, { endsOn: '2021-01-15' }));
  const ids = `id=${one.organizationId}&id=${other.organizationId}`;
  const names = async (query: string) =>
    (await reader.get(`/assistance-accounts?${ids}&${query}`)).body.data.map((row: any) => row.organizationName);
  expect(await names('')).toEqual(['Abeille', 'Zèbre']);
  expect(await names('sort=share&order=DESC')).toEqual(['Zèbre', 'Abeille']);
  expect(await names('low=true')).toEqual(['Zèbre']);
  expect(await names('exceeded=true')).toEqual([]);
  expect(await names('q=abei')).toEqual(['Abeille']);
  const { sums } = (await reader.get(`/assistance-accounts?${ids}`)).body;
  expect(sums).toMatchObject({ bought: '700.00', used: '90.00', remaining: '610.00', beyond: '0.00' });
  const file = await reader.download(`/assistance-accounts/export?${ids}&columns=organization,remaining,expiresOn`);
  expect(file.body.toString()).toContain('Abeille;600;2021-01-15');
  const where = encodeURIComponent('{"all":[{"field":"assistanceLeft","is":"atMost","value":"1"}]}');
  const { body } = await reader.get(`/organizations?${ids}&where=${where}`);
  expect(body.data.map(({ name }: { name: string }) => name)).toEqual(['Zèbre']);
});

test('a merge brings credits and time together', async () => {
  const [kept, merged] = [await aClient('Gardée'), await aClient('Fondue')];
  await grant(aPack(kept.organizationId, { minutes: 60 }));
  await grant(aPack(merged.organizationId, { minutes: 60 }));
  await spend(kept.organizationId, 70);
  await spend(merged.organizationId, 20);
  const versionOf = async (id: number) => (await staff.get(`/organizations/${id}`)).body.version;
  const { status } = await staff.post(`/organizations/${kept.organizationId}/merge`, {
    version: await versionOf(kept.organizationId),
    others: [{ id: merged.organizationId, version: await versionOf(merged.organizationId) }],
  });
  expect(status).toBe(200);
  expect(await account(kept.organizationId)).toMatchObject({ bought: 120, used: 90, beyond: 0 });
});

test('what is refused, at its field', async () => {
  const { organizationId, subscriptionId } = await aClient();
  const other = await aClient('Autre');
  const invoice = created(await staff.post('/invoices', anInvoice(other.organizationId, { number: 'F-9' })));
  const refusals: [object, number, string][] = [
    [{ minutes: 0 }, 422, 'minutes'],
    [{ minutes: 1.5 }, 422, 'minutes'],
    [{ step: 7 }, 422, 'step'],
    [{ source: 'loan' }, 422, 'source'],
    [{ organizationId: 999_999 }, 422, 'organizationId'],
    [{ source: 'allowance' }, 422, 'subscriptionId'],
    [{ subscriptionId: other.subscriptionId }, 422, 'subscriptionId'],
    [{ contractId: other.contractId }, 422, 'contractId'],
    [{ invoiceId: invoice.id }, 422, 'invoiceId'],
    [{ source: 'gift' }, 422, 'note'],
    [{ carriesOver: true }, 422, 'carriesOver'],
    [{ endsOn: '2019-12-31' }, 422, 'endsOn'],
  ];
  for (const [fields, status, field] of refusals) {
    const answer = await staff.post('/assistance-credits', aPack(organizationId, fields));
    expect([fields, answer.status, Object.keys(answer.body.errors ?? {})]).toEqual([fields, status, [field]]);
  }
  expect((await account(organizationId)).bought).toBe(0);
  const pack = await grant(aPack(organizationId));
  expect((await reader.post('/assistance-credits', aPack(organizationId))).status).toBe(403);
  expect((await reader.delete(`/assistance-credits/${pack.id}`)).status).toBe(403);
  await staff.patch(`/assistance-credits/${pack.id}`, { version: 1, minutes: 300 });
  const stale = await staff.patch(`/assistance-credits/${pack.id}`, { version: 1, minutes: 100 });
  expect([stale.status, stale.body.current.minutes]).toEqual([409, 300]);
  expect((await reader.get('/assistance-accounts/999999')).status).toBe(404);
  expect((await reader.get('/assistance-accounts?sort=name')).status).toBe(400);
  await grant({ organizationId, source: 'allowance', minutes: 60, subscriptionId });
  const held = await staff.delete(`/subscriptions/${subscriptionId}`);
  expect([held.status, held.body.message]).toEqual([409, 'Cet abonnement a 1 crédit d’assistance.']);
});

test('settings say from what share people are told, and how new credits count', async () => {
  const { version } = (await administrator.get('/settings')).body;
  const refused = await administrator.patch('/settings', { version, assistanceStep: 7, assistanceAlertShare: 100 });
  expect(Object.keys(refused.body.errors)).toEqual(['assistanceStep', 'assistanceAlertShare']);
  await administrator.patch('/settings', { version, assistanceStep: 15, assistanceAlertShare: 50 });
  const { organizationId } = await aClient();
  expect(await grant(aPack(organizationId, { minutes: 60 }))).toMatchObject({ step: 15 });
  await spend(organizationId, 31);
  const { data } = (await administrator.get('/notifications')).body;
  expect(data[0].title).toBe('Les Amis du Terril : 50 % de « Carnet d’heures, 1 h » utilisés, reste 15 min');
});
