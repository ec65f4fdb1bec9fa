import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { newCustomField } from '../support/custom-fields.js';
import { signedIn } from '../support/people.js';
import { aLine, anInvoice, anOrganization, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let administrator: ApiClient;

beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '' } });
  staff = await signedIn(api, 'staff');
  administrator = await signedIn(api);
});
afterAll(() => api.stop());

const historyOf = async (recordType: string, recordId: number, query = '') =>
  (await staff.get(`/history?recordType=${recordType}&recordId=${recordId}${query}`)).body;

test('a record tells who wrote what, newest first, its lines too, and pages', async () => {
  const { id: organizationId } = created(await staff.post('/organizations', anOrganization()));
  const lines = [aLine(), aLine({ description: 'Audit' })];
  const { id, version } = created(await staff.post('/invoices', anInvoice(organizationId, { lines })));
  const other = created(await staff.post('/organizations', anOrganization({ name: 'Les Autres' })));
  await administrator.patch(`/invoices/${id}`, { version, organizationId: other.id, paidOn: '2020-08-01' });
  const { data, total } = await historyOf('invoices', id);
  expect(total).toBe(4);
  const [changed, ...before] = data;
  expect(changed).toMatchObject({
    isGone: false,
    action: 'update',
    userName: 'administrator',
    recordType: 'invoices',
    recordId: id,
  });
  expect(changed.changes.toSorted((a: any, b: any) => a.field.localeCompare(b.field))).toEqual([
    {
      field: 'organizationId',
      fieldName: null,
      old: String(organizationId),
      new: String(other.id),
      oldName: 'Les Amis du Terril',
      newName: 'Les Autres',
    },
    { field: 'paidOn', fieldName: null, old: null, new: '2020-08-01', oldName: null, newName: null },
  ]);
  expect(before.map(({ action, part, userName }: any) => [action, part, userName])).toEqual([
    ['create', 'lines', 'staff'],
    ['create', 'lines', 'staff'],
    ['create', null, 'staff'],
  ]);
  expect(new Set(before.map(({ transaction }: any) => transaction)).size).toBe(1);
  expect((await historyOf('invoices', id, '&perPage=1&page=4')).data).toMatchObject([{ label: 'F-1' }]);
  expect((await historyOf('invoices', id, '&order=ASC')).data[0]).toMatchObject({ label: 'F-1' });
});

test('two people at once sign each what they wrote', async () => {
  const people = [staff, administrator];
  const organizations = await Promise.all(
    Array.from({ length: 10 }, (_, index) => people[index % 2]!.post('/organizations', anOrganization())),
  );
  for (const [index, answer] of organizations.entries()) {
    const { data } = await historyOf('organizations', created(answer).id);
    expect(data.map(({ userName }: any) => userName)).toEqual(Array(2).fill(index % 2 ? 'administrator' : 'staff'));
  }
});

test('filters by person, action and day, and finds words', async () => {
  const { id } = created(await staff.post('/accounts', { code: '699', name: 'Été', nature: 'cost' }));
  await staff.delete(`/accounts/${id}`);
  const [deleted, made] = (await historyOf('accounts', id)).data;
  expect([deleted.action, made.action, deleted.recordName]).toEqual(['delete', 'create', '699 Été']);
  expect([deleted.isGone, made.isGone]).toEqual([true, true]);
  expect((await staff.get('/history?q=ete')).body.data.map((entry: any) => entry.id)).toEqual([deleted.id, made.id]);
  const count = async (query: string) => (await historyOf('accounts', id, query)).total;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format();
  expect(await count('&action=delete')).toBe(1);
  expect(await count(`&userId=${made.userId}`)).toBe(2);
  expect(await count(`&userId=999999`)).toBe(0);
  expect(await count(`&from=${today}&to=${today}`)).toBe(2);
  expect(await count('&to=2020-01-01')).toBe(0);
  expect((await staff.get('/history?action=guess')).status).toBe(400);
  expect((await staff.get('/history?recordType=sessions')).status).toBe(400);
});

