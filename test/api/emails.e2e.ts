import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { catchMails, type MailCatcher } from '../support/mail-catcher.js';
import { emailOf, signedIn } from '../support/people.js';
import { aContact, aContract, anInvoice, anOrganization, aRole, created } from '../support/records.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let mails: MailCatcher;
let staff: ApiClient;
let organizationId: number;
let contactId: number;
beforeAll(async () => {
  mails = await catchMails();
  const env = {
    TERRIL_TODAY: '2020-06-15',
    SMTP_URL: mails.url,
    MAIL_FROM: 'coop@example.org',
    IMAP_ADDRESS: 'crm@example.org',
    IMAP_URL: 'imaps://user:secret@127.0.0.1:1',
  };
  api = await startApi({ sample: false, env });
  staff = await signedIn(api, 'staff');
  ({ id: organizationId } = created(
    await staff.post('/organizations', anOrganization({ email: 'accueil@example.org', city: 'Liévin' })),
  ));
  const roles = [aRole(organizationId, { isMain: true })];
  ({ id: contactId } = created(await staff.post('/contacts', aContact({ roles, objectsToProspecting: true }))));
});
afterAll(async () => {
  await api.stop();
  await mails.stop();
});

const draft = async (fields: object = {}) =>
  created(
    await staff.post('/emails', {
      recordType: 'organizations',
      recordId: organizationId,
      to: ['nadia.sorbier@example.org'],
      subject: 'Votre site',
      body: 'Bonjour **Nadia**,\n\n- un\n- <b>deux</b>',
      ...fields,
    }),
  );
