import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { newCustomField } from '../support/custom-fields.js';
import { odsRows, textOf as cellText } from '../support/files.js';
import { catchMails, type MailCatcher } from '../support/mail-catcher.js';
import { readPdf, textOf } from '../support/pdf.js';
import { signedIn } from '../support/people.js';
import { anOrganization, created } from '../support/records.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let mails: MailCatcher;
let staff: ApiClient;
let administrator: ApiClient;
let reader: ApiClient;
let people: { staff: any; reader: any };
beforeAll(async () => {
  mails = await catchMails();
  const env = { TERRIL_TODAY: '2020-06-05', SMTP_URL: mails.url, MAIL_FROM: 'coop@example.org' };
  api = await startApi({ sample: false, env });
  [staff, administrator, reader] = [
    await signedIn(api, 'staff'),
    await signedIn(api, 'administrator'),
    await signedIn(api, 'reader'),
  ];
  people = { staff: (await staff.get('/auth/me')).body, reader: (await reader.get('/auth/me')).body };
  created(await staff.post('/organizations', anOrganization({ name: 'Élan' })));
});
afterAll(async () => {
  await api.stop();
  await mails.stop();
});

const COUNTED = { entity: 'organizations', dimensions: [{ field: 'name' }], measures: [{ of: 'count' }] };
const anAnalysis = async (fields: object) =>
  created(await staff.post('/analyses', { name: 'Structures', definition: COUNTED, ...fields }));
const mailing = (id: number) => `/analyses/${id}/mailing`;
const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 100));
};
const settled = async (id: number) => {
  const states = async () => (await staff.get(mailing(id))).body.sendings.map(({ state }: any) => state);
  await until(async () => (await states()).every((state: string) => state === 'sent' || state === 'failed'));
  return (await staff.get(mailing(id))).body.sendings;
};
const titles = async (person: ApiClient) =>
  (await person.get('/notifications')).body.data.map(({ title }: any) => title);

test('its owner says to whom, on which day and as what; it is sent from the next time on', async () => {
  const { id } = await anAnalysis({ name: 'Chaque mois' });
  const asked = { dayOfMonth: 5, format: 'ods', recipientIds: [people.staff.id, people.reader.id] };
  expect((await staff.get(mailing(id))).body).toEqual({
    dayOfMonth: null,
    format: 'pdf',
    recipientIds: [],
    nextOn: null,
    sendings: [],
  });
  expect((await staff.patch(mailing(id), asked)).body).toMatchObject({ ...asked, nextOn: '2020-07-05', sendings: [] });
  api.startDaily();
  const ran = async () =>
    (await sql<{ day: string }>(api.databaseUrl, `select day::text from daily_runs where name = 'analyses'`))[0]?.day;
  await until(async () => (await ran()) === '2020-06-05');
  expect((await staff.get(mailing(id))).body.sendings).toEqual([]);

  // As if it had been asked for a month ago.
  await sql(api.databaseUrl, `update analyses set mail_since = '2020-05-06' where id = $1`, [id]);
  await sql(api.databaseUrl, `update daily_runs set day = '2020-06-04' where name = 'analyses'`);
  await until(async () => (await ran()) === '2020-06-05');
  expect(await settled(id)).toMatchObject([
    { dueOn: '2020-06-05', format: 'ods', state: 'sent', failure: null },
    { dueOn: '2020-06-05', state: 'sent' },
  ]);
  const sent = mails.mails.filter(({ subject }) => subject === 'Chaque mois');
  expect(sent.map(({ to }: any) => to.text).toSorted()).toEqual([people.reader.email, people.staff.email].toSorted());
  const [file] = sent[0]?.attachments ?? [];
  expect(file?.filename).toBe('chaque-mois-2020-06-05.ods');
  expect(odsRows(file?.content as Buffer).map((row) => row.map(cellText)[0])).toContain('Élan');
  // A private one has no page for others.
  const links = sent.map(({ to, text = '' }: any) => [to.text, text.includes(`/#/analyses/${id}/show`)]);
  expect(Object.fromEntries(links)).toEqual({ [people.staff.email]: true, [people.reader.email]: false });

  await sql(api.databaseUrl, `update daily_runs set day = '2020-06-04' where name = 'analyses'`);
  await until(async () => (await ran()) === '2020-06-05');
  expect(await settled(id)).toHaveLength(2);
});