test('an export is told, whose it was too', async () => {
  await staff.get('/reports/turnover?year=2020&format=csv');
  await staff.get('/reports/turnover?year=2020');
  const { data } = (await administrator.get('/history?action=export')).body;
  expect(data).toMatchObject([
    { recordType: 'reports', recordId: null, userName: 'staff', label: expect.stringContaining('2020'), changes: [] },
  ]);
});

test('configuration and people are for administrators', async () => {
  created(await administrator.post('/areas', { code: 'z', name: 'Zone', position: 9, epciCodes: [] }));
  expect((await administrator.get('/history?recordType=areas')).body.data).toMatchObject([{ label: 'Zone' }]);
  for (const type of ['areas', 'users', 'territories', 'settings']) {
    expect((await staff.get(`/history?recordType=${type}`)).status).toBe(403);
  }
  const seen = new Set((await staff.get('/history?perPage=100')).body.data.map((entry: any) => entry.recordType));
  expect([...seen].filter((type) => ['areas', 'users'].includes(String(type)))).toEqual([]);
  expect((await staff.get('/history?q=Zone')).body.total).toBe(0);
});

test('an organization as it was: today as now, 404 with a sentence before, 400 on no day', async () => {
  const { id } = created(await staff.post('/organizations', anOrganization()));
  const { body } = await staff.get(`/organizations/${id}/as-of`);
  expect(body).toMatchObject({ id, name: 'Les Amis du Terril', communeName: 'Liévin', legalForm: null });
  const early = await staff.get(`/organizations/${id}/as-of?on=2020-01-01`);
  expect([early.status, early.body.message]).toEqual([404, expect.stringMatching(/que depuis le/)]);
  expect((await staff.get('/organizations/999999/as-of')).status).toBe(404);
  expect((await staff.get(`/organizations/${id}/as-of?on=2021-02-29`)).status).toBe(400);
});

describe('of fields of the cooperative’s own', () => {
  const field = (kind: string, other: object = {}) => newCustomField(administrator, kind, other);
  const organization = async (customValues: object) =>
    created(await staff.post('/organizations', anOrganization({ customValues })));

  test('tells each field by its label, and each choice, even once the field is gone', async () => {
    const [choice, number] = [await field('multi_choice', { labelEn: 'Colours' }), await field('number')];
    const { id } = await organization({ [choice.key]: ['rouge'], [number.key]: '1.5' });
    await staff.patch(`/organizations/${id}`, { version: 1, customValues: { [choice.key]: ['rouge', 'vert'] } });
    const changesOf = async (language: string) => {
      const { body } = await staff.get(`/history?recordType=organizations&recordId=${id}`, {
        'accept-language': language,
      });
      const own = body.data.filter(({ part }: any) => part === null);
      return own.map(({ changes }: any) => changes.filter((one: any) => one.field.startsWith('customValues')));
    };
    const [changed, inserted] = await changesOf('en');
    expect(changed).toEqual([
      {
        field: `customValues.${choice.key}`,
        fieldName: 'Colours',
        old: ['rouge'],
        new: ['rouge', 'vert'],
        oldName: 'Red',
        newName: 'Red, Vert',
      },
    ]);
    expect(inserted.map((one: any) => [one.fieldName, one.old, one.new])).toEqual(
      expect.arrayContaining([
        ['Colours', null, ['rouge']],
        [number.labelFr, null, '1.5'],
      ]),
    );

    await staff.patch(`/organizations/${id}`, { version: 2, customValues: { [choice.key]: null } });
    expect((await administrator.delete(`/custom-fields/${choice.id}`)).status).toBe(200);
    const [, gone] = await changesOf('fr');
    expect([gone[0].fieldName, gone[0].newName]).toEqual([choice.labelFr, 'Rouge, Vert']);
  });

  test('says nothing of custom values where there are none', async () => {
    const { id } = await organization({});
    const { body } = await staff.get(`/history?recordType=organizations&recordId=${id}`);
    expect(JSON.stringify(body)).not.toMatch(/custom/i);
  });

  test('knows the values of a past day', async () => {
    const { key } = await field('text');
    const { id } = await organization({ [key]: 'alors' });
    expect((await staff.get(`/organizations/${id}/as-of`)).body.customValues).toEqual({ [key]: 'alors' });
  });
});
