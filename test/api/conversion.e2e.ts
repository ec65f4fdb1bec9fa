import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient, client } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { anOpportunity, anOrganization, created } from '../support/records.js';
import { readReport } from '../support/reports.js';

let api: TestApi;
let staff: ApiClient;
let territory: { id: number; name: string };
let stages: Record<string, number>;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2021-02-10' } });
  staff = await signedIn(api, 'staff');
  const organization = created(await staff.post('/organizations', anOrganization()));
  const { body } = await staff.get('/pipeline-stages');
  stages = Object.fromEntries(body.data.map(({ name, id }: any) => [name, id]));
  const territories = (await staff.get('/territories')).body.data;
  territory = territories.find(({ id }: any) => id === organization.territoryId);
  const make = async (title: string, stage: string, fields: object) =>
    created(await staff.post('/opportunities', anOpportunity(organization.id, at(stage), { title, ...fields })));
  const move = async ({ id }: { id: number }, version: number, stage: string, fields: object = {}) =>
    staff.patch(`/opportunities/${id}`, { version, stageId: at(stage), ...fields });
  const salon = { source: 'Salon', oneOffAmount: '300.00', yearlyAmount: '0' };
  const won = await make('Site', 'Piste', salon);
  await move(won, 1, 'Proposition');
  await move(won, 2, 'Gagnée', { closedOn: '2021-02-20' });
  const lost = await make('Listes', 'Proposition', { ...salon, oneOffAmount: '700.00' });
  await move(lost, 1, 'Perdue', { closedOn: '2021-02-14' });
  // Lost, then opened anew: closed no longer.
  const anew = await make('Nuage', 'Piste', salon);
  await move(anew, 1, 'Perdue');
  await move(anew, 2, 'Qualifiée');
  await make('Ancienne', 'Gagnée', { closedOn: '2020-02-01', oneOffAmount: '50.00', yearlyAmount: '10.00' });
});
afterAll(() => api.stop());

const at = (stage: string) => stages[stage] as number;
const report = (name: string, query = '') =>
  readReport(staff, `prospecting/${name}`, `from=2021-01&to=2021-12&${query}`);
const titles = async (query: string) => (await report('closed', query)).data.map(({ title }: any) => title);

test('those closed in the months count by outcome and amount, with their cycle and the year before', async () => {
  const { rows, total } = await report('conversion');
  const previous = { won: 1, lost: 0, rate: '100.0', wonAmount: '60.00', measured: 0, meanDays: null };
  expect(total).toMatchObject({
    won: 1,
    lost: 1,
    rate: '50.0',
    wonAmount: '300.00',
    lostAmount: '700.00',
    amountRate: '30.0',
    measured: 2,
    meanDays: '7.0',
    medianDays: '7.0',
    previous,
  });
  expect(rows.map(({ key, won, lost }: any) => [key, won, lost])).toEqual([
    ['Salon', 1, 1],
    [null, 0, 0],
  ]);
  const [place] = (await report('conversion', 'by=territory')).rows;
  expect(place).toMatchObject({ key: String(territory.id), name: territory.name, won: 1, lost: 1 });
});

test('each figure opens its opportunities', async () => {
  expect(await titles('')).toEqual(['Site', 'Listes']);
  expect(await titles('outcome=lost&source=Salon')).toEqual(['Listes']);
  expect(await titles(`stageId=${at('Piste')}`)).toEqual(['Site']);
  expect(await titles('untold=source')).toEqual([]);
  expect(await titles(`untold=assignee&territoryId=${territory.id}`)).toEqual(['Site', 'Listes']);
  expect((await report('closed')).sums).toEqual({ amount: '1000.00' });
});

test('each stay in a stage tells where it led, and the closed ones what the stage was worth', async () => {
  const passages = await report('stages');
  const of = (name: string) => passages.stages.find(({ stageName }: any) => stageName === name);
  expect(of('Piste')).toMatchObject({ left: 2, onward: 1, lost: 1, passageRate: '50.0', closed: 1, winRate: '100.0' });
  expect(of('Proposition')).toMatchObject({ left: 2, onward: 1, lost: 1, back: 0, meanDays: '7.0', winRate: '50.0' });
  expect(of('Qualifiée')).toMatchObject({ left: 0, passageRate: null, winRate: null, probability: 30 });
  const { data } = await report('left-stages', `stageId=${at('Piste')}&passage=lost`);
  expect(data).toEqual([expect.objectContaining({ title: 'Nuage', nextStage: 'Perdue', passage: 'lost', days: 0 })]);
});

test('both go out as files', async () => {
  const file = async (name: string) =>
    (await staff.get(`/reports/prospecting/${name}?from=2021-01&to=2021-12&format=csv&language=fr`)).body as string;
  expect(await file('conversion')).toContain('Salon;1;1;50,0;;300,00;700,00;30,0;7,0;7,0;');
  expect(await file('stages')).toContain('Ventes;Proposition;2;7,0;7,0;1;1;0;50,0;;2;1;50,0;50');
  expect(await file('closed')).toContain(
    `Listes;Les Amis du Terril;Perdue;2021-02-14;4;Salon;${territory.name};;700,00;0,00`,
  );
  expect(await file('left-stages')).toContain('Vers la suite');
});

test.each([
  'conversion?by=stage',
  'closed?untold=title',
  'stages?from=2021-13',
  'left-stages?passage=won',
  'closed?sort=id',
])('%s is refused', async (query) => {
  expect((await staff.get(`/reports/prospecting/${query}`)).status).toBe(400);
  expect((await client(api.url).get('/reports/prospecting/conversion')).status).toBe(401);
});
