import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { anOpportunity, anOrganization, aService, created, stagesOf } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let organizationId: number;
let stageId: number;
let hosting: number;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
  organizationId = created(await staff.post('/organizations', anOrganization({ kind: 'association' }))).id;
  stageId = (await stagesOf(staff))['Proposition'] as number;
  hosting = created(
    await staff.post(
      '/services',
      aService({
        name: 'Hébergement de site',
        unitPrice: '20.00',
        periodUnit: 'month',
        periodCount: 1,
        prices: [{ kind: 'association', startsOn: '2015-01-01', unitPrice: '12.50' }],
      }),
    ),
  ).id;
});
afterAll(() => api.stop());

const withLines = (lines: object[], fields: object = {}) => ({
  ...anOpportunity(organizationId, stageId),
  oneOffAmount: undefined,
  yearlyAmount: undefined,
  lines,
  ...fields,
});
const DAYS = { label: 'Maquette', quantity: '2.5', unitPrice: '450' };
const monthly = () => ({
  serviceId: hosting,
  quantity: '3',
  unitPrice: '12.50',
  discountPercent: '10',
  periodUnit: 'month',
});

test('its amounts follow from its lines, which keep their order', async () => {
  const made = created(await staff.post('/opportunities', withLines([monthly(), DAYS])));
  expect(made).toMatchObject({ oneOffAmount: '1125.00', yearlyAmount: '405.00', weightedYearly: '202.50' });
  expect(made.lines).toEqual([
    expect.objectContaining({ label: 'Hébergement de site', periodUnit: 'month', periodCount: 1, amount: '33.75' }),
    expect.objectContaining({
      label: 'Maquette',
      serviceId: null,
      periodUnit: null,
      periodCount: null,
      amount: '1125.00',
    }),
  ]);
  const path = `/opportunities/${made.id}`;
  const { body } = await staff.patch(path, { version: 1, lines: [DAYS, { ...monthly(), quantity: '1' }] });
  expect(body).toMatchObject({ version: 2, oneOffAmount: '1125.00', yearlyAmount: '135.00' });
  expect(body.lines.map(({ label }: any) => label)).toEqual(['Maquette', 'Hébergement de site']);
  const { data } = (await staff.get(`/history?recordType=opportunities&recordId=${made.id}`)).body;
  const [of] = data.filter(({ part, label }: any) => part === 'lines' && label === 'Hébergement de site');
  expect(of.changes.map(({ field, old, new: now }: any) => [field, old, now])).toContainEqual([
    'quantity',
    '3.0000',
    '1.0000',
  ]);
  const listed = (
    await staff.get(
      `/opportunities?where=${encodeURIComponent(JSON.stringify({ field: 'services', is: 'has', value: hosting }))}`,
    )
  ).body;
  expect(listed.data.map(({ id }: any) => id)).toEqual([made.id]);
});

test('with lines its amounts are not typed; without, they are again', async () => {
  const made = created(await staff.post('/opportunities', withLines([DAYS])));
  const path = `/opportunities/${made.id}`;
  const typed = await staff.patch(path, { version: 1, oneOffAmount: '900.00' });
  expect([typed.status, typed.body.errors]).toEqual([
    422,
    { oneOffAmount: 'Ce montant est celui des lignes : changez-les, ou retirez-les toutes.' },
  ]);
  expect((await staff.patch(path, { version: 1, oneOffAmount: '1125' })).status).toBe(200);
  expect((await staff.patch(path, { version: 1, lines: [] })).body).toMatchObject({
    lines: [],
    oneOffAmount: '1125.00',
  });
  expect((await staff.patch(path, { version: 2, oneOffAmount: '900.00' })).body.oneOffAmount).toBe('900.00');
  const refused = await staff.post('/opportunities', withLines([DAYS], { yearlyAmount: '1.00' }));
  expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['yearlyAmount']]);
});

test.each([
  ['a line of nothing', { label: undefined }, 'lines.0.label'],
  ['an unknown service', { serviceId: 999_999 }, 'lines.0.serviceId'],
  ['no quantity', { quantity: '0' }, 'lines.0.quantity'],
  ['a price below 0', { unitPrice: '-1' }, 'lines.0.unitPrice'],
  ['a period without its unit', { periodCount: 2 }, 'lines.0.periodUnit'],
  ['a period of nothing', { periodUnit: 'month', periodCount: 0 }, 'lines.0.periodCount'],
])('%s is refused at its field', async (_name, fields, field) => {
  const { status, body } = await staff.post('/opportunities', withLines([{ ...DAYS, ...fields }]));
  expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
});

test('a one-off service has no period', async () => {
  const training = aService({ name: 'Formation', nature: 'one_off', periodUnit: null, periodCount: null });
  const { id } = created(await staff.post('/services', training));
  const { body } = await staff.post('/opportunities', withLines([{ ...monthly(), serviceId: id }]));
  expect(body.errors).toEqual({ 'lines.0.periodUnit': 'Ce service est ponctuel : sa ligne n’a pas de période.' });
});

test('the catalogue offers a service at the price of the organization, and keeps what a line names', async () => {
  const offer = await staff.get(`/opportunities/offer?organizationId=${organizationId}&serviceId=${hosting}`);
  expect(offer.body).toEqual({
    serviceId: hosting,
    label: 'Hébergement de site',
    unitPrice: '12.500000',
    periodUnit: 'month',
    periodCount: 1,
  });
  expect((await staff.get(`/opportunities/offer?organizationId=999999&serviceId=${hosting}`)).status).toBe(422);
  expect((await staff.get(`/opportunities/offer?organizationId=${organizationId}&serviceId=999999`)).status).toBe(422);
  const kept = await staff.delete(`/services/${hosting}`);
  expect([kept.status, kept.body.message]).toMatchObject([409, expect.stringContaining('d’opportunité')]);
});

test('lines go to the trash with their opportunity and come back', async () => {
  const made = created(await staff.post('/opportunities', withLines([monthly(), DAYS])));
  const { trashItemId } = (await staff.delete(`/opportunities/${made.id}`)).body;
  await staff.post(`/trash/${trashItemId}/restore`);
  expect((await staff.get(`/opportunities/${made.id}`)).body.lines).toEqual(made.lines);
});
