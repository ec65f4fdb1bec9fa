import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { anActivity, anOpportunity, anOrganization, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let reader: ApiClient;
let organizationId: number;
let theirs: number;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2021-03-01' } });
  staff = await signedIn(api, 'staff');
  reader = await signedIn(api, 'reader');
  theirs = (await reader.get('/auth/me')).body.id;
  organizationId = created(await staff.post('/organizations', anOrganization())).id;
});
afterAll(() => api.stop());

const plan = async (subject: string, fields: object): Promise<any> =>
  created(await staff.post('/activities', anActivity({ kind: 'meeting', subject, state: 'planned', ...fields })));
const newAddress = async (person: ApiClient, kind: string): Promise<string> =>
  created(await person.post('/calendar-feeds', { kind })).address;
const read = async (address: string, etag = '') => {
  const response = await fetch(address, { headers: { 'if-none-match': etag } });
  return { status: response.status, text: await response.text(), etag: response.headers.get('etag') ?? '' };
};

interface Entry {
  summary: string;
  start: string;
  end: string;
  isDay: boolean;
  uid: string;
  value: (name: string) => unknown;
}

/** The events of a calendar, by another library than what writes them; times as instants, of the zone it brings. */
async function entriesOf(text: string): Promise<Entry[]> {
  const { default: ical } = await import('ical.js');
  const calendar = new ical.Component(ical.parse(text));
  const zone = new ical.Timezone(calendar.getFirstSubcomponent('vtimezone'));
  ical.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { summary, startDate, endDate, uid } = new ical.Event(component);
    const { isDate: isDay } = startDate;
    const told = (time: typeof startDate) => (isDay ? String(time) : time.toJSDate().toISOString().slice(0, 16));
    const value = (name: string) => component.getFirstPropertyValue(name);
    return { summary, start: told(startDate), end: told(endDate), isDay, uid, value };
  });
}
const spansOf = (entries: Entry[]) => entries.map(({ summary, start, end }) => `${summary}: ${start} ${end}`);

test('hours are those of the clocks in France, over both changes; days are whole', async () => {
  await plan('Hiver', { day: '2021-03-05', startTime: '09:00', duration: 60 });
  await plan('Foire', { kind: 'event', day: '2021-03-06', duration: 2880 });
  await plan('Devis ; « à, revoir »\\', { kind: 'task', day: '2021-03-10', organizationId });
  await plan('Nuit', { day: '2021-03-28', startTime: '01:30', duration: 60 });
  await plan('Été', { day: '2021-03-29', startTime: '09:00' });
  await plan('Automne', { day: '2021-10-31', startTime: '01:30', duration: 120 });
  await plan('Long', { day: '2021-10-31', startTime: '02:30', duration: 120 });
  await plan('Retour', { day: '2021-11-01', startTime: '09:00', duration: 60 });
  const { status, text } = await read(await newAddress(staff, 'mine'));
  const entries = await entriesOf(text);
  expect([status, ...spansOf(entries)]).toEqual([
    200,
    'Hiver: 2021-03-05T08:00 2021-03-05T09:00',
    'Foire: 2021-03-06 2021-03-08',
    'Devis ; « à, revoir »\\ · Les Amis du Terril: 2021-03-10 2021-03-11',
    'Nuit: 2021-03-28T00:30 2021-03-28T01:30',
    'Été: 2021-03-29T07:00 2021-03-29T07:30',
    'Automne: 2021-10-30T23:30 2021-10-31T01:30',
    'Long: 2021-10-31T00:30 2021-10-31T02:30',
    'Retour: 2021-11-01T08:00 2021-11-01T09:00',
  ]);
  expect(text).toContain('DTSTART;TZID=Europe/Paris:20210305T090000');
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

test('mine are those I am in charge of or take part in, with my opportunities; the team’s are all, without what was said', async () => {
  const [{ id: stageId }] = (await staff.get('/pipeline-stages')).body.data;
  const fields = { expectedOn: '2021-06-10', nextStep: 'Rappeler', nextStepOn: '2021-06-08', assigneeId: theirs };
  created(await staff.post('/opportunities', anOpportunity(organizationId, stageId, fields)));
  await plan('À deux', { day: '2021-06-01', startTime: '10:00', colleagueIds: [theirs], body: 'Très confidentiel' });
  await plan('Sans moi', { day: '2021-06-02' });
  await plan('Pense-bête', { kind: 'note', day: '2021-06-03', assigneeId: theirs });
  const mine = await entriesOf((await read(await newAddress(reader, 'mine'))).text);
  expect(mine.map(({ summary }) => summary)).toEqual([
    'À deux',
    'Prochaine étape · Rappeler · Refonte du site · Les Amis du Terril',
    'Signature attendue · Refonte du site · Les Amis du Terril',
  ]);
  const team = await newAddress(reader, 'team');
  const { text } = await read(team);
  expect(text).not.toContain('confidentiel');
  expect((await entriesOf(text)).map(({ summary }) => summary)).toEqual(
    expect.arrayContaining(['S · À deux', 'S · Sans moi']),
  );
  expect((await read(`${team}?language=en`)).text).toContain('Expected signature');
});

test('the same event goes on under its identity: changed, done, cancelled; a file that is the same is not sent again', async () => {
  const address = await newAddress(staff, 'mine');
  const made = await plan('Suivie', { day: '2021-07-01', startTime: '10:00' });
  const now = async () => {
    const found = (await entriesOf((await read(address)).text)).find(({ summary }) => summary.includes('Suivie'));
    if (!found) throw new Error('gone');
    const { summary, uid, value } = found;
    return [uid, value('sequence'), summary, value('status')];
  };
  const uid = `activities-${made.id}@127.0.0.1`;
  expect(await now()).toEqual([uid, 0, 'Suivie', 'CONFIRMED']);
  const { etag } = await read(address);
  expect(await read(address, etag)).toEqual({ status: 304, text: '', etag });
  await staff.patch(`/activities/${made.id}`, { version: 1, state: 'done', doneOn: '2021-03-01' });
  expect((await read(address, etag)).status).toBe(200);
  expect(await now()).toEqual([uid, 1, '✓ Suivie', 'CONFIRMED']);
  await staff.patch(`/activities/${made.id}`, { version: 2, state: 'cancelled' });
  expect(await now()).toEqual([uid, 2, 'Suivie', 'CANCELLED']);
});
