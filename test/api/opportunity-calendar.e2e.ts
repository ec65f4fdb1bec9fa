import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient, client } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { anOpportunity, anOrganization, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let organizationId: number;
let stages: Record<string, number>;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2021-02-10' } });
  staff = await signedIn(api, 'staff');
  organizationId = created(await staff.post('/organizations', anOrganization())).id;
  const { body } = await staff.get('/pipeline-stages');
  stages = Object.fromEntries(body.data.map(({ name, id }: any) => [name, id]));
  await make('Site', { expectedOn: '2021-02-28', nextStepOn: '2021-02-12', nextStep: 'Rappeler' });
  await make('Listes', { expectedOn: '2021-02-28', nextStepOn: '2021-03-01' });
  await make('Gagnée', { expectedOn: '2021-02-28' }, 'Gagnée');
  await make('Sans jour', {});
});
afterAll(() => api.stop());

const make = async (title: string, fields: object, stage = 'Piste') =>
  created(
    await staff.post('/opportunities', anOpportunity(organizationId, stages[stage] as number, { title, ...fields })),
  );
const daysOf = async (query = '') => (await staff.get(`/opportunities/calendar?${query}`)).body.days;
const told = (days: any[]) =>
  days.map(({ day, count, entries }) => [day, count, entries.map((one: any) => `${one.kind} ${one.title}`)]);

test('a month holds the days that open opportunities are expected on and those of their next steps', async () => {
  const { body } = await staff.get('/opportunities/calendar');
  expect(body).toMatchObject({ month: '2021-02', today: '2021-02-10' });
  expect(told(body.days)).toEqual([
    ['2021-02-12', 1, ['nextStep Site']],
    ['2021-02-28', 2, ['expected Listes', 'expected Site']],
  ]);
  expect(body.days[0].entries[0]).toMatchObject({ organizationName: 'Les Amis du Terril', nextStep: 'Rappeler' });
  expect(told(await daysOf('month=2021-03'))).toEqual([['2021-03-01', 1, ['nextStep Listes']]]);
});

test('it is narrowed as the list, and others than open ones are shown when asked for', async () => {
  expect(told(await daysOf('q=sit'))).toHaveLength(2);
  expect(told(await daysOf('outcome=won'))).toEqual([['2021-02-28', 1, ['expected Gagnée']]]);
  expect(await daysOf('source=Salon')).toEqual([]);
});

test('a day tells how many it holds and shows the first ones', async () => {
  for (let index = 10; index < 32; index++) await make(`Lot ${index}`, { expectedOn: '2021-05-03' });
  const [day] = await daysOf('month=2021-05');
  expect([day.count, day.entries.length, day.entries.at(-1).title]).toEqual([22, 20, 'Lot 29']);
});

test('a month that is none, an unknown key and nobody are refused', async () => {
  expect((await staff.get('/opportunities/calendar?month=2021-13')).status).toBe(400);
  expect((await staff.get('/opportunities/calendar?page=1')).status).toBe(400);
  expect((await client(api.url).get('/opportunities/calendar')).status).toBe(401);
});
