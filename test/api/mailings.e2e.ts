import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { catchMails, type MailCatcher } from '../support/mail-catcher.js';
import { aMailing, campaignOnce, segmentOf, sent, unsubscribeUrl } from '../support/mailings.js';
import { signedIn } from '../support/people.js';
import { aContact, anOpportunity, anOrganization, aRole, created } from '../support/records.js';

let api: TestApi;
let mails: MailCatcher;
let staff: ApiClient;
beforeAll(async () => {
  mails = await catchMails();
  const env = { TERRIL_TODAY: '2020-06-15', SMTP_URL: mails.url, MAIL_FROM: 'coop@example.org' };
  api = await startApi({ sample: false, env });
  const administrator = await signedIn(api);
  const { version } = (await administrator.get('/settings')).body;
  await administrator.patch('/settings', { version, cooperativeName: 'La Lampe Libre' });
  staff = await signedIn(api, 'staff');
});
afterAll(async () => {
  await api.stop();
  await mails.stop();
});
beforeEach(() => void mails.mails.splice(0));

let count = 0;
const organization = async (fields: object = {}) =>
  created(await staff.post('/organizations', anOrganization({ name: `Structure ${++count}`, ...fields })));
const contact = async (organizationId: number, fields: object) => {
  const { role = {}, ...columns } = fields as { role?: object };
  const roles = [aRole(organizationId, role)];
  return created(await staff.post('/contacts', aContact({ roles, phone: null, ...columns })));
};
/** A draft of a mailing to these organizations. */
const mailingTo = async (organizations: { id: number }[], fields: object = {}) => {
  const name = `Envoi ${++count}`;
  const segmentId = await segmentOf(staff, name, 'organizations', { id: organizations.map(({ id }) => id) });
  return created(await staff.post('/campaigns', aMailing(segmentId, { name, ...fields })));
};
const recipients = async (campaignId: number, filter = '') =>
  (await staff.get(`/campaign-recipients?campaignId=${campaignId}${filter}`)).body.data;
const addresses = () => mails.mails.map(({ to }) => [to!].flat().map(({ text }) => text)).flat();

