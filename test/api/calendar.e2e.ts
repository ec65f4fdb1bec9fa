import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, anActivity, anOpportunity, anOrganization, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let reader: ApiClient;
let organizationId: number;
let [mine, theirs] = [0, 0];
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2021-03-01' } });
  staff = await signedIn(api, 'staff');
  reader = await signedIn(api, 'reader');
  mine = (await staff.get('/auth/me')).body.id;
  theirs = (await reader.get('/auth/me')).body.id;
  organizationId = created(await staff.post('/organizations', anOrganization({ accountManagerId: mine }))).id;
});
afterAll(() => api.stop());

const plan = async (subject: string, fields: object): Promise<any> =>
  created(await staff.post('/activities', anActivity({ kind: 'meeting', subject, state: 'planned', ...fields })));
const items = async (query: string, by = staff): Promise<any[]> => (await by.get(`/calendar?${query}`)).body;
const titles = async (query: string) => (await items(query)).map(({ title }) => title);
const collisions = async (query: string): Promise<any[]> => (await staff.get(`/calendar/collisions?${query}`)).body;

test('a week holds what is at its hours, what is on its days and what has begun before', async () => {
  const day = '2021-03-10';
  const long = await plan('Foire', { kind: 'event', day: '2021-03-07', duration: 4320 });
  const night = await plan('Bascule', { day: '2021-03-09', startTime: '22:00', duration: 240 });
  const task = await plan('Devis', { kind: 'task', day, organizationId });
  const meeting = await plan('Point', { day, startTime: '09:00', duration: 60, colleagueIds: [theirs] });
  await plan('Annulée', { day, state: 'cancelled' });
  await plan('Avant', { day: '2021-03-08', startTime: '09:00' });
  const all = await items('from=2021-03-09&to=2021-03-15');
  expect(all.map(({ recordId }) => recordId)).toEqual([long.id, night.id, task.id, meeting.id]);
  expect(all.map(({ day: from, startTime, endDay, endTime }) => [from, startTime, endDay, endTime].join())).toEqual([
    '2021-03-07,,2021-03-09,',
    '2021-03-09,22:00,2021-03-10,02:00',
    '2021-03-10,,2021-03-10,',
    '2021-03-10,09:00,2021-03-10,10:00',
  ]);
  expect(all[2]).toMatchObject({ kind: 'task', organizationName: 'Les Amis du Terril', version: 1, state: 'planned' });
  expect(all[3].people).toEqual([
    { id: mine, name: 'staff' },
    { id: theirs, name: 'reader' },
  ]);
  expect(await titles(`from=${day}&to=${day}&colleagueId=${theirs}`)).toEqual(['Point']);
  expect(await titles(`from=${day}&to=${day}&kind=task&kind=event`)).toEqual(['Devis']);
  expect(await items(`from=${day}&to=${day}`, reader)).toHaveLength(3);
});

test('what was done on another day than planned stands there, at no hour', async () => {
  const made = await plan('Relance', { kind: 'call', day: '2021-02-10', startTime: '09:00' });
  await staff.patch(`/activities/${made.id}`, { version: 1, state: 'done', doneOn: '2021-02-12' });
  expect(await items('from=2021-02-10&to=2021-02-11')).toEqual([]);
  expect((await items('from=2021-02-12&to=2021-02-12'))[0]).toMatchObject({ title: 'Relance', startTime: null });
});

test('events stand on their days under who is in charge, until they are cancelled', async () => {
  const fields = { title: 'Install party', kind: 'workshop', day: '2021-09-04', place: 'Liévin', assigneeId: mine };
  const hours = { startTime: '14:00', endTime: '18:30' };
  const { id, version } = created(await staff.post('/events', { ...fields, ...hours }));
  created(await staff.post('/events', { ...fields, title: 'Salon', day: '2021-09-03', lastDay: '2021-09-05' }));
  const september = `from=2021-09-05&to=2021-09-05&also=events`;
  expect(await titles(september)).toEqual(['Salon']);
  const [fair, party] = await items(`from=2021-09-04&to=2021-09-04&also=events&colleagueId=${mine}`);
  expect(fair).toMatchObject({ title: 'Salon', day: '2021-09-03', startTime: null, endDay: '2021-09-05' });
  expect(party).toMatchObject({
    id: `events-${id}`,
    source: 'events',
    detail: 'Liévin',
    startTime: '14:00',
    endTime: '18:30',
    duration: 270,
  });
  expect(await titles(`from=2021-09-04&to=2021-09-04&also=events&colleagueId=${theirs}`)).toEqual([]);
  expect((await staff.patch(`/events/${id}`, { version, state: 'cancelled' })).status).toBe(200);
  expect(await titles('from=2021-09-04&to=2021-09-04&also=events')).toEqual(['Salon']);
});

