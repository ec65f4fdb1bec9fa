import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

describe('budget lines', () => {
  const aLine = (fields: object = {}) => ({ year: 2021, month: 1, account: 'salaires', planned: '1000.00', ...fields });

  test('are created, changed and deleted', async () => {
    const line = created(await staff.post('/budget-lines', aLine({ month: 12 })));
    expect(line).toMatchObject({ year: 2021, month: 12, account: 'salaires', planned: '1000.00', actual: null });
    const { body } = await staff.patch(`/budget-lines/${line.id}`, { version: 1, actual: '1050.25' });
    expect(body).toMatchObject({ actual: '1050.25', planned: '1000.00', version: 2 });
    const stale = await staff.patch(`/budget-lines/${line.id}`, { version: 1, actual: null });
    expect([stale.status, stale.body.current]).toEqual([409, body]);
    expect((await staff.delete(`/budget-lines/${line.id}`)).status).toBe(200);
    expect((await staff.get(`/budget-lines/${line.id}`)).status).toBe(404);
  });

  test('an account has one line a month', async () => {
    created(await staff.post('/budget-lines', aLine({ month: 11 })));
    const { status, body } = await staff.post('/budget-lines', aLine({ month: 11 }));
    expect([status, body.errors]).toEqual([409, { account: 'Ce compte a déjà une ligne pour ce mois.' }]);
  });

  test.each([
    ['month', { month: 13 }],
    ['month', { month: 0 }],
    ['year', { year: 20 }],
    ['planned', { planned: '12.345' }],
    ['planned', { planned: 'a lot' }],
    ['account', { account: '' }],
  ])('a bad %s is 422 (%p)', async (field, fields) => {
    const { status, body } = await staff.post('/budget-lines', aLine(fields));
    expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
  });

  test('are filtered and summed over all pages', async () => {
    for (const month of [1, 2, 3]) {
      await staff.post('/budget-lines', aLine({ year: 2022, month, actual: month === 3 ? null : '999.99' }));
    }
    await staff.post('/budget-lines', aLine({ year: 2022, account: 'loyer', planned: '600' }));
    const of = async (query: string) => {
      const { body } = await staff.get(`/budget-lines?year=2022&${query}`);
      return [body.total, body.sums];
    };
    expect(await of('perPage=1')).toEqual([4, { planned: '3600.00', actual: '1999.98' }]);
    expect(await of('month=1')).toEqual([2, { planned: '1600.00', actual: '999.99' }]);
    expect(await of('account=loyer')).toEqual([1, { planned: '600.00', actual: '0.00' }]);
    expect(await of('q=LOY')).toEqual([1, { planned: '600.00', actual: '0.00' }]);
  });
});

describe('subsidies', () => {
  const aSubsidy = (fields: object = {}) => ({
    year: 2021,
    funder: 'La Région',
    title: 'Éducation populaire',
    amount: '3000',
    ...fields,
  });

  test('are created, changed, summed and deleted', async () => {
    const subsidy = created(await staff.post('/subsidies', aSubsidy()));
    expect(subsidy).toMatchObject({ year: 2021, funder: 'La Région', amount: '3000.00', version: 1 });
    created(await staff.post('/subsidies', aSubsidy({ funder: 'La Ville', amount: '0.10' })));
    expect((await staff.get('/subsidies?year=2021')).body).toMatchObject({ total: 2, sums: { amount: '3000.10' } });
    expect((await staff.get('/subsidies?q=region')).body.total).toBe(1);
    const { body } = await staff.patch(`/subsidies/${subsidy.id}`, { version: 1, amount: '2500.00' });
    expect(body).toMatchObject({ amount: '2500.00', funder: 'La Région', version: 2 });
    expect((await staff.patch(`/subsidies/${subsidy.id}`, { version: 1, amount: '1' })).status).toBe(409);
    expect((await staff.delete(`/subsidies/${subsidy.id}`)).status).toBe(200);
  });

  test.each([
    ['amount', { amount: '-1.00' }],
    ['year', { year: 1800 }],
    ['funder', { funder: null }],
  ])('a bad %s is 422', async (field, fields) => {
    const { status, body } = await staff.post('/subsidies', aSubsidy(fields));
    expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
  });
});
