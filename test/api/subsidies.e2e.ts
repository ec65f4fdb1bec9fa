import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { anOrganization, aSubsidy, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

const region = (fields: object = {}) => aSubsidy({ year: 2021, funder: 'La Région', amount: '3000', ...fields });

test('are created, changed, summed and deleted', async () => {
  const subsidy = created(await staff.post('/subsidies', region()));
  const shares = [{ year: 2021, amount: '3000.00' }];
  expect(subsidy).toMatchObject({ funder: 'La Région', amount: '3000.00', status: 'granted', shares, version: 1 });
  created(await staff.post('/subsidies', region({ funder: 'La Ville', amount: '0.10' })));
  const { total, sums } = (await staff.get('/subsidies?year=2021')).body;
  expect([total, sums]).toEqual([2, { amount: '3000.10', received: '0.00', ofYear: '3000.10' }]);
  expect((await staff.get('/subsidies?q=region')).body.total).toBe(1);
  const { body } = await staff.patch(`/subsidies/${subsidy.id}`, { version: 1, amount: '2500.00' });
  expect(body).toMatchObject({ amount: '2500.00', funder: 'La Région', version: 2 });
  expect((await staff.patch(`/subsidies/${subsidy.id}`, { version: 1, amount: '1' })).status).toBe(409);
  expect((await staff.delete(`/subsidies/${subsidy.id}`)).status).toBe(200);
});

test('a convention over two years gives each its share, by its months', async () => {
  const period = { startsOn: '2022-11-16', endsOn: '2023-02-28', amount: '1000' };
  const subsidy = created(await staff.post('/subsidies', region(period)));
  expect(subsidy.months).toEqual([
    { month: '2022-11', amount: '142.86' },
    { month: '2022-12', amount: '285.72' },
    { month: '2023-01', amount: '285.71' },
    { month: '2023-02', amount: '285.71' },
  ]);
  expect(subsidy.shares).toEqual([
    { year: 2022, amount: '428.58' },
    { year: 2023, amount: '571.42' },
  ]);
  const ofYear = async (year: number) => (await staff.get(`/subsidies?year=${year}`)).body.sums.ofYear;
  expect([await ofYear(2022), await ofYear(2023), await ofYear(2024)]).toEqual(['428.58', '571.42', '0.00']);
  expect((await staff.get('/reports/key-figures?year=2023')).body.subsidies).toBe('571.42');
  expect((await staff.get('/reports/turnover?year=2022')).body.subsidies).toBe('428.58');
  await staff.patch(`/subsidies/${subsidy.id}`, { version: 1, status: 'asked' });
  expect(await ofYear(2023)).toBe('0.00');
  expect((await staff.get('/reports/key-figures?year=2023')).body.subsidies).toBe('0.00');
});

test('the months are corrected by hand, and spread anew with another amount', async () => {
  const period = { startsOn: '2024-01-01', endsOn: '2024-03-31', amount: '90' };
  const { id } = created(await staff.post('/subsidies', region(period)));
  const months = [
    { month: '2024-01', amount: '80' },
    { month: '2024-03', amount: '10' },
  ];
  const corrected = await staff.patch(`/subsidies/${id}`, { version: 1, months });
  expect(corrected.body.months).toEqual([
    { month: '2024-01', amount: '80.00' },
    { month: '2024-03', amount: '10.00' },
  ]);
  const renamed = await staff.patch(`/subsidies/${id}`, { version: 2, title: 'Ateliers', amount: '90.00' });
  expect(renamed.body.months).toEqual(corrected.body.months);
  const raised = await staff.patch(`/subsidies/${id}`, { version: 3, amount: '120' });
  expect(raised.body.months.map(({ amount }: any) => amount)).toEqual(['40.00', '40.00', '40.00']);
});

test('what is cashed in adds up, and never exceeds what was granted', async () => {
  const { id } = created(await staff.post('/subsidies', region({ year: 2025 })));
  const receipts = [{ receivedOn: '2025-02-01', amount: '2000', note: 'Acompte' }];
  const first = await staff.patch(`/subsidies/${id}`, { version: 1, receipts });
  expect(first.body).toMatchObject({ received: '2000.00', receipts: [{ amount: '2000.00', note: 'Acompte' }] });
  const more = [...receipts, { receivedOn: '2025-12-01', amount: '1000.01' }];
  const { status, body } = await staff.patch(`/subsidies/${id}`, { version: 2, receipts: more });
  expect([status, body.errors]).toEqual([
    422,
    { receipts: expect.stringMatching(/^Cela dépasse de 0,01\s€ le montant de la subvention\.$/) },
  ]);
  const lowered = await staff.patch(`/subsidies/${id}`, { version: 2, amount: '1999.99' });
  expect([lowered.status, Object.keys(lowered.body.errors)]).toEqual([422, ['receipts']]);
  expect((await staff.get(`/subsidies/${id}`)).body).toMatchObject({ version: 2, received: '2000.00' });
});

test('the funder may be an organization, and files stay with the convention', async () => {
  const { id: organizationId } = created(await staff.post('/organizations', anOrganization({ name: 'La Région' })));
  const { id } = created(await staff.post('/subsidies', region({ organizationId, reference: 'CV-12' })));
  expect((await staff.get(`/subsidies?organizationId=${organizationId}`)).body.data).toEqual([
    expect.objectContaining({ id, reference: 'CV-12' }),
  ]);
  const file = created(await staff.upload('/files?name=convention.txt', 'a'));
  created(await staff.post('/attachments', { recordType: 'subsidies', recordId: id, fileId: file.id }));
  expect((await staff.get(`/attachments?recordType=subsidies&recordId=${id}`)).body.total).toBe(1);
  expect((await staff.delete(`/organizations/${organizationId}`)).status).toBe(409);
});

test.each([
  ['amount', { amount: '-1.00' }],
  ['startsOn', { startsOn: '2021-02-30' }],
  ['endsOn', { endsOn: '2020-12-31' }],
  ['endsOn', { endsOn: '2031-01-01' }],
  ['funder', { funder: null }],
  ['status', { status: 'maybe' }],
  ['months', { months: [{ month: '2021-01', amount: '2999.99' }] }],
  ['months', { months: [[]] }],
  ['months.0.month', { months: [{ month: '2022-01', amount: '3000' }] }],
  ['receipts', { status: 'asked', receipts: [{ receivedOn: '2021-01-01', amount: '1' }] }],
  ['receipts.0.amount', { receipts: [{ receivedOn: '2021-01-01', amount: '0' }] }],
])('a bad %s is 422', async (field, fields) => {
  const { status, body } = await staff.post('/subsidies', region(fields));
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
});

test('a month given twice is refused', async () => {
  const months = ['1000', '2000'].map((amount) => ({ month: '2021-01', amount }));
  const { status, body } = await staff.post('/subsidies', region({ months }));
  expect([status, Object.keys(body.errors)]).toEqual([409, ['months']]);
});
