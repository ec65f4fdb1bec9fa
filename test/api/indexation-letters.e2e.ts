import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { catchMails, type MailCatcher } from '../support/mail-catcher.js';
import { readPdf, textOf } from '../support/pdf.js';
import { signedIn } from '../support/people.js';
import { aContract, anOrganization, aSubscription, aVersion, created } from '../support/records.js';

let api: TestApi;
let mails: MailCatcher;
let staff: ApiClient;
beforeAll(async () => {
  mails = await catchMails();
  const env = { TERRIL_TODAY: '2020-05-15', SMTP_URL: mails.url, MAIL_FROM: 'coop@example.org' };
  api = await startApi({ sample: false, env });
  staff = await signedIn(api, 'staff');
});
afterAll(async () => {
  await api.stop();
  await mails.stop();
});

let count = 0;
/** An indexation of 2.5 % of two organizations: the first has an e-mail and two subscriptions. */
const indexation = async (fields: object = {}) => {
  const category = ['hosting', 'maintenance', 'assistance', 'training', 'development', 'service'][count++];
  const organization = async (email: string | null) =>
    created(await staff.post('/organizations', anOrganization({ name: `Client ${count} ${email}`, email }))).id;
  const subscription = async (organizationId: number, service: string, periodUnit: string) => {
    const reference = `I-${count}-${organizationId}-${service}`;
    const { id } = created(await staff.post('/contracts', aContract(organizationId, { reference })));
    const versions = [aVersion({ quantity: '1', unitPrice: '75' })];
    return created(await staff.post('/subscriptions', aSubscription(id, { service, category, periodUnit, versions })));
  };
  const [mailed, printed] = [await organization(`compta${count}@example.org`), await organization(null)];
  const subscriptions = [
    await subscription(mailed, 'Site', 'quarter'),
    await subscription(mailed, 'Courriel', 'year'),
    await subscription(printed, 'Site', 'quarter'),
  ];
  const body = { name: 'Syntec 2021', filters: JSON.stringify({ category }), percent: '2.5', effective: 'next_period' };
  const made = created(await staff.post('/indexations', { ...body, ...fields }));
  return { ...made, mailed, printed, subscriptions };
};
const prepare = async (id: number) => (await staff.post(`/indexations/${id}/letters/prepare`)).body;
const lettersOf = async (id: number) => (await staff.get(`/indexations/${id}/letters`)).body;

test('each client gets one letter with its old and new prices, kept with the indexation', async () => {
  const { id, mailed, printed } = await indexation();
  expect(await prepare(id)).toEqual({ prepared: 2, remaining: 0 });
  expect(await prepare(id)).toEqual({ prepared: 0, remaining: 0 });
  const { data, total } = await lettersOf(id);
  expect([total, data.map(({ organizationId }: any) => organizationId).toSorted()]).toEqual([2, [mailed, printed]]);
  const letter = data.find(({ organizationId }: any) => organizationId === mailed);
  expect(letter).toMatchObject({ kind: 'price_revision', state: 'to_send', email: 'compta1@example.org' });
  const [page] = await readPdf((await staff.download(`/letters/${letter.id}/content`)).body);
  const text = textOf(page!).replaceAll('\u00a0', ' ');
  expect(text).toContain('est révisé de 2,5 %');
  expect(text).toContain('à partir du 1er juillet 2020');
  const rows = page!.lines.map((line) => line.text.replaceAll('\u00a0', ' '));
  expect(rows).toContain('Courriel, par année75,00 €76,88 €1er janvier 2021');
  expect(rows).toContain('Site, par trimestre75,00 €76,88 €1er juillet 2020');
});

test('they are e-mailed at once, and those to print are named', async () => {
  const { id, printed } = await indexation();
  await prepare(id);
  const { body } = await staff.post(`/indexations/${id}/letters/send`);
  expect(body).toMatchObject({ done: 1, withoutAddress: 1 });
  const [{ organizationId }] = (await staff.get(`/letters?id=${body.toPrint[0]}`)).body.data;
  expect([body.toPrint.length, organizationId]).toEqual([1, printed]);
  while (mails.mails.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(mails.mails).toMatchObject([{ subject: 'Révision du prix de vos abonnements à partir du 1er juillet 2020' }]);
  expect(mails.mails[0]?.text).toContain('Site, par trimestre | 75,00');
  expect((await staff.post(`/indexations/${id}/letters/send`)).body).toMatchObject({ done: 0, withoutAddress: 1 });
  expect((await prepare(id)).prepared).toBe(0);
});

test('by an index, and of prices that were written alone once it is applied', async () => {
  const index = { percent: null, indexName: 'Syntec', indexFrom: '286.5', indexTo: '293.2' };
  const { id, mailed, printed, subscriptions } = await indexation(index);
  const change = { version: 1, kind: 'price', when: 'now', unitPrice: '90' };
  await staff.post(`/subscriptions/${subscriptions[2].id}/changes`, change);
  expect((await staff.post(`/indexations/${id}/apply`)).body).toEqual({ done: 2, held: 1 });
  expect((await prepare(id)).prepared).toBe(1);
  const [letter] = (await lettersOf(id)).data;
  expect([letter.organizationId, letter.organizationId === printed]).toEqual([mailed, false]);
  const preview = await staff.post('/letters/preview', { kind: 'price_revision', recordId: id });
  expect(preview.body.body).toContain('est révisé selon l’indice Syntec, passé de 286,5 à 293,2.');
  expect(preview.body.table).toHaveLength(3);
});

test('drafts of letters go when what they say is no longer so', async () => {
  const { id, version } = await indexation();
  await prepare(id);
  const [line] = (await staff.get(`/indexations/${id}/lines`)).body.data;
  await staff.patch(`/indexations/${id}/lines/${line.id}`, { isExcluded: true });
  expect((await lettersOf(id)).total).toBe(0);
  await prepare(id);
  await staff.patch(`/indexations/${id}`, { version, percent: '3' });
  expect((await lettersOf(id)).total).toBe(0);
  await staff.post(`/indexations/${id}/apply`);
  await prepare(id);
  expect((await lettersOf(id)).total).toBe(2);
  await staff.post(`/indexations/${id}/revert`);
  expect((await lettersOf(id)).total).toBe(0);
  expect((await staff.post(`/indexations/${id}/letters/prepare`)).body.code).toBe('indexation_undone');
});

test('a deleted indexation takes the drafts of its letters with it, and comes back with those that left', async () => {
  const { id } = await indexation();
  await prepare(id);
  const [{ id: left }] = (await lettersOf(id)).data;
  await staff.post('/letters/hand-over', { ids: [left], sentOn: '2020-05-15', means: 'letter' });
  const { trashItemId } = (await staff.delete(`/indexations/${id}`)).body;
  expect((await staff.get(`/letters?state=to_send&q=Client ${count}`)).body.total).toBe(0);
  expect((await staff.post(`/trash/${trashItemId}/restore`)).status).toBe(200);
  expect((await lettersOf(id)).data).toMatchObject([{ id: left, state: 'handed_over' }]);
});

test('a reader looks at them and does nothing; an unknown indexation is 404', async () => {
  const { id } = await indexation();
  const reader = await signedIn(api, 'reader');
  expect((await reader.get(`/indexations/${id}/letters`)).status).toBe(200);
  for (const step of ['prepare', 'send']) {
    expect((await reader.post(`/indexations/${id}/letters/${step}`)).status).toBe(403);
  }
  expect((await staff.post('/indexations/9999/letters/prepare')).status).toBe(404);
});