test('it is sent at once when asked for, on paper; what the server refuses is in the log, and its owner is told', async () => {
  const { id } = await anAnalysis({ name: 'Tout de suite', isShared: true });
  const asked = { dayOfMonth: null, format: 'pdf', recipientIds: [people.reader.id] };
  expect((await staff.post(`${mailing(id)}/send`)).body.errors).toHaveProperty('recipientIds');
  expect((await staff.patch(mailing(id), asked)).body).toMatchObject({ nextOn: null });
  mails.refused.add(people.reader.email);
  expect((await staff.post(`${mailing(id)}/send`)).status).toBe(200);
  expect(await settled(id)).toMatchObject([
    { state: 'failed', failure: expect.stringContaining('No such mailbox here') },
  ]);
  expect((await titles(staff))[0]).toContain('Analyse non envoyée : Tout de suite. ');
  mails.refused.clear();
  expect((await staff.post(`${mailing(id)}/send`)).status).toBe(200);
  expect(await settled(id)).toMatchObject([{ state: 'sent', failure: null }]);
  const [page] = await readPdf(mails.mails.at(-1)?.attachments[0]?.content as Buffer);
  expect(page && textOf(page)).toMatch(/Tout de suite.*Élan.*Total/);
});

test('one that names what is gone is not sent: the log and its owner are told which field', async () => {
  const field = await newCustomField(administrator, 'text', { labelFr: 'Passager' });
  const name = `customValues.${field.key}`;
  const { id } = await anAnalysis({ name: 'Cassée', definition: { entity: 'organizations', columns: [name] } });
  await staff.patch(mailing(id), { dayOfMonth: 1, format: 'pdf', recipientIds: [people.reader.id] });
  expect((await administrator.delete(`/custom-fields/${field.id}`)).status).toBe(200);
  expect((await staff.post(`${mailing(id)}/send`)).status).toBe(200);
  const [{ state, failure }] = await settled(id);
  expect([state, failure]).toEqual(['failed', expect.stringContaining(name)]);
  expect((await titles(staff))[0]).toContain(name);
});

test('deleted by somebody else, its owner and those it was sent to are told', async () => {
  const { id } = await anAnalysis({ name: 'Partagée', isShared: true });
  await staff.patch(mailing(id), { dayOfMonth: 1, format: 'pdf', recipientIds: [people.reader.id] });
  expect((await administrator.delete(`/analyses/${id}`)).status).toBe(200);
  const title = 'Analyse supprimée, elle n’est plus envoyée : Partagée';
  expect([(await titles(staff))[0], (await titles(reader))[0]]).toEqual([title, title]);
  expect(await titles(administrator)).not.toContain(title);
});

test('others neither change nor send it, nor see that of a private one; nobody and strangers are refused', async () => {
  const own = await anAnalysis({ name: 'À moi' });
  const shared = await anAnalysis({ name: 'À lire', isShared: true });
  const asked = { dayOfMonth: 1, format: 'pdf', recipientIds: [people.reader.id] };
  expect((await reader.get(mailing(own.id))).status).toBe(404);
  expect((await reader.get(mailing(shared.id))).status).toBe(200);
  expect((await reader.patch(mailing(shared.id), asked)).status).toBe(403);
  expect((await reader.post(`${mailing(shared.id)}/send`)).status).toBe(403);
  for (const change of [{ recipientIds: [] }, { recipientIds: [999_999] }, { dayOfMonth: 32 }, { format: 'docx' }]) {
    const refused = await staff.patch(mailing(own.id), { ...asked, ...change });
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, Object.keys(change)]);
  }
});
