import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { accountOf, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let salaries: number;
let rent: number;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
  salaries = await accountOf(staff, '641');
  rent = await accountOf(staff, '6132');
});
afterAll(() => api.stop());

describe('budget lines', () => {
  const aLine = (fields: object = {}) => ({
    year: 2021,
    month: 1,
    accountId: salaries,
    planned: '1000.00',
    ...fields,
  });

  test('are created, changed and deleted', async () => {
    const line = created(await staff.post('/budget-lines', aLine({ month: 12 })));
    const account = { code: '641', name: 'Salaires' };
    expect(line).toMatchObject({ year: 2021, month: 12, account, planned: '1000.00', actual: null });
    const { body } = await staff.patch(`/budget-lines/${line.id}`, { version: 1, actual: '1050.25' });
    expect(body).toMatchObject({ actual: '1050.25', actualImported: false, planned: '1000.00', version: 2 });
    const stale = await staff.patch(`/budget-lines/${line.id}`, { version: 1, actual: null });
    expect([stale.status, stale.body.current]).toEqual([409, body]);
    expect((await staff.delete(`/budget-lines/${line.id}`)).status).toBe(200);
    expect((await staff.get(`/budget-lines/${line.id}`)).status).toBe(404);
  });

  test('an account has one line a month', async () => {
    created(await staff.post('/budget-lines', aLine({ month: 11 })));
    const { status, body } = await staff.post('/budget-lines', aLine({ month: 11 }));
    expect([status, body.errors]).toEqual([409, { accountId: 'Ce compte a déjà une ligne pour ce mois.' }]);
  });

  test('stand on accounts that group no others', async () => {
    const { status, body } = await staff.post('/budget-lines', aLine({ accountId: await accountOf(staff, '64') }));
    expect([status, Object.keys(body.errors)]).toEqual([422, ['accountId']]);
    expect((await staff.post('/budget-lines', aLine({ accountId: 999_999 }))).status).toBe(409);
  });

  test.each([
    ['month', { month: 13 }],
    ['month', { month: 0 }],
    ['year', { year: 20 }],
    ['planned', { planned: '12.345' }],
    ['planned', { planned: 'a lot' }],
    ['accountId', { accountId: '' }],
  ])('a bad %s is 422 (%p)', async (field, fields) => {
    const { status, body } = await staff.post('/budget-lines', aLine(fields));
    expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
  });

  test('are filtered and summed over all pages', async () => {
    for (const month of [1, 2, 3]) {
      await staff.post('/budget-lines', aLine({ year: 2022, month, actual: month === 3 ? null : '999.99' }));
    }
    await staff.post('/budget-lines', aLine({ year: 2022, accountId: rent, planned: '600' }));
    const of = async (query: string) => {
      const { body } = await staff.get(`/budget-lines?fiscalYear=2022&${query}`);
      return [body.total, body.sums];
    };
    expect(await of('perPage=1')).toEqual([4, { planned: '3600.00', actual: '1999.98' }]);
    expect(await of('month=1')).toEqual([2, { planned: '1600.00', actual: '999.99' }]);
    expect(await of(`accountId=${rent}`)).toEqual([1, { planned: '600.00', actual: '0.00' }]);
    expect(await of('q=LOY')).toEqual([1, { planned: '600.00', actual: '0.00' }]);
    expect(await of('nature=income')).toEqual([0, { planned: '0.00', actual: '0.00' }]);
  });
});

describe('accounts', () => {
  const anAccount = (fields: object = {}) => ({ code: '6281', name: 'Adhésions', nature: 'cost', ...fields });

  test('are created in a group, changed and deleted', async () => {
    const groupId = await accountOf(staff, '62');
    const account = created(await staff.post('/accounts', anAccount({ groupId, prefixes: ['6281'] })));
    expect(account).toMatchObject({ code: '6281', groupId, prefixes: ['6281'], archived: false });
    const { body } = await staff.patch(`/accounts/${account.id}`, { version: 1, archived: true });
    expect(body).toMatchObject({ archived: true, version: 2 });
    expect((await staff.get('/accounts?archived=true')).body.data).toEqual([body]);
    expect((await staff.delete(`/accounts/${account.id}`)).status).toBe(200);
  });

  test('whose amounts are there stay', async () => {
    created(await staff.post('/budget-lines', { year: 2030, month: 1, accountId: rent, planned: '1' }));
    const { status, body } = await staff.delete(`/accounts/${rent}`);
    expect([status, body.message]).toEqual([409, expect.stringMatching(/^Ce compte a \d lignes? de budget\.$/)]);
  });

  test.each([
    ['code', 409, async () => anAccount({ code: '641' })],
    ['prefixes', 409, async () => anAccount({ prefixes: ['6132'] })],
    ['prefixes', 422, async () => anAccount({ prefixes: ['6 1'] })],
    ['nature', 422, async () => anAccount({ nature: 'tax' })],
    ['nature', 422, async () => anAccount({ nature: 'income', groupId: await accountOf(staff, '62') })],
    ['groupId', 422, async () => anAccount({ groupId: rent })],
    ['groupId', 409, async () => anAccount({ groupId: 999_999 })],
  ])('a bad %s is %i', async (field, expected, fields) => {
    const { status, body } = await staff.post('/accounts', await fields());
    expect([status, Object.keys(body.errors)]).toEqual([expected, [field]]);
  });

  test('are part of no circle, and a group has no prefix', async () => {
    const group = created(await staff.post('/accounts', anAccount({ code: 'A' })));
    const part = created(await staff.post('/accounts', anAccount({ code: 'B', groupId: group.id })));
    const circle = await staff.patch(`/accounts/${group.id}`, { version: 1, groupId: part.id });
    expect([circle.status, Object.keys(circle.body.errors)]).toEqual([422, ['groupId']]);
    const prefixed = await staff.patch(`/accounts/${group.id}`, { version: 1, prefixes: ['629'] });
    expect([prefixed.status, Object.keys(prefixed.body.errors)]).toEqual([422, ['prefixes']]);
  });
});
