import { freePort, startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { type DatabaseProxy, proxyDatabase } from '../support/database-proxy.js';
import { type EventStream, openEvents } from '../support/event-stream.js';
import { signedIn } from '../support/people.js';
import { startProcess } from '../support/process.js';
import { anOrganization, created } from '../support/records.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let wire: DatabaseProxy;
let administrator: ApiClient;
let staff: ApiClient;
let staffId: number;
let stageId: number;
let organizationId: number;
const opened: EventStream[] = [];
beforeAll(async () => {
  api = await startApi({ sample: false, route: async (url) => (wire = await proxyDatabase(url)).url });
  [administrator, staff] = [await signedIn(api), await signedIn(api, 'staff')];
  staffId = (await staff.get('/auth/me')).body.id;
  stageId = (await administrator.get('/pipeline-stages')).body.data[0].id;
  organizationId = created(await administrator.post('/organizations', anOrganization())).id;
});
afterEach(() => opened.splice(0).forEach((stream) => stream.close()));
afterAll(async () => {
  await api.stop();
  await wire.cut();
});

const assign = async (title: string, by = administrator) =>
  created(await by.post('/opportunities', { organizationId, stageId, title, assigneeId: staffId }));
const open = async (person = staff, path?: string, headers?: Record<string, string>, url = api.url) => {
  const stream = await openEvents(url, person, path, headers);
  opened.push(stream);
  await stream.next('ready');
  return stream;
};
const titleOf = async (stream: EventStream) => (await stream.next('notification')).data.title;

test('a page is told at once, in its language, of what its person alone is told', async () => {
  const [french, english] = [await open(), await open(staff, '/notifications/stream?language=en')];
  const other = await open(administrator);
  expect(french.status).toBe(200);
  expect(Object.fromEntries(french.headers)).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  expect(french.headers.get('content-encoding')).toBeNull();
  const { id } = await assign('Refonte');
  const event = await french.next('notification');
  expect(event.data).toMatchObject({
    kind: 'assignment',
    title: 'Nouvelle attribution : opportunité « Refonte »',
    recordType: 'opportunities',
    recordId: id,
    readAt: null,
  });
  expect(event.id).toBe(String(event.data.id));
  expect(await titleOf(english)).toBe('Assigned to you: opportunity “Refonte”');
  await staff.post('/notifications/read', { ids: [event.data.id] });
  await french.next('unread');
  await administrator.post('/auth/logout');
  expect((await other.rest()).map(({ name }) => name)).toEqual(['closed']);
  administrator = await signedIn(api);
});

test('one that comes back is told what it missed', async () => {
  const stream = await open();
  await assign('Vue');
  const { id } = await stream.next('notification');
  stream.close();
  await assign('Manquée');
  const again = await open(staff, undefined, { 'Last-Event-ID': id ?? '' });
  expect(await titleOf(again)).toContain('Manquée');
  const asked = await open(staff, `/notifications/stream?lastEventId=${id}`);
  expect(await titleOf(asked)).toContain('Manquée');
  expect((await staff.get('/notifications/stream?lastEventId=x')).status).toBe(400);
});

test('whichever process it is told by', async () => {
  const port = await freePort();
  const second = startProcess({ DATABASE_URL: api.databaseUrl, PORT: String(port) });
  await second.served;
  const elsewhere = { url: `http://127.0.0.1:${port}`, databaseUrl: api.databaseUrl };
  const [here, there] = [await open(), await open(staff, undefined, {}, elsewhere.url)];
  await assign('D’un processus à l’autre');
  for (const stream of [here, there]) expect(await titleOf(stream)).toContain('D’un processus à l’autre');
  await assign('Et dans l’autre sens', await signedIn(elsewhere));
  for (const stream of [here, there]) expect(await titleOf(stream)).toContain('Et dans l’autre sens');

  // Open pages keep no process from stopping.
  const { code, stderr } = await second.stop();
  expect([code, stderr]).toEqual([0, '']);
  expect(await there.rest()).toMatchObject([{ name: 'closed', data: { reason: 'stopping' } }]);
}, 60_000);

test('when the database was away, what was told meanwhile comes afterwards', async () => {
  const stream = await open();
  await assign('Avant');
  await titleOf(stream);
  await wire.cut();
  await sql(
    api.databaseUrl,
    `insert into notifications (user_id, kind, title_fr, title_en, in_app, mail_due)
     values ($1, 'due', 'Pendant', 'Meanwhile', true, false), ($1, 'due', 'Courriel', 'E-mail', false, true)`,
    [staffId],
  );
  await wire.mend();
  while ((await titleOf(stream)) !== 'Pendant');
  await assign('Après');
  while (!(await titleOf(stream)).includes('Après'));
});

test('the ninth stream of a person closes the first', async () => {
  const streams = [await open()];
  while (streams.length < 9) streams.push(await open());
  expect(await streams[0]?.rest()).toEqual([{ name: 'closed', id: undefined, data: { reason: 'replaced' } }]);
  await assign('Pour huit');
  for (const stream of streams.slice(1)) expect(await titleOf(stream)).toContain('Pour huit');
});

test('one whose session ends, or whose person is no longer active, is closed', async () => {
  const closed = [{ name: 'closed', id: undefined, data: { reason: 'ended' } }];
  const elsewhere = await signedIn(api, 'staff');
  const [left, kept] = [await open(elsewhere), await open()];
  await elsewhere.post('/auth/logout');
  expect(await left.rest()).toEqual(closed);
  await assign('Encore là');
  expect(await titleOf(kept)).toContain('Encore là');
  const { version } = (await administrator.get(`/users/${staffId}`)).body;
  await administrator.patch(`/users/${staffId}`, { version, active: false });
  expect(await kept.rest()).toEqual(closed);
  expect((await staff.get('/notifications/stream')).status).toBe(401);
});
