import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { catchMails, type MailCatcher } from '../support/mail-catcher.js';
import { framedText, readPdf, textOf } from '../support/pdf.js';
import { signedIn } from '../support/people.js';
import { aContact, aContract, anAddress, anOrganization, aRole, created } from '../support/records.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let mails: MailCatcher;
let staff: ApiClient;
beforeAll(async () => {
  mails = await catchMails();
  const env = { TERRIL_TODAY: '2020-06-15', SMTP_URL: mails.url, MAIL_FROM: 'coop@example.org' };
  api = await startApi({ sample: false, env });
  const administrator = await signedIn(api);
  const { version } = (await administrator.get('/settings')).body;
  await administrator.patch('/settings', {
    version,
    cooperativeName: 'La Lampe Libre',
    cooperativeLegal: 'SCIC SA · RCS Arras 123 456 782',
    cooperativeAddress: '1 rue du Puits',
    cooperativePostcode: '62800',
    cooperativeCity: 'Liévin',
    cooperativeEmail: 'reponses@example.org',
  });
  staff = await signedIn(api, 'staff');
});
afterAll(async () => {
  await api.stop();
  await mails.stop();
});

let count = 0;
/** A contract to be refused until 31 July 2020, of an organization of its own. */
const contract = async (organization: object = {}, contact?: object) => {
  const name = `Structure ${++count}`;
  const { id: organizationId } = created(await staff.post('/organizations', anOrganization({ name, ...organization })));
  if (contact) {
    const role = aRole(organizationId, { isBilling: true });
    created(await staff.post('/contacts', aContact({ roles: [role], ...contact })));
  }
  const fields = { reference: `L-${count}`, startsOn: '2019-09-01', termMonths: 12, noticeMonths: 1 };
  return created(await staff.post('/contracts', aContract(organizationId, fields)));
};
const prepare = async (...contractIds: number[]) =>
  (await staff.post('/renewal-notices/prepare', { contractIds })).body;
const prepared = async (...parameters: Parameters<typeof contract>) => {
  const { id } = await contract(...parameters);
  const [{ letterId }] = (await prepare(id)).prepared;
  return { contractId: id, letterId };
};
const letter = async (id: number) => (await staff.get(`/letters?id=${id}`)).body.data[0];
const renewal = async (id: number) =>
  (await staff.get('/renewals?perPage=100')).body.data.find((each: any) => each.id === id);
