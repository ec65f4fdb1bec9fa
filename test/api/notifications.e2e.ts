import { startApi, type TestApi } from '../support/api.js';
import { client, type ApiClient } from '../support/client.js';
import { imported, settledImport } from '../support/imports.js';
import { emailOf, PASSWORD, signedIn } from '../support/people.js';
import { anOrganization, created } from '../support/records.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
let staffId: number;
let stageId: number;
let organizationId: number;
beforeAll(async () => {
  api = await startApi({ sample: false });
  [administrator, staff] = [await signedIn(api), await signedIn(api, 'staff')];
  staffId = (await staff.get('/auth/me')).body.id;
  stageId = (await administrator.get('/pipeline-stages')).body.data[0].id;
  organizationId = created(await administrator.post('/organizations', anOrganization({ name: 'Le Fil' }))).id;
});
afterAll(() => api.stop());

const assign = async (title: string, assigneeId: number | null = staffId, by = administrator) =>
  created(await by.post('/opportunities', { organizationId, stageId, title, assigneeId }));
const titles = async (query = '', person = staff, headers = {}) =>
  (await person.get(`/notifications${query}`, headers)).body.data.map(({ title }: any) => title);
const unread = async (person = staff) => (await person.get('/notifications/unread')).body.unread;

describe('who is told', () => {
  test('the person in charge of an opportunity, when somebody else says so; once', async () => {
    const { id } = await assign('Refonte du site');
    const { data, total } = (await staff.get('/notifications')).body;
    expect([data, total]).toEqual([
      [
        {
          id: expect.any(Number),
          kind: 'assignment',
          title: 'Nouvelle attribution : opportunité « Refonte du site »',
          recordType: 'opportunities',
          recordId: id,
          authorName: 'administrator',
          createdAt: expect.any(String),
          readAt: null,
        },
      ],
      1,
    ]);
    const [english] = await titles('', staff, { 'Accept-Language': 'en' });
    expect(english).toBe('Assigned to you: opportunity “Refonte du site”');
    await administrator.patch(`/opportunities/${id}`, { version: 1, title: 'Refonte' });
    await administrator.patch(`/opportunities/${id}`, { version: 2, assigneeId: null });
    await assign('De moi à moi', staffId, staff);
    await assign('Sans personne', null);
    expect([await titles(), await titles('', administrator)]).toEqual([
      ['Nouvelle attribution : opportunité « Refonte du site »'],
      [],
    ]);
    await administrator.patch(`/opportunities/${id}`, { version: 3, assigneeId: staffId });
    expect(await titles('?unread=true')).toEqual([
      'Nouvelle attribution : opportunité « Refonte »',
      'Nouvelle attribution : opportunité « Refonte du site »',
    ]);
  });

  test('the account manager of an organization, and of many at once by one notification', async () => {
    const before = (await titles()).length;
    const given = created(
      await administrator.post('/organizations', anOrganization({ name: 'La Pelote', accountManagerId: staffId })),
    );
    await administrator.patch(`/organizations/${organizationId}`, { version: 1, accountManagerId: staffId });
    for (const name of ['Un', 'Deux']) created(await administrator.post('/organizations', anOrganization({ name })));
    const set = { action: 'set', accountManagerId: staffId, expected: 4 };
    expect((await administrator.post('/organizations/bulk', { ...set, dryRun: true })).body.done).toBe(4);
    expect((await administrator.post('/organizations/bulk', set)).body.done).toBe(4);
    const { data } = (await staff.get('/notifications')).body;
    expect(data.slice(0, data.length - before).map(({ title, recordId }: any) => [title, recordId])).toEqual([
      ['Nouvelles attributions : 2 structures', null],
      ['Nouvelle attribution : structure « Le Fil »', organizationId],
      ['Nouvelle attribution : structure « La Pelote »', given.id],
    ]);
  });

  test('who asked for an import, of its end, and others once of what it gave them', async () => {
    const file = `Nom;Type;Responsable\nUne;Association;staff\nAutre;Association;staff\nMal;Planète;\n`;
    const before = (await titles()).length;
    const { done } = await imported(administrator, 'organizations', file, { name: 'structures.csv' });
    await administrator.post(`/imports/${done.id}/revert`);
    await settledImport(administrator, done.id);
    const { data } = (await administrator.get('/notifications?kind=import_finished')).body;
    expect(data.map(({ title, recordType, recordId }: any) => [title, recordType, recordId])).toEqual([
      ['Import annulé : structures.csv', 'imports', done.id],
      ['Import terminé : structures.csv (créations : 2, modifications : 0, rejets : 1)', 'imports', done.id],
    ]);
    const told = await titles();
    expect(told.slice(0, told.length - before)).toEqual(['Nouvelles attributions par un import : structures']);
    await administrator.post('/notifications/read', { ids: data.map(({ id }: any) => id) });
  });

  test('nobody of what a rule refuses', async () => {
    const before = await unread();
    const answer = await administrator.post('/opportunities', {
      organizationId: 999_999,
      stageId,
      title: 'Nulle part',
      assigneeId: staffId,
    });
    expect([answer.status, await unread()]).toEqual([422, before]);
  });
});

