import { sumAmounts } from '@terril/domain';
import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContact, anOpportunity, anOrganization, created, stagesOf } from '../support/records.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
let organizationId: number;
/** The stages of a new database by name. */
let stages: Record<string, number>;
beforeAll(async () => {
  api = await startApi({ sample: false });
  administrator = await signedIn(api, 'administrator');
  staff = await signedIn(api, 'staff');
  organizationId = created(await staff.post('/organizations', anOrganization())).id;
  stages = await stagesOf(staff);
});
afterAll(() => api.stop());

const at = (stage: string): number => stages[stage] as number;
const make = async (stage: string, fields: object = {}) =>
  created(await staff.post('/opportunities', anOpportunity(organizationId, at(stage), fields)));

test('one is created, shown with its names and its weighted amounts, changed and deleted', async () => {
  const contact = created(await staff.post('/contacts', aContact()));
  const [colleague] = (await staff.get('/colleagues')).body.data;
  const made = await make('Proposition', { contactId: contact.id, assigneeId: colleague.id, expectedOn: '2021-06-30' });
  expect(made).toMatchObject({
    organizationName: 'Les Amis du Terril',
    contactName: 'Nadia Sorbier',
    assigneeName: colleague.name,
    stageName: 'Proposition',
    pipelineName: 'Ventes',
    outcome: 'open',
    probability: null,
    chance: 50,
    weightedOneOff: '500.00',
    weightedYearly: '120.00',
    closedOn: null,
  });
  const path = `/opportunities/${made.id}`;
  const { body } = await staff.patch(path, { version: 1, probability: 35, nextStep: 'Rappeler' });
  expect(body).toMatchObject({ version: 2, chance: 35, weightedOneOff: '350.00', nextStep: 'Rappeler' });
  const stale = await staff.patch(path, { version: 1, stageId: at('Gagnée') });
  expect([stale.status, stale.body.current]).toEqual([409, body]);
  expect((await staff.delete(path)).status).toBe(200);
  expect((await staff.get(path)).status).toBe(404);
});