const settled = async (id: number) => {
  for (;;) {
    const found = await letter(id);
    if (!['queued', 'sending'].includes(found.state)) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const send = async (...ids: number[]) => (await staff.post('/letters/send', { ids })).body;

test('a notice is a PDF with the day in a frame, from the cooperative to the billing address', async () => {
  const { id } = await contract(
    { addresses: [anAddress({ kind: 'billing', address: '12 rue de la Gare', postcode: '62300', city: 'Lens' })] },
    { firstName: 'Nadia', lastName: 'Sorbier' },
  );
  const { prepared: made, held } = await prepare(id);
  expect(held).toEqual([]);
  expect(made).toMatchObject([{ contractId: id, email: 'nadia.sorbier@example.org' }]);
  const { body, headers } = await staff.download(`/letters/${made[0].letterId}/content`);
  expect(headers.get('content-type')).toBe('application/pdf');
  const [page] = await readPdf(body);
  expect(framedText(page!)).toMatch(/^Vous pouvez refuser .* jusqu’au 31 juillet 2020 inclus\.$/);
  const lines = page!.lines.map(({ text }) => text);
  expect(lines).toEqual(expect.arrayContaining(['La Lampe Libre', '1 rue du Puits', 'À l’attention de Nadia Sorbier']));
  expect(lines).toEqual(expect.arrayContaining(['12 rue de la Gare', '62300 LENS', 'Liévin, le 15 juin 2020']));
  expect(textOf(page!)).toContain('se reconduit de lui-même le 1er septembre 2020 pour 12 mois');
  expect(textOf(page!)).toContain('SCIC SA · RCS Arras 123 456 782');
  expect((await letter(made[0].letterId)).sha256).toBe(createHash('sha256').update(body).digest('hex'));
});

test('it is e-mailed once with its PDF, and is the proof of the notice', async () => {
  const { contractId, letterId } = await prepared({}, { email: 'compta@example.org' });
  expect(await renewal(contractId)).toMatchObject({ state: 'to_send', letterState: 'to_send', sentOn: null });
  expect(await send(letterId)).toEqual({ done: 1, left: 0, withoutAddress: 0 });
  const sent = await settled(letterId);
  expect(sent).toMatchObject({ state: 'sent', sentOn: '2020-06-15', means: 'email', userName: 'staff' });
  expect(await send(letterId)).toEqual({ done: 0, left: 1, withoutAddress: 0 });
  const received = mails.mails.filter(({ messageId }) => messageId === sent.messageId);
  expect(received).toHaveLength(1);
  const [mail] = received as [any];
  expect(mail.from.value).toEqual([{ name: 'La Lampe Libre', address: 'coop@example.org' }]);
  expect(mail.to.value).toMatchObject([{ address: 'compta@example.org' }]);
  expect(mail.replyTo.value).toMatchObject([{ address: 'reponses@example.org' }]);
  expect(mail.text).toContain('jusqu’au 31 juillet 2020 inclus');
  expect(mail.html).toMatch(/border:2px solid[^>]*>Vous pouvez refuser/);
  const { body } = await staff.download(`/letters/${letterId}/content`);
  expect(mail.attachments[0].content.equals(body)).toBe(true);

  expect(await renewal(contractId)).toMatchObject({ state: 'sent', sentOn: '2020-06-15', means: 'email' });
  const notices = (await staff.get(`/renewal-notices?contractId=${contractId}`)).body;
  expect(notices).toMatchObject({
    total: 1,
    data: [
      { recipient: 'compta@example.org', letter: { id: letterId, messageId: sent.messageId, sha256: sent.sha256 } },
    ],
  });
  const { prepared: again, held } = await prepare(contractId);
  expect([again, held]).toMatchObject([[], [{ contractId, message: 'L’avis est déjà envoyé.' }]]);
  const forgotten = await staff.delete(`/renewal-notices/${notices.data[0].id}`);
  expect([forgotten.status, forgotten.body.code]).toEqual([409, 'proof_kept']);
});

test('a refusal of the mail server is told, and tried again to the address of that day', async () => {
  mails.refused.add('ancienne@example.org');
  const { letterId } = await prepared({ email: 'ancienne@example.org' });
  await send(letterId);
  const failed = await settled(letterId);
  expect(failed).toMatchObject({ state: 'failed', sentOn: null, failure: expect.stringContaining('No such mailbox') });
  const { version } = (await staff.get(`/organizations/${failed.organizationId}`)).body;
  await staff.patch(`/organizations/${failed.organizationId}`, { version, email: 'nouvelle@example.org' });
  expect(await send(letterId)).toMatchObject({ done: 1 });
  expect(await settled(letterId)).toMatchObject({ state: 'sent', email: 'nouvelle@example.org', failure: null });
});

test('one whose sending broke off is not sent again by itself', async () => {
  const { letterId } = await prepared({ email: 'coupure@example.org' });
  await sql(api.databaseUrl, `update letters set state = 'sending', message_id = '<x@terril>' where id = $1`, [
    letterId,
  ]);
  expect(await settled(letterId)).toMatchObject({
    state: 'failed',
    failure: expect.stringContaining('peut-être parti'),
  });
  expect(mails.mails.filter(({ to }) => JSON.stringify(to).includes('coupure'))).toEqual([]);
});

test('who has no address is told apart, printed and handed over', async () => {
  const { contractId, letterId } = await prepared();
  expect(await letter(letterId)).toMatchObject({ email: null, state: 'to_send' });
  expect(await send(letterId)).toEqual({ done: 0, left: 0, withoutAddress: 1 });
  const handed = { ids: [letterId], sentOn: '2020-06-12', means: 'registered' };
  expect((await staff.post('/letters/hand-over', handed)).body).toMatchObject({ done: 1 });
  expect(await letter(letterId)).toMatchObject({ state: 'handed_over', sentOn: '2020-06-12', userName: 'staff' });
  expect(await renewal(contractId)).toMatchObject({ state: 'sent', sentOn: '2020-06-12', means: 'registered' });
  const tomorrow = await staff.post('/letters/hand-over', { ...handed, sentOn: '2020-06-16' });
  expect([tomorrow.status, tomorrow.body.errors]).toEqual([422, { sentOn: 'Ce jour est à venir.' }]);
});

test('a draft is made anew when it is prepared again, and forgotten with its letter', async () => {
  const { contractId, letterId } = await prepared();
  const [{ letterId: next }] = (await prepare(contractId)).prepared;
  expect([await letter(letterId), (await letter(next)).state]).toEqual([undefined, 'to_send']);
  const { noticeId } = await renewal(contractId);
  expect((await staff.delete(`/renewal-notices/${noticeId}`)).status).toBe(204);
  expect(await letter(next)).toBeUndefined();
  expect(await renewal(contractId)).toMatchObject({ noticeId: null, letterId: null });
});

test('a notice noted by hand takes the letter that was prepared', async () => {
  const { contractId, letterId } = await prepared();
  const noted = {
    contractId,
    termEndsOn: '2020-08-31',
    sentOn: '2020-06-10',
    means: 'by_hand',
    recipient: 'la présidente',
  };
  expect(created(await staff.post('/renewal-notices', noted))).toMatchObject({ letterId, recipient: 'la présidente' });
  expect(await letter(letterId)).toMatchObject({ state: 'handed_over', sentOn: '2020-06-10', means: 'by_hand' });
});

test('a contract in the trash comes back with its notice, an organization with its letters', async () => {
  const { contractId, letterId } = await prepared();
  const { organizationId } = await letter(letterId);
  const contractItem = (await staff.delete(`/contracts/${contractId}`)).body.trashItemId;
  const { trashItemId } = (await staff.delete(`/organizations/${organizationId}`)).body;
  expect(await letter(letterId)).toBeUndefined();
  for (const item of [trashItemId, contractItem]) {
    expect((await staff.post(`/trash/${item}/restore`)).status).toBe(200);
  }
  expect(await renewal(contractId)).toMatchObject({ letterId, letterState: 'to_send' });
});

test('several go in one PDF to print, or in a ZIP as they are kept', async () => {
  const all = [await prepared(), await prepared()];
  const ids = all.map(({ letterId }) => `id=${letterId}`).join('&');
  const pages = await readPdf((await staff.download(`/letters/print?${ids}`)).body);
  expect(pages.map((page) => framedText(page).includes('31 juillet 2020'))).toEqual([true, true]);
  const kept = Object.values(unzipSync((await staff.download(`/letters/zip?${ids}`)).body));
  const one = await staff.download(`/letters/${all[0]!.letterId}/content`);
  expect(kept.map((content) => Buffer.from(content).equals(one.body))).toEqual([true, false]);
});

test('no notice is prepared before its window, once nothing can be refused, nor of what does not renew itself', async () => {
  const { id: organizationId } = created(await staff.post('/organizations', anOrganization()));
  const add = async (fields: object) => created(await staff.post('/contracts', aContract(organizationId, fields)));
  const early = await add({ reference: 'TOT', startsOn: '2020-05-01', termMonths: 12 });
  const open = await add({ reference: 'NON', startsOn: '2020-01-01', renewal: 'none' });
  const late = await add({ reference: 'TARD', startsOn: '2019-07-01', termMonths: 12, noticeMonths: 1 });
  const { held } = await prepare(early.id, open.id, late.id);
  expect(held).toMatchObject([
    { reference: 'TOT', message: 'L’avis s’envoie à partir du 30 janvier 2021.' },
    { reference: null, message: expect.stringContaining('ne se reconduit pas') },
    { reference: 'TARD', message: expect.stringContaining('Le dernier jour pour refuser est passé') },
  ]);
});

test('a reader looks at letters and does nothing of them; unknown ones are 404', async () => {
  const { contractId, letterId } = await prepared({ email: 'lecture@example.org' });
  const reader = await signedIn(api, 'reader');
  expect((await reader.get(`/letters/${letterId}/content`)).status).toBe(200);
  expect((await reader.post('/letters/send', { ids: [letterId] })).status).toBe(403);
  const handed = { ids: [letterId], sentOn: '2020-06-12', means: 'letter' };
  expect((await reader.post('/letters/hand-over', handed)).status).toBe(403);
  expect((await reader.post('/renewal-notices/prepare', { contractIds: [contractId] })).status).toBe(403);
  expect((await staff.post('/letters/send', { ids: [9999] })).status).toBe(404);
  expect((await staff.get('/letters/9999/content')).status).toBe(404);
  expect((await staff.get('/letters/print?id=9999')).status).toBe(404);
});