describe('what is read', () => {
  test('is counted, marked, marked back, and marked up to the newest that was seen', async () => {
    const { newest } = (await staff.get('/notifications/unread')).body;
    expect((await staff.post('/notifications/read-all', { upTo: newest })).body).toEqual({ unread: 0, newest });
    await assign('Une');
    const { unread: count, newest: seen } = (await staff.get('/notifications/unread')).body;
    await assign('Deux');
    expect(count).toBe(1);
    expect((await staff.post('/notifications/read-all', { upTo: seen })).body.unread).toBe(1);
    expect(await titles('?unread=true')).toEqual(['Nouvelle attribution : opportunité « Deux »']);
    const ids = [seen];
    expect((await staff.post('/notifications/read', { ids, read: false })).body.unread).toBe(2);
    expect((await staff.post('/notifications/read', { ids })).body.unread).toBe(1);
    expect((await titles('?unread=true&kind=due')).length).toBe(0);
    expect((await titles('?unread=false&kind=assignment&perPage=1')).length).toBe(1);
  });

  test('is each person’s own', async () => {
    const [{ id }] = (await staff.get('/notifications')).body.data;
    const before = await unread();
    await administrator.post('/notifications/read', { ids: [id] });
    await administrator.post('/notifications/read-all', { upTo: id });
    expect([await unread(), await titles('?unread=true', administrator)]).toEqual([before, []]);
  });

  test('bad questions are refused', async () => {
    for (const [query, field] of [
      ['?kind=weather', 'kind'],
      ['?unread=perhaps', 'unread'],
      ['?sort=title', 'sort'],
      ['?q=fil', 'q'],
    ]) {
      const { status, body } = await staff.get(`/notifications${query}`);
      expect([query, status, Object.keys(body.errors ?? {})]).toEqual([query, 400, [field]]);
    }
    expect((await staff.post('/notifications/read', { ids: 'all' })).status).toBe(422);
    expect((await staff.post('/notifications/read-all', {})).status).toBe(422);
    const stranger = client(api.url);
    for (const path of ['', '/unread', '/stream'])
      expect((await stranger.get(`/notifications${path}`)).status).toBe(401);
    expect((await stranger.post('/notifications/read', { ids: [1] })).status).toBe(401);
  });
});

test('who no longer signs in is told nothing', async () => {
  const before = await unread();
  const { version } = (await administrator.get(`/users/${staffId}`)).body;
  await administrator.patch(`/users/${staffId}`, { version, active: false });
  await assign('Pour personne');
  await administrator.patch(`/users/${staffId}`, { version: version + 1, active: true });
  await staff.signIn(emailOf('staff'), PASSWORD);
  expect(await unread()).toBe(before);
});