test('opportunities and contracts stand beside when asked for', async () => {
  const [{ id: stageId }] = (await staff.get('/pipeline-stages')).body.data;
  const fields = { expectedOn: '2021-06-10', nextStep: 'Rappeler', nextStepOn: '2021-06-08', assigneeId: mine };
  created(await staff.post('/opportunities', anOpportunity(organizationId, stageId, fields)));
  const add = async (contract: object) => created(await staff.post('/contracts', aContract(organizationId, contract)));
  await add({ reference: 'T-1', startsOn: '2019-09-01', termMonths: 12, noticeMonths: 1 });
  await add({ reference: 'F-1', startsOn: '2019-01-01', endsOn: '2021-06-09', renewal: 'none' });
  const both = 'also=opportunities&also=contracts';
  const june = await items(`from=2021-06-01&to=2021-06-30&${both}&colleagueId=${mine}`);
  expect(
    june.map(({ source, kind, title, detail, day, endDay }) => [source, kind, title, detail, day, endDay]),
  ).toEqual([
    ['opportunities', 'nextStep', 'Refonte du site', 'Rappeler', '2021-06-08', '2021-06-08'],
    ['opportunities', 'expected', 'Refonte du site', null, '2021-06-10', '2021-06-10'],
    ['contracts', 'notice', 'T-1', null, '2021-04-30', '2021-06-30'],
    ['contracts', 'end', 'F-1', null, '2021-06-09', '2021-06-09'],
  ]);
  expect(await items(`from=2021-06-01&to=2021-06-30&${both}&colleagueId=${theirs}`)).toEqual([]);
  expect(await items('from=2021-06-01&to=2021-06-30')).toEqual([]);
  expect(await titles('from=2021-08-31&to=2021-08-31&also=contracts')).toEqual(['T-1']);
});

test('collisions of one person are on both, and told before; whatever is shown', async () => {
  const at = (startTime: string, fields: object = {}) => ({ day: '2021-04-06', startTime, duration: 60, ...fields });
  const first = await plan('Premier', at('09:00'));
  const second = await plan('Second', at('09:30', { assigneeId: theirs, colleagueIds: [mine] }));
  await plan('Autre', at('09:30', { assigneeId: theirs, kind: 'note' }));
  await plan('Après', at('10:30'));
  const told = (await items('from=2021-04-06&to=2021-04-06&kind=meeting')).map(({ collidesWith }) => collidesWith);
  expect(told).toEqual([[second.id], [first.id], []]);
  expect((await items(`from=2021-04-06&to=2021-04-06&colleagueId=${theirs}`))[0].collidesWith).toEqual([first.id]);
  const asked = `day=2021-04-06&startTime=09:45&colleagueId=${mine}`;
  expect((await collisions(asked)).map(({ id }) => id)).toEqual([first.id, second.id]);
  expect(await collisions(`${asked}&activityId=${first.id}`)).toEqual([
    {
      id: second.id,
      kind: 'meeting',
      subject: 'Second',
      day: '2021-04-06',
      startTime: '09:30',
      endDay: '2021-04-06',
      endTime: '10:30',
      people: [{ id: mine, name: 'staff' }],
    },
  ]);
  expect(await collisions(`day=2021-04-06&startTime=08:30&colleagueId=${mine}`)).toEqual([]);
  expect(await collisions(`day=2021-04-06&startTime=08:30&duration=31&colleagueId=${mine}`)).toHaveLength(1);
});

test('an hour that the clocks skip is none: what lasts an hour ends two shown hours later', async () => {
  await plan('Nuit', { day: '2021-03-28', startTime: '01:30', duration: 60 });
  expect((await items('from=2021-03-28&to=2021-03-28'))[0]).toMatchObject({ startTime: '01:30', endTime: '03:30' });
  const after = `day=2021-03-28&duration=30&colleagueId=${mine}`;
  expect(await collisions(`${after}&startTime=03:15`)).toHaveLength(1);
  expect(await collisions(`${after}&startTime=03:30`)).toEqual([]);
});

test.each([
  ['/calendar?from=2021-03-01', 400],
  ['/calendar?from=2021-03-01&to=2021-02-30', 400],
  ['/calendar?from=2021-03-01&to=2021-03-02&kind=party', 400],
  ['/calendar?from=2021-03-01&to=2021-03-02&also=users', 400],
  ['/calendar?from=2021-03-01&to=2021-03-02&page=1', 400],
  ['/calendar?from=2021-03-02&to=2021-03-01', 422],
  ['/calendar?from=2021-03-01&to=2021-04-20', 422],
  ['/calendar/collisions?day=2021-03-01&startTime=24:00&colleagueId=1', 400],
  ['/calendar/collisions?day=2021-03-01&startTime=09:00', 400],
  ['/calendar/collisions?day=2021-03-01&startTime=09:00&colleagueId=1&duration=0', 400],
])('%s is refused: %s', async (path, status) => {
  const answer = await staff.get(path);
  expect([answer.status, Object.keys(answer.body.errors ?? {}).length]).toEqual([status, 1]);
});

test('who is not signed in sees nothing', async () => {
  const days = 'from=2021-03-01&to=2021-03-02';
  for (const path of [`calendar?${days}`, 'calendar/collisions?day=2021-03-01&startTime=09:00&colleagueId=1'])
    expect((await fetch(`${api.url}/api/${path}`)).status).toBe(401);
});
