import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, anOpportunity, anOrganization, aService, created, stagesOf } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let organizationId: number;
let hosting: number;
/** The stages of a new database by name. */
let stages: Record<string, number>;
beforeAll(async () => {
  api = await startApi({ sample: false });
  staff = await signedIn(api, 'staff');
  organizationId = created(await staff.post('/organizations', anOrganization())).id;
  hosting = created(await staff.post('/services', aService())).id;
  stages = await stagesOf(staff);
});
afterAll(() => api.stop());

const HOSTING = () => ({
  serviceId: hosting,
  quantity: '3',
  unitPrice: '12.50',
  discountPercent: '10',
  periodUnit: 'month',
});
const UPKEEP = { label: 'Suivi sur mesure', quantity: '1', unitPrice: '300', periodUnit: 'year', periodCount: 2 };
const DAYS = { label: 'Maquette', quantity: '2', unitPrice: '450' };
const make = async (lines: object[], fields: object = {}) => {
  const amounts = { oneOffAmount: undefined, yearlyAmount: undefined };
  const told = anOpportunity(organizationId, stages['Négociation'] as number, { ...amounts, lines, ...fields });
  return created(await staff.post('/opportunities', told));
};
const toContract = (id: number, fields: object = {}) =>
  staff.post(`/opportunities/${id}/contract`, { version: 1, startsOn: '2021-03-01', ...fields });

test('it becomes a draft with a subscription for each recurring line, and is won', async () => {
  const { id } = await make([HOSTING(), DAYS, UPKEEP]);
  const won = created(await toContract(id, { category: 'maintenance', closedOn: '2021-02-10', reference: 'C-77' }));
  expect(won).toMatchObject({
    outcome: 'won',
    closedOn: '2021-02-10',
    contractReference: 'C-77',
    oneOffAmount: '900.00',
    lines: [{ label: 'Hébergement de site' }, { label: 'Maquette' }, { label: 'Suivi sur mesure' }],
  });
  const contract = (await staff.get(`/contracts/${won.contractId}`)).body;
  expect(contract).toMatchObject({
    organizationId,
    title: 'Refonte du site',
    stage: 'draft',
    startsOn: '2021-03-01',
    renewal: 'tacit',
    noticeMonths: 2,
  });
  const { data } = (await staff.get(`/subscriptions?contractId=${won.contractId}&sort=service`)).body;
  expect(data).toEqual([
    expect.objectContaining({
      serviceId: hosting,
      service: 'Hébergement de site',
      category: 'hosting',
      billed: 'in_advance',
      periodUnit: 'month',
      versions: [
        expect.objectContaining({
          startsOn: '2021-03-01',
          endsOn: null,
          quantity: '3.0000',
          unitPrice: '12.500000',
          discountPercent: '10.00',
          cause: 'start',
        }),
      ],
    }),
    expect.objectContaining({
      serviceId: null,
      service: 'Suivi sur mesure',
      category: 'maintenance',
      periodUnit: 'year',
      periodCount: 2,
    }),
  ]);
  const from = (await staff.get(`/opportunities?contractId=${won.contractId}`)).body;
  expect(from.data.map((one: any) => one.id)).toEqual([id]);
  const held = await staff.delete(`/contracts/${won.contractId}`);
  expect([held.status, held.body.message]).toEqual([409, 'Ce contrat a 1 opportunité d’origine et 2 abonnements.']);
});

test('one that is won already stays as it is, and has no second contract', async () => {
  const { id } = await make([], { stageId: stages['Gagnée'], closedOn: '2021-01-15' });
  const won = created(await toContract(id));
  expect(won).toMatchObject({ stageName: 'Gagnée', closedOn: '2021-01-15' });
  const twice = await toContract(id, { version: won.version });
  expect([twice.status, twice.body]).toEqual([
    409,
    {
      code: 'made_already',
      message: `Cette opportunité est devenue le contrat ${won.contractReference}.`,
      made: { type: 'contracts', id: won.contractId },
    },
  ]);
});

test('refused, nothing is half made', async () => {
  const before = (await staff.get('/contracts')).body.total;
  const { id } = await make([UPKEEP]);
  const refused = async (fields: object) => {
    const { status, body } = await toContract(id, fields);
    return [status, body.errors ? Object.keys(body.errors) : body.code];
  };
  created(await staff.post('/contracts', aContract(organizationId, { reference: 'C-TAKEN' })));
  expect(await refused({})).toEqual([422, ['category']]);
  expect(await refused({ category: 'service', reference: 'C-TAKEN' })).toEqual([409, ['reference']]);
  expect(await refused({ category: 'service', stageId: stages['Piste'] })).toEqual([422, ['stageId']]);
  expect(await refused({ category: 'service', startsOn: '2021-02-30' })).toEqual([422, ['startsOn']]);
  expect(await refused({ category: 'service', version: 7 })).toEqual([409, 'stale_version']);
  const lost = await make([], { stageId: stages['Perdue'] });
  expect((await toContract(lost.id)).body.code).toBe('lost');
  expect((await toContract(999_999)).status).toBe(404);
  expect((await (await signedIn(api, 'reader')).post(`/opportunities/${id}/contract`, {})).status).toBe(403);
  expect((await staff.get('/contracts')).body.total).toBe(before + 1);
  expect((await staff.get(`/opportunities/${id}`)).body).toMatchObject({ outcome: 'open', contractId: null });
});

test('a contract that was there is named, of the same organization, and let go again', async () => {
  const { id } = await make([]);
  const contract = created(await staff.post('/contracts', aContract(organizationId, { reference: 'C-HAND' })));
  const other = created(await staff.post('/organizations', anOrganization({ name: 'La Fosse 9' })));
  const foreign = created(await staff.post('/contracts', aContract(other.id, { reference: 'C-OTHER' })));
  const name = async (version: number, contractId: number | null) =>
    staff.patch(`/opportunities/${id}`, { version, contractId });
  expect((await name(1, foreign.id)).body.errors).toEqual({
    contractId: 'Ce contrat est celui d’une autre structure.',
  });
  expect((await name(1, 999_999)).body.errors).toEqual({ contractId: 'Contrat inconnu.' });
  expect((await name(1, contract.id)).body.contractReference).toBe('C-HAND');
  const second = await make([]);
  const taken = await staff.patch(`/opportunities/${second.id}`, { version: 1, contractId: contract.id });
  expect([taken.status, Object.keys(taken.body.errors)]).toEqual([409, ['contractId']]);
  expect((await name(2, null)).body.contractId).toBeNull();
});