const settled = async (id: number) => {
  for (;;) {
    const { body } = await staff.get(`/emails/${id}`);
    if (!['queued', 'sending'].includes(body.state)) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const send = async ({ id, version }: { id: number; version: number }) => {
  const { status, body } = await staff.post(`/emails/${id}/send`, { version });
  return status === 200 ? settled(id) : { status, ...body };
};
const log = async (query: string) => (await staff.get(`/emails?${query}`)).body.data.map(({ id }: any) => id);

test('a draft leaves once, with its files, for all it is to, and stays on its record and its people', async () => {
  const file = created(await staff.upload('/files?name=devis.txt', 'Devis'));
  const written = await draft({
    cc: ['accueil@example.org', 'NADIA.sorbier@example.org'],
    bcc: ['archive@example.org'],
    fileIds: [file.id],
  });
  expect(written).toMatchObject({
    state: 'draft',
    direction: 'out',
    fromName: 'staff',
    recordType: 'organizations',
    recordId: organizationId,
    organizationName: 'Les Amis du Terril',
    people: [
      { kind: 'to', address: 'nadia.sorbier@example.org', name: 'Nadia Sorbier', contactId },
      { kind: 'cc', address: 'accueil@example.org', contactId: null },
      { kind: 'bcc', address: 'archive@example.org', contactId: null },
    ],
    files: [{ fileId: file.id, name: 'devis.txt', mediaType: 'text/plain', size: 5 }],
  });
  const before = mails.mails.length;
  const sent = await send(written);
  expect(sent).toMatchObject({ state: 'sent', failure: null, userName: 'staff', replyTo: emailOf('staff') });
  expect(mails.mails).toHaveLength(before + 1);
  const mail = mails.mails.at(-1)!;
  expect(mail).toMatchObject({
    subject: 'Votre site',
    messageId: sent.messageId,
    from: { value: [{ name: 'staff', address: 'coop@example.org' }] },
    to: { text: 'nadia.sorbier@example.org' },
    cc: { text: 'accueil@example.org' },
    replyTo: { value: [{ address: emailOf('staff') }, { address: 'crm@example.org' }] },
    attachments: [{ filename: 'devis.txt' }],
  });
  expect(mail.bcc).toBeUndefined();
  expect(mail.headers.get('auto-submitted')).toBeUndefined();
  expect(mail.html).toContain(
    '<p>Bonjour <strong>Nadia</strong>,</p>\n<ul><li>un</li><li>&lt;b&gt;deux&lt;/b&gt;</li></ul>',
  );
  for (const query of [
    `organizationId=${organizationId}`,
    `contactId=${contactId}`,
    'q=site+archive',
    'state=sent&mine=true',
  ])
    expect(await log(query)).toContain(sent.id);
  const content = await staff.download(`/emails/files/${sent.files[0].id}`);
  expect([content.body.toString(), content.headers.get('x-content-type-options')]).toEqual(['Devis', 'nosniff']);
  expect(content.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect((await staff.get('/emails/files/999999')).status).toBe(404);
});

test('what left neither changes nor leaves again', async () => {
  const sent = await send(await draft());
  const { version } = sent;
  expect((await staff.patch(`/emails/${sent.id}`, { version, subject: 'Autre' })).body.code).toBe('email_left');
  expect((await staff.post(`/emails/${sent.id}/send`, { version })).body.code).toBe('email_left');
  const count = mails.mails.length;
  const again = await draft();
  const answers = await Promise.all(
    [1, 2, 3].map(() => staff.post(`/emails/${again.id}/send`, { version: again.version })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  await settled(again.id);
  expect(mails.mails).toHaveLength(count + 1);
});

test('a refusal of the server is kept in its words, and tried again under the same Message-ID', async () => {
  mails.refused.add('parti@example.org');
  const failed = await send(await draft({ to: ['parti@example.org'] }));
  expect(failed).toMatchObject({ state: 'failed', failure: expect.stringContaining('No such mailbox here') });
  mails.refused.delete('parti@example.org');
  const sent = await send(failed);
  expect(sent).toMatchObject({ state: 'sent', failure: null, messageId: failed.messageId });
});

test('one address of two is refused: the e-mail left, and says so', async () => {
  mails.refused.add('parti@example.org');
  const sent = await send(await draft({ cc: ['parti@example.org'] }));
  expect(sent).toMatchObject({
    state: 'sent',
    failure: expect.stringMatching(/^parti@example.org : .*No such mailbox/),
  });
  mails.refused.delete('parti@example.org');
});

test('a mail server that does not answer is told, and what it was to send may be sent again', async () => {
  const env = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'coop@example.org' };
  const away = await startApi({ sample: false, env });
  const person = await signedIn(away, 'staff');
  const record = created(await person.post('/organizations', anOrganization()));
  const fields = { recordType: 'organizations', recordId: record.id, to: ['a@example.org'], subject: 'x', body: 'y' };
  const { id, version } = created(await person.post('/emails', fields));
  await person.post(`/emails/${id}/send`, { version });
  let email;
  do ({ body: email } = await person.get(`/emails/${id}`));
  while (['queued', 'sending'].includes(email.state));
  expect(email).toMatchObject({ state: 'failed', failure: expect.stringContaining('ECONNREFUSED') });
  await away.stop();
});

test('an e-mail whose sending broke off is never sent again by itself', async () => {
  const { id } = await draft();
  const count = mails.mails.length;
  await sql(api.databaseUrl, `update emails set state = 'sending', message_id = '<broken@example.org>' where id = $1`, [
    id,
  ]);
  expect(await settled(id)).toMatchObject({ state: 'failed', failure: expect.stringContaining('s’est interrompu') });
  expect(mails.mails).toHaveLength(count);
});

test.each([
  [{ to: [] }, 'to', 'À qui ? Une adresse au moins.'],
  [{ subject: null }, 'subject', 'À remplir.'],
  [
    { body: 'Bonjour {{contactFirstName}} {{contract}}' },
    'body',
    'Reste à remplir : {{contactFirstName}}, {{contract}}.',
  ],
])('%j is not sent', async (fields, field, sentence) => {
  const { status, errors } = await send(await draft(fields));
  expect([status, errors[field]]).toEqual([422, sentence]);
});

test.each([
  [{ to: ['Nadia'] }, 'to', '« Nadia » n’est pas une adresse électronique.'],
  [
    { cc: Array.from({ length: 50 }, (_, at) => `n${at}@example.org`) },
    'cc',
    '50 adresses au plus : au-delà, c’est un envoi en nombre.',
  ],
  [{ recordType: 'contracts', recordId: 999_999 }, 'recordId', 'Fiche inconnue.'],
  [{ fileIds: [999_999] }, 'fileIds', 'Fichier inconnu.'],
])('%# is no draft', async (fields, field, sentence) => {
  const body = { recordType: 'organizations', recordId: organizationId, to: ['a@example.org'], ...fields };
  const { status, body: refusal } = await staff.post('/emails', body);
  expect([status, refusal.errors[field]]).toEqual([422, sentence]);
});

test('a draft changes, by one person at a time, and goes to the trash', async () => {
  const { id, version } = await draft();
  const { body } = await staff.patch(`/emails/${id}`, { version, to: ['accueil@example.org'], subject: null });
  expect(body).toMatchObject({ subject: '', people: [{ kind: 'to', address: 'accueil@example.org' }] });
  expect((await staff.patch(`/emails/${id}`, { version, subject: 'x' })).status).toBe(409);
  const { trashItemId } = (await staff.delete(`/emails/${id}`)).body;
  expect((await staff.get(`/emails/${id}`)).status).toBe(404);
  expect((await staff.post(`/trash/${trashItemId}/restore`)).status).toBe(200);
  expect((await staff.get(`/emails/${id}`)).body.people).toHaveLength(1);
});

test('addresses are proposed from the record, and who objects is told', async () => {
  const contract = created(await staff.post('/contracts', aContract(organizationId, { reference: 'R-1' })));
  const { body } = await staff.get(`/emails/recipients?recordType=contracts&recordId=${contract.id}`);
  expect(body).toEqual([
    { address: 'nadia.sorbier@example.org', name: 'Nadia Sorbier', contactId, label: 'présidente', objects: true },
    { address: 'accueil@example.org', name: 'Les Amis du Terril', contactId: null, label: null, objects: false },
  ]);
  const objections = await staff.get(
    '/emails/objections?address=Nadia.Sorbier@example.org&address=accueil@example.org',
  );
  expect(objections.body).toMatchObject([{ name: 'Nadia Sorbier', contactId }]);
});

test('variables are filled in from the record, and those without a value are told', async () => {
  const contract = created(await staff.post('/contracts', aContract(organizationId, { reference: 'R-2' })));
  const invoice = created(await staff.post('/invoices', anInvoice(organizationId, { number: 'F-2' })));
  const prepare = async (fields: object) => (await staff.post('/emails/prepare', fields)).body;
  const body =
    '{{contactFirstName}} · {{organizationCity}} · {{contractStartsOn}} · {{contractEndsOn}} · {{senderEmail}} · {{today}}';
  expect(
    await prepare({ recordType: 'contracts', recordId: contract.id, contactId, subject: 'Contrat {{contract}}', body }),
  ).toEqual({
    subject: 'Contrat R-2',
    body: `Nadia · Liévin · 1er janvier 2020 · {{contractEndsOn}} · ${emailOf('staff')} · 15 juin 2020`,
    missing: ['contractEndsOn'],
  });
  const told = await prepare({
    recordType: 'invoices',
    recordId: invoice.id,
    subject: '{{invoice}} {{invoiceTotal}}',
    body: 'x',
  });
  expect(told.subject).toMatch(/^F-2 120,00\s€$/);
  const [template] = (await staff.get('/email-templates?q=bienvenue')).body.data;
  const made = await prepare({ recordType: 'contacts', recordId: contactId, templateId: template.id });
  expect(made.body).toMatch(/^Bonjour Nadia,\n\nVotre service est ouvert pour Les Amis du Terril/);
  const { status, body: refusal } = await staff.post('/emails/prepare', {
    recordType: 'contracts',
    recordId: contract.id,
    subject: '{{x}}',
    body: 'x',
  });
  expect([status, Object.keys(refusal.errors)]).toEqual([422, ['subject']]);
});

test('merging and restoring keep the log whole', async () => {
  const other = created(await staff.post('/organizations', anOrganization({ name: 'Doublon' })));
  const { id } = await draft({ recordId: other.id });
  const { trashItemId } = (await staff.delete(`/organizations/${other.id}`)).body;
  expect((await staff.get(`/emails/${id}`)).status).toBe(404);
  await staff.post(`/trash/${trashItemId}/restore`);
  const { version } = (await staff.get(`/organizations/${organizationId}`)).body;
  const others = [{ id: other.id, version: (await staff.get(`/organizations/${other.id}`)).body.version }];
  expect((await staff.post(`/organizations/${organizationId}/merge`, { version, others })).status).toBe(200);
  expect((await staff.get(`/emails/${id}`)).body).toMatchObject({ organizationId, recordId: organizationId });
});

test('a contact back from the trash has its e-mails again', async () => {
  const gone = created(
    await staff.post('/contacts', aContact({ lastName: 'Passager', email: 'passager@example.org' })),
  );
  const { id } = await draft({ to: ['passager@example.org'] });
  const { trashItemId } = (await staff.delete(`/contacts/${gone.id}`)).body;
  expect((await staff.get(`/emails/${id}`)).body.people[0]).toMatchObject({
    contactId: null,
    address: 'passager@example.org',
  });
  await staff.post(`/trash/${trashItemId}/restore`);
  expect(await log(`contactId=${gone.id}`)).toEqual([id]);
});

test('a reader reads, and sends nothing', async () => {
  const reader = await signedIn(api, 'reader');
  const { id, version } = await draft();
  expect((await reader.get(`/emails/${id}`)).status).toBe(200);
  expect((await reader.post(`/emails/${id}/send`, { version })).status).toBe(403);
});