test('each address gets one e-mail, filled in for it, with what lets its reader unsubscribe', async () => {
  const one = await organization({ name: 'Les Amis du Terril', email: 'Accueil@amis.example.org' });
  await contact(one.id, { email: 'nadia@example.org', role: { isMain: true } });
  await contact(one.id, { firstName: null, lastName: 'Accueil', isShared: true, email: 'accueil@amis.example.org' });
  const other = await organization({ name: 'Le Grisou', email: 'accueil@amis.example.org' });
  const none = await organization({ name: 'Sans adresse' });
  const draft = await mailingTo([one, other, none], { audience: ['organization', 'everyone'] });

  const { body: audience } = await staff.get(`/campaigns/${draft.id}/audience`);
  expect(audience).toMatchObject({
    toSend: 2,
    leftOut: [
      { reason: 'no_email', count: 1 },
      { reason: 'duplicate', count: 2 },
    ],
  });
  const { body: preview } = await staff.get(`/campaigns/${draft.id}/preview`);
  expect(preview.subject).toMatch(/^Des nouvelles pour Les Amis du Terril/);
  const done = await sent(staff, draft);
  expect(done.results).toMatchObject({ addressed: 5, sent: 2, leftOut: 3, failed: 0, queued: 0 });
  expect(addresses().toSorted()).toEqual(['accueil@amis.example.org', 'nadia@example.org']);
  const mail = mails.mails.find(({ to }) => [to!].flat()[0]!.text === 'nadia@example.org')!;
  expect(mail.subject).toBe('Des nouvelles pour Les Amis du Terril');
  expect(mail.from!.text).toContain('La Lampe Libre');
  expect(mail.text).toContain('Bonjour Nadia Sorbier,');
  expect(mail.html).toContain('<strong>atelier</strong>');
  expect(mail.html).not.toMatch(/<img|src=/);
  expect(unsubscribeUrl(mail)).toMatch(new RegExp(`^${api.url}/api/unsubscribe/[\\w-]{32}$`));
  expect(mail.text).toContain(unsubscribeUrl(mail));
  expect(mail.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toBe(
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  );
  const file = await staff.download(
    `/campaign-recipients/export?campaignId=${draft.id}&columns=name,email,state,reason`,
  );
  expect(file.body.toString()).toMatch(/Sans adresse;;Écarté;Sans adresse électronique/);
});

test('one click or the button of a page without script unsubscribes; the next mailing leaves the address out', async () => {
  const one = await organization({ email: 'un@example.org' });
  const other = await organization({ email: 'deux@example.org' });
  await sent(staff, await mailingTo([one, other], { name: 'Invitation', language: 'fr' }));
  const urlOf = (address: string) => unsubscribeUrl(mails.mails.find(({ to }) => [to!].flat()[0]!.text === address)!);
  const page = await fetch(urlOf('un@example.org'));
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const text = await page.text();
  expect(text).toMatch(/<html lang="fr">[\s\S]*un@example\.org[\s\S]*<form method="post">/);
  expect(text).not.toContain('<script');
  expect((await staff.get('/mail-objections')).body.total).toBe(0);

  const form = new FormData();
  form.set('List-Unsubscribe', 'One-Click');
  expect((await fetch(urlOf('un@example.org'), { method: 'POST', body: form })).status).toBe(200);
  const again = await fetch(urlOf('un@example.org'), {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  });
  expect(await again.text()).toContain('C’est fait');
  const [objection] = (await staff.get('/mail-objections')).body.data;
  expect(objection).toMatchObject({
    email: 'un@example.org',
    kind: 'unsubscribed',
    since: '2020-06-15',
    origin: 'Campagne « Invitation »',
    liftedOn: null,
  });
  expect((await staff.get(`/mail-objections?organizationId=${one.id}`)).body.total).toBe(1);
  expect((await staff.get(`/mail-objections?organizationId=${other.id}`)).body.total).toBe(0);

  mails.mails.splice(0);
  const next = await sent(staff, await mailingTo([one, other]));
  expect(addresses()).toEqual(['deux@example.org']);
  expect(await recipients(next.id, '&state=left_out')).toMatchObject([{ reason: 'unsubscribed' }]);
  const lifted = await staff.post(`/mail-objections/${objection.id}/lift`, { reason: 'Demandé par courriel' });
  expect(lifted.body).toMatchObject({ liftedOn: '2020-06-15', liftedReason: 'Demandé par courriel' });
  expect((await staff.post(`/mail-objections/${objection.id}/lift`, { reason: 'Encore' })).body.code).toBe('lifted');
  mails.mails.splice(0);
  await sent(staff, await mailingTo([one, other]));
  expect(addresses().toSorted()).toEqual(['deux@example.org', 'un@example.org']);
});

test('a form is taken by the public page alone, and an unknown link leads to a page that says so', async () => {
  const unknown = await fetch(`${api.url}/api/unsubscribe/inconnu`, { method: 'POST', body: new URLSearchParams() });
  expect([unknown.status, (await unknown.text()).includes('ne mène à aucun envoi')]).toEqual([404, true]);
  for (const path of ['campaigns', 'pins']) {
    const form = await fetch(`${api.url}/api/${path}`, {
      method: 'POST',
      body: new URLSearchParams({ name: 'x' }),
      headers: { cookie: staff.cookie() },
    });
    expect(form.status).toBe(415);
  }
});

test('who objects to prospecting is left out, under each address, whoever else reads it', async () => {
  const one = await organization({ email: 'partagee@example.org' });
  const fields = { email: 'seul@example.org', objectsToProspecting: true };
  const objector = await contact(one.id, {
    ...fields,
    contactPoints: [{ kind: 'email', value: 'Partagee@example.org' }],
  });
  const other = await organization({ email: 'libre@example.org' });
  const done = await sent(staff, await mailingTo([one, other], { audience: ['organization', 'everyone'] }));
  expect(addresses()).toEqual(['libre@example.org']);
  expect(await recipients(done.id, '&reason=objected')).toHaveLength(2);

  // Between the beginning and her turn too.
  const late = await organization({ email: 'tard@example.org' });
  const draft = await mailingTo([other, late]);
  const { id } = await contact(late.id, { email: 'tard@example.org' });
  await staff.post(`/campaigns/${draft.id}/start`, { version: draft.version });
  const { version } = (await staff.get(`/contacts/${id}`)).body;
  await staff.patch(`/contacts/${id}`, { version, objectsToProspecting: true });
  expect((await campaignOnce(staff, draft.id, 'done')).results.addressed).toBe(2);
  const [last] = await recipients(draft.id, '&q=tard');
  expect(['left_out', 'sent']).toContain(last.state);
  expect(objector.objectsToProspecting).toBe(true);
});

test('a mailing is paused, resumed, and what a server refused is tried again', async () => {
  const some = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((n) => organization({ email: `pause${n}@example.org`, name: `Pause ${n}` })),
  );
  mails.refused.add('pause1@example.org');
  const draft = await mailingTo(some, { ratePerMinute: 200 });
  const { body: running } = await staff.post(`/campaigns/${draft.id}/start`, { version: draft.version });
  expect(running).toMatchObject({ state: 'running', begunOn: '2020-06-15' });
  expect((await staff.delete(`/campaigns/${draft.id}`)).body.code).toBe('running');
  while (mails.mails.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const { body: paused } = await staff.post(`/campaigns/${draft.id}/pause`, { version: running.version });
  await new Promise((resolve) => setTimeout(resolve, 700));
  const { results } = (await staff.get(`/campaigns/${draft.id}`)).body;
  expect(results.queued).toBeGreaterThan(0);
  expect(results.queued + results.sent + results.failed).toBe(6);
  expect((await staff.post(`/campaigns/${draft.id}/pause`, { version: paused.version })).body.code).toBe('not_running');
  await staff.post(`/campaigns/${draft.id}/resume`, { version: paused.version });
  const done = await campaignOnce(staff, draft.id, 'done');
  expect(done.results).toMatchObject({ sent: 5, failed: 1 });
  expect(await recipients(draft.id, '&state=failed')).toMatchObject([
    { email: 'pause1@example.org', failure: expect.stringContaining('No such mailbox') },
  ]);
  mails.refused.clear();
  await staff.post(`/campaigns/${draft.id}/retry`, { version: done.version });
  const over = await campaignOnce(staff, draft.id, 'done');
  expect(over.results).toMatchObject({ sent: 6, failed: 0 });
  expect(addresses().toSorted()).toEqual([1, 2, 3, 4, 5, 6].map((n) => `pause${n}@example.org`));
  expect((await staff.post(`/campaigns/${draft.id}/retry`, { version: over.version })).body.code).toBe('none_failed');
});

test('an e-mail that came back, an answer and an opportunity are noted', async () => {
  const one = await organization({ email: 'retour@example.org' });
  const done = await sent(staff, await mailingTo([one]));
  const [recipient] = await recipients(done.id);
  const bounced = await staff.post(`/campaign-recipients/${recipient.id}/bounced`, { reason: '550 unknown user' });
  expect(bounced.body).toMatchObject({ bounceReason: '550 unknown user', bouncedAt: expect.any(String) });
  expect((await staff.get('/mail-objections?kind=bounced')).body.data).toMatchObject([{ email: 'retour@example.org' }]);
  const answered = await staff.post(`/campaign-recipients/${recipient.id}/answered`, {});
  expect(answered.body.answeredOn).toBe('2020-06-15');
  const late = await staff.post(`/campaign-recipients/${recipient.id}/answered`, { answeredOn: '2020-06-16' });
  expect(late.body.errors).toEqual({ answeredOn: 'Ce jour est à venir.' });
  const [stage] = (await staff.get('/pipeline-stages')).body.data;
  const { title, oneOffAmount } = anOpportunity(one.id, stage.id);
  const born = { organizationId: one.id, stageId: stage.id, title, oneOffAmount };
  const { opportunityId } = created(await staff.post(`/campaigns/${done.id}/opportunities`, born));
  expect((await staff.get(`/opportunities/${opportunityId}`)).body).toMatchObject({ title, source: done.name });
  expect((await staff.get(`/campaigns/${done.id}`)).body.results).toMatchObject({
    sent: 1,
    bounced: 1,
    answered: 1,
    opportunities: 1,
  });
  const [listed] = (await staff.get(`/campaigns?q=${encodeURIComponent(done.name)}`)).body.data;
  expect(listed.results.opportunities).toBe(1);
});

test('a test goes to whoever asks, and begins nothing', async () => {
  const draft = await mailingTo([await organization({ email: 'essai@example.org' })]);
  expect((await staff.post(`/campaigns/${draft.id}/test`, {})).body).toEqual({ email: 'staff@terril.example' });
  expect(addresses()).toEqual(['staff@terril.example']);
  expect((await staff.get(`/campaigns/${draft.id}`)).body).toMatchObject({ state: 'draft', begunOn: null });
  mails.refused.add('refus@example.org');
  const refused = await staff.post(`/campaigns/${draft.id}/test`, { email: 'refus@example.org' });
  expect([refused.status, refused.body.message]).toEqual([503, expect.stringContaining('No such mailbox')]);
});

test('what cannot be sent, or was begun, is refused by name, and a reader only looks', async () => {
  const one = await organization({ email: 'begun@example.org' });
  const segmentId = await segmentOf(staff, 'Refusés', 'organizations', { id: [one.id] });
  const refused = async (fields: object) => (await staff.post('/campaigns', aMailing(segmentId, fields))).body.errors;
  expect(await refused({ body: 'Bonjour {{prenom}}' })).toEqual({
    body: expect.stringContaining('Variable inconnue : {{prenom}}'),
  });
  expect(Object.keys(await refused({ segmentId: 9999, assigneeId: null }))).toEqual(['segmentId']);
  expect(Object.keys(await refused({ audience: ['voisins'] }))).toEqual(['audience']);
  expect(Object.keys(await refused({ ratePerMinute: 0 }))).toEqual(['ratePerMinute']);
  const empty = created(await staff.post('/campaigns', aMailing(segmentId, { body: null })));
  const noText = await staff.post(`/campaigns/${empty.id}/start`, { version: empty.version });
  expect([noText.status, Object.keys(noText.body.errors)]).toEqual([422, ['body']]);
  const nobody = await mailingTo([await organization({})]);
  expect((await staff.post(`/campaigns/${nobody.id}/start`, { version: nobody.version })).body.code).toBe('nobody');
  const done = await sent(staff, await mailingTo([one]));
  const change = await staff.patch(`/campaigns/${done.id}`, { version: done.version, subject: 'Autre' });
  expect([change.status, change.body.code]).toEqual([422, 'begun']);
  expect((await staff.post(`/campaigns/${done.id}/start`, { version: done.version })).body.code).toBe('begun');
  expect((await staff.post(`/campaigns/${done.id}/start`, { version: 1 })).body.code).toBe('stale_version');
  expect((await staff.delete(`/segments/${done.segmentId}`)).status).toBe(409);
  const reader = await signedIn(api, 'reader');
  for (const path of ['', '/audience', '/preview']) {
    expect((await reader.get(`/campaigns/${done.id}${path}`)).status).toBe(200);
  }
  for (const step of ['start', 'pause', 'resume', 'retry', 'test', 'opportunities']) {
    expect((await reader.post(`/campaigns/${done.id}/${step}`, {})).status).toBe(403);
  }
  const [recipient] = await recipients(done.id);
  for (const step of ['bounced', 'answered']) {
    expect((await reader.post(`/campaign-recipients/${recipient.id}/${step}`, {})).status).toBe(403);
  }
  expect((await reader.post('/mail-objections', {})).status).toBe(403);
  expect((await staff.get('/campaign-recipients/9999')).status).toBe(404);
});

test('an address is left out by hand once, from a day that has come', async () => {
  const fields = { email: 'Main@example.org', kind: 'objected', origin: 'par téléphone' };
  expect(created(await staff.post('/mail-objections', fields))).toMatchObject({ email: 'main@example.org' });
  expect((await staff.post('/mail-objections', fields)).body.errors).toEqual({
    email: 'Cette adresse est déjà écartée des envois.',
  });
  const late = await staff.post('/mail-objections', { ...fields, email: 'a@example.org', since: '2020-06-16' });
  expect(late.body.errors).toEqual({ since: 'Ce jour est à venir.' });
  const file = await staff.download('/mail-objections/export?kind=objected');
  expect(file.body.toString()).toContain('main@example.org;Opposition;2020-06-15;par téléphone');
});

test('a mail server that is away pauses the mailing, and nobody else is tried', async () => {
  const some = await Promise.all([1, 2].map((n) => organization({ email: `loin${n}@example.org` })));
  const draft = await mailingTo(some);
  await mails.stop();
  await staff.post(`/campaigns/${draft.id}/start`, { version: draft.version });
  const paused = await campaignOnce(staff, draft.id, 'paused');
  expect(paused.results).toMatchObject({ failed: 1, queued: 1, sent: 0 });
});