test('won or lost, it has its day and its reason; back to open, it has neither', async () => {
  const { id } = await make('Négociation');
  const move = async (version: number, changes: object) =>
    (await staff.patch(`/opportunities/${id}`, { version, ...changes })).body;
  expect(await move(1, { stageId: at('Perdue'), lostReason: 'Budget', closedOn: '2021-02-01' })).toMatchObject({
    outcome: 'lost',
    chance: 0,
    weightedOneOff: '0.00',
    closedOn: '2021-02-01',
    lostReason: 'Budget',
  });
  const won = await move(2, { stageId: at('Gagnée') });
  expect(won).toMatchObject({ outcome: 'won', chance: 100, weightedYearly: '240.00', lostReason: null });
  expect(won.closedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(won.closedOn).not.toBe('2021-02-01');
  expect(await move(3, { stageId: at('Piste') })).toMatchObject({ outcome: 'open', chance: 10, closedOn: null });
});

test('the stages it passed are told with their days, and come back from the trash with it', async () => {
  const { id } = await make('Piste');
  const path = `/opportunities/${id}`;
  const { enteredOn: today } = (await staff.get(`${path}/stays`)).body[0];
  await staff.patch(path, { version: 1, title: 'Toujours une piste' });
  await staff.patch(path, { version: 2, stageId: at('Qualifiée') });
  await staff.patch(path, { version: 3, stageId: at('Gagnée'), closedOn: '2021-01-01' });
  const passed = async () =>
    (await staff.get(`${path}/stays`)).body.map(({ stageName, enteredOn, leftOn }: any) => [
      stageName,
      enteredOn,
      leftOn,
    ]);
  const expected = [
    ['Piste', today, today],
    ['Qualifiée', today, today],
    ['Gagnée', today, null],
  ];
  expect(await passed()).toEqual(expected);
  const { trashItemId } = (await staff.delete(path)).body;
  expect((await staff.get(`${path}/stays`)).status).toBe(404);
  await staff.post(`/trash/${trashItemId}/restore`);
  expect(await passed()).toEqual(expected);
  const closed = await make('Gagnée', { closedOn: '2021-01-01' });
  const { body } = await staff.get(`/opportunities/${closed.id}/stays`);
  expect(body).toEqual([expect.objectContaining({ stageName: 'Gagnée', enteredOn: '2021-01-01', leftOn: null })]);
});

test.each([
  ['an unknown organization', 422, { organizationId: 999_999 }, 'organizationId'],
  ['an unknown contact', 422, { contactId: 999_999 }, 'contactId'],
  ['an unknown colleague', 422, { assigneeId: 999_999 }, 'assigneeId'],
  ['an unknown stage', 422, { stageId: 999_999 }, 'stageId'],
  ['a negative amount', 422, { oneOffAmount: '-1.00' }, 'oneOffAmount'],
  ['more than certainty', 422, { probability: 101 }, 'probability'],
  ['a closing day while it is open', 422, { closedOn: '2021-01-01' }, 'closedOn'],
  ['a reason of loss while it is open', 422, { lostReason: 'Budget' }, 'lostReason'],
])('%s is refused at its field', async (_name, expected, fields, field) => {
  const { status, body } = await staff.post('/opportunities', anOpportunity(organizationId, at('Piste'), fields));
  expect([status, Object.keys(body.errors)]).toEqual([expected, [field]]);
});

test('an archived stage takes no further opportunity, and those in it may change', async () => {
  const { id } = await make('Qualifiée');
  const path = `/pipeline-stages/${at('Qualifiée')}`;
  const { version } = (await staff.get(path)).body;
  await administrator.patch(path, { version, isArchived: true });
  const { status, body } = await staff.post('/opportunities', anOpportunity(organizationId, at('Qualifiée')));
  expect([status, Object.keys(body.errors)]).toEqual([422, ['stageId']]);
  expect((await staff.patch(`/opportunities/${id}`, { version: 1, title: 'Autre' })).body.title).toBe('Autre');
  await administrator.patch(path, { version: version + 1, isArchived: false });
});

test('the list filters, sorts, and sums as its rows are weighted', async () => {
  const other = created(await staff.post('/organizations', anOrganization({ name: 'La Fosse 9' })));
  const of = { organizationId: other.id };
  await make('Piste', { ...of, title: 'Un', oneOffAmount: '0.05', yearlyAmount: '33.33', probability: 35 });
  await make('Négociation', { ...of, title: 'Deux', oneOffAmount: '10.01', yearlyAmount: '0' });
  await make('Gagnée', { ...of, title: 'Trois', oneOffAmount: '7.77', closedOn: '2021-01-01' });
  await make('Perdue', { ...of, title: 'Quatre', oneOffAmount: '9.99' });
  const list = async (query: string) =>
    (await staff.get(`/opportunities?organizationId=${other.id}&sort=oneOffAmount&${query}`)).body;
  const titles = async (query: string) => (await list(query)).data.map(({ title }: any) => title);
  expect(await titles('')).toEqual(['Un', 'Trois', 'Quatre', 'Deux']);
  expect(await titles('outcome=open&order=DESC')).toEqual(['Deux', 'Un']);
  expect(await titles(`stageId=${at('Gagnée')}`)).toEqual(['Trois']);
  expect(await titles('q=quatr fosse')).toEqual(['Quatre']);
  const { data, sums, total } = await list('');
  const cents = (name: string) => data.reduce((sum: number, row: any) => sum + Math.round(100 * Number(row[name])), 0);
  expect(total).toBe(4);
  for (const name of ['oneOffAmount', 'yearlyAmount', 'weightedOneOff', 'weightedYearly']) {
    expect([name, Math.round(100 * Number(sums[name]))]).toEqual([name, cents(name)]);
  }
  const expected = (from: string, to: string) => titles(`expectedFrom=${from}&expectedTo=${to}`);
  await staff.patch(`/opportunities/${data[0].id}`, { version: 1, expectedOn: '2021-05-01', source: 'Salon' });
  expect([await expected('2021-05-01', '2021-05-01'), await expected('2021-05-02', '2021-06-01')]).toEqual([
    ['Un'],
    [],
  ]);
  expect([await titles('source=Salon'), await titles('source=salon')]).toEqual([['Un'], []]);
  expect((await staff.get('/opportunities/sources')).body).toEqual(['Salon']);
  expect([(await titles(`territoryId=${other.territoryId}`)).length, await titles('territoryId=none')]).toEqual([
    4,
    [],
  ]);
  const sumsOf = async (query: string) =>
    (await staff.get(`/opportunities/stages?organizationId=${other.id}${query}`)).body;
  const [first, ...others] = await sumsOf('');
  expect(first).toEqual({
    stageId: at('Piste'),
    count: 1,
    oneOffAmount: '0.05',
    yearlyAmount: '33.33',
    weightedOneOff: '0.02',
    weightedYearly: '11.67',
  });
  expect(others.map(({ stageId }: any) => stageId)).toEqual([at('Négociation'), at('Gagnée'), at('Perdue')]);
  expect((await sumsOf('&outcome=won')).map(({ count }: any) => count)).toEqual([1]);
  expect((await staff.get('/opportunities/stages?page=1')).status).toBe(400);
  expect(sums).toMatchObject({ oneOffAmount: '27.82', weightedOneOff: '15.30' });
  const inAll = (...parts: string[]) => sumAmounts(parts.map((part) => sums[part]));
  expect(sums.firstYear).toBe(inAll('oneOffAmount', 'yearlyAmount'));
  expect(sums.weightedFirstYear).toBe(inAll('weightedOneOff', 'weightedYearly'));
});

test('a reader lists and writes nothing', async () => {
  const reader = await signedIn(api, 'reader');
  expect((await reader.get('/opportunities')).status).toBe(200);
  expect((await reader.post('/opportunities', anOpportunity(organizationId, at('Piste')))).status).toBe(403);
});
