import { Client } from 'pg';
import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { findDovecot, type ImapServer, startImapServer } from '../support/imap-server.js';
import { catchMails, type MailCatcher } from '../support/mail-catcher.js';
import { emailOf, signedIn } from '../support/people.js';
import { aContact, anOrganization, aRole, aStage, created } from '../support/records.js';
import { sql } from '../support/sql.js';

const dovecot = findDovecot();
const here = dovecot ? describe : describe.skip;

here(
  `a mailbox on Dovecot${dovecot ? '' : ': not installed here, so that NOTHING of this was tried (apt-get install dovecot-imapd)'}`,
  () => {
    let imap: ImapServer;
    let smtp: MailCatcher;
    let api: TestApi;
    let staff: ApiClient;
    let organizationId: number;
    let contactId: number;
    const environment = () => ({
      SMTP_URL: smtp.url,
      MAIL_FROM: 'coop@example.org',
      IMAP_URL: imap.url,
      IMAP_ADDRESS: 'crm@example.org',
      IMAP_MINUTES: '1440',
    });
    beforeAll(async () => {
      imap = await startImapServer(dovecot);
      smtp = await catchMails();
      api = await startApi({ sample: false, env: environment() });
      staff = await signedIn(api, 'staff');
      ({ id: organizationId } = created(
        await staff.post('/organizations', anOrganization({ email: 'accueil@example.org' })),
      ));
      const roles = [aRole(organizationId, { isMain: true })];
      ({ id: contactId } = created(await staff.post('/contacts', aContact({ roles }))));
    });
    afterAll(async () => {
      await api?.stop();
      await smtp?.stop();
      await imap?.stop();
    });

    let count = 0;
    const anId = () => `<${++count}@client.example.org>`;
    const message = (headers: Record<string, string>, text = 'Bonjour') =>
      [
        ...Object.entries({
          'Message-ID': anId(),
          Date: new Date().toUTCString(),
          Subject: `Message ${count}`,
          ...headers,
        }).map(([name, value]) => `${name}: ${value}`),
        '',
        text,
      ].join('\r\n');
    /** Has the mailbox read, and waits for the end of it. */
    const readOn = async () => {
      const before = Date.now();
      await staff.post('/mailbox/read');
      for (;;) {
        const { body } = await staff.get('/mailbox');
        if (body.failure) throw new Error(body.failure);
        if (body.readAt && Date.parse(body.readAt) >= before) return body;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    const received = async (...messages: (string | Buffer)[]) => {
      for (const each of messages) imap.deliver(each);
      return readOn();
    };
    const log = async (query: string) => (await staff.get(`/emails?perPage=100&${query}`)).body.data;
    const tray = async (query = '') => (await staff.get(`/mail-tray?perPage=100&${query}`)).body.data;
    const settled = async (id: number) => {
      for (;;) {
        const { body } = await staff.get(`/emails/${id}`);
        if (!['queued', 'sending'].includes(body.state)) return body;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const sent = async (fields: object = {}) => {
      const draft = {
        recordType: 'organizations',
        recordId: organizationId,
        to: ['nadia.sorbier@example.org'],
        subject: 'Offre',
        body: 'Voici',
      };
      const { id, version } = created(await staff.post('/emails', { ...draft, ...fields }));
      await staff.post(`/emails/${id}/send`, { version });
      return settled(id);
    };

    test('what a contact writes is on the record of the organization, once, and nothing in the mailbox changes', async () => {
      await received(
        message(
          { From: 'Nadia Sorbier <Nadia.Sorbier@example.org>', To: 'crm@example.org', Subject: 'Question' },
          'Et le site ?',
        ),
      );
      const names = imap.names();
      const [email] = await log(`organizationId=${organizationId}`);
      expect(email).toMatchObject({
        direction: 'in',
        state: 'received',
        subject: 'Question',
        excerpt: 'Et le site ?',
        recordType: 'organizations',
        userName: null,
      });
      expect(email.people[0]).toMatchObject({ kind: 'from', name: 'Nadia Sorbier', contactId });
      await readOn();
      expect(await log('q=Question')).toHaveLength(1);
      expect(imap.names()).toEqual(names);
      expect(names.filter((name) => /:2,\w*S/.test(name))).toEqual([]);
      // Prospects are kept 3 years after the last contact that comes from them.
      expect((await staff.get(`/contacts/${contactId}`)).body.lastContactOn).not.toBeNull();
    });

    test('who asks while it is being read has it read again', async () => {
      const held = new Client({ connectionString: api.databaseUrl });
      await held.connect();
      await held.query('begin; lock table read_messages in share mode');
      const waiting = async (sessions: number) => {
        const blocked = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        while ((await sql(api.databaseUrl, blocked)).length < sessions)
          await new Promise((done) => setTimeout(done, 20));
      };
      imap.deliver(message({ From: 'nadia.sorbier@example.org', To: 'crm@example.org', Subject: 'Avant' }));
      await staff.post('/mailbox/read');
      await waiting(1);
      imap.deliver(message({ From: 'nadia.sorbier@example.org', To: 'crm@example.org', Subject: 'Pendant' }));
      const asked = staff.post('/mailbox/read');
      await waiting(2);
      await held.end();
      await asked;
      while ((await log('q=Pendant')).length === 0) await new Promise((done) => setTimeout(done, 50));
    });

    test('the copy of what a colleague sent is filed under whom it was to', async () => {
      await received(
        message({ From: emailOf('staff'), To: 'ACCUEIL@example.org', Cc: 'crm@example.org', Subject: 'Copie cachée' }),
      );
      expect((await log('q=cachée'))[0]).toMatchObject({
        direction: 'out',
        state: 'sent',
        organizationId,
        userName: 'staff',
      });
    });

    test('an answer goes where what it answers is, whoever writes; our own copy is no second e-mail', async () => {
      const opportunity = await anOpportunityOf(organizationId);
      const mail = await sent({ recordType: 'opportunities', recordId: opportunity.id, subject: 'Projet' });
      await received(
        message({ From: 'quelqu-un@ailleurs.example', 'In-Reply-To': mail.messageId, Subject: 'Re: Projet' }),
        message({
          'Message-ID': mail.messageId,
          From: 'coop@example.org',
          To: 'nadia.sorbier@example.org',
          Subject: 'Projet',
        }),
      );
      const found = await log(`recordType=opportunities&recordId=${opportunity.id}`);
      expect(found.map(({ subject }: any) => subject).toSorted()).toEqual(['Projet', 'Re: Projet']);
    });

    test('a message is filed once, also when the server counts anew', async () => {
      await received(message({ From: 'nadia.sorbier@example.org', Subject: 'Une fois' }));
      imap.renumber();
      await received(message({ From: 'nadia.sorbier@example.org', Subject: 'Deux fois' }));
      expect([(await log('q=Une+fois')).length, (await log('q=Deux+fois')).length]).toEqual([1, 1]);
    });

    test('a bounce marks the e-mail it is about, and is no message', async () => {
      const mail = await sent({ subject: 'Reviendra' });
      const report = [
        'From: MAILER-DAEMON <mailer-daemon@mx.example.org>\r\nSubject: Undelivered\r\nMIME-Version: 1.0',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n',
        '--b\r\nContent-Type: text/plain\r\n\r\nSorry',
        '--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; nadia.sorbier@example.org',
        'Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 No such user\r\n',
        `--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: ${mail.messageId}\r\n\r\nx\r\n--b--`,
      ].join('\r\n');
      const { waiting } = await received(report);
      expect(await settled(mail.id)).toMatchObject({
        state: 'bounced',
        failure: 'nadia.sorbier@example.org : 550 No such user',
      });
      expect((await received(report.replace(mail.messageId, '<nobody@knows>'))).waiting).toBe(waiting + 1);
    });

    test('files come with it; what a system could run is bytes to be saved', async () => {
      const boundary = 'Content-Type: multipart/mixed; boundary=b';
      const file = (name: string, type: string, text: string) =>
        `--b\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${text}\r\n`;
      await received(
        message(
          { From: 'nadia.sorbier@example.org', Subject: 'Fichiers', 'Content-Type': boundary.slice(14) },
          `--b\r\nContent-Type: text/html\r\n\r\n<b onclick="x()">Voici</b><img src="https://spy.example.org/">\r\n${file('notes.txt', 'text/plain', 'Notes')}${file('page.html', 'text/html', '<script>x</script>')}${file('../../photo.png', 'image/png', 'MZ')}--b--`,
        ),
      );
      const [{ id }] = await log('q=Fichiers');
      const { body } = await staff.get(`/emails/${id}`);
      expect(body.body).toBe('Voici');
      expect(body.files.map(({ name, mediaType }: any) => [name, mediaType])).toEqual([
        ['notes.txt', 'text/plain'],
        ['page.html', 'application/octet-stream'],
        ['photo.png', 'application/octet-stream'],
      ]);
      const { headers } = await staff.download(`/emails/files/${body.files[1].id}`);
      expect(headers.get('content-disposition')).toMatch(/^attachment/);
      expect(headers.get('content-security-policy')).toContain('sandbox');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    });

    test('unknown ones wait, and become a contact of a new prospect with its opportunity; others from there follow', async () => {
      const stage = await aNewStage();
      const stranger = { From: 'Ilan Fictif <ilan@inconnue.example>', To: 'crm@example.org' };
      await received(
        message({ ...stranger, Subject: 'Je cherche un hébergeur' }, 'Pouvez-vous m’appeler ?'),
        message({ ...stranger, Subject: 'Relance' }),
      );
      const [, first] = await tray('q=ilan');
      expect(first).toMatchObject({
        reason: 'unknown',
        direction: 'in',
        partners: ['ilan@inconnue.example'],
        known: [],
      });
      const { status, body } = await staff.post(`/mail-tray/${first.id}/file`, {
        newOrganization: { name: 'L’Inconnue', kind: 'association' },
        newContact: { firstName: 'Ilan', lastName: 'Fictif', function: 'directeur' },
        newOpportunity: { title: 'Hébergement', stageId: stage.id },
      });
      expect([status, body.others]).toEqual([200, 1]);
      expect((await staff.get(`/opportunities/${body.opportunityId}`)).body).toMatchObject({
        organizationName: 'L’Inconnue',
        contactName: 'Ilan Fictif',
        source: 'Courriel',
        comment: 'Pouvez-vous m’appeler ?',
      });
      expect((await staff.get(`/contacts/${body.contactId}`)).body).toMatchObject({ email: 'ilan@inconnue.example' });
      expect(await log(`organizationId=${body.organizationId}`)).toHaveLength(2);
      expect(await tray('q=ilan')).toEqual([]);
      await received(message({ ...stranger, Subject: 'Encore' }));
      expect((await log('q=Encore'))[0]).toMatchObject({ organizationId: body.organizationId });
    });

    test('one whom several organizations know waits with their names, and may be remembered', async () => {
      const other = created(
        await staff.post('/organizations', anOrganization({ name: 'Seconde', email: 'partagee@example.org' })),
      );
      created(await staff.post('/organizations', anOrganization({ name: 'Troisième', email: 'partagee@example.org' })));
      await received(
        message({ From: 'partagee@example.org', Subject: 'Partagée' }),
        message({ From: 'neuve@example.org', Subject: 'Neuve' }),
      );
      const [shared] = await tray('q=Partagée');
      expect(shared.reason).toBe('several');
      expect(shared.known.map(({ organizationName }: any) => organizationName)).toEqual(['Seconde', 'Troisième']);
      expect((await staff.post(`/mail-tray/${shared.id}/file`, { organizationId: other.id })).status).toBe(200);
      expect((await log('q=Partag%C3%A9e'))[0].organizationId).toBe(other.id);
      const [fresh] = await tray('q=Neuve');
      await staff.post(`/mail-tray/${fresh.id}/file`, { organizationId: other.id, remember: true });
      const { contactPoints } = (await staff.get(`/organizations/${other.id}`)).body;
      expect(contactPoints).toEqual([{ kind: 'email', label: null, value: 'neuve@example.org' }]);
    });

    test.each([
      [{}, 'organizationId', 'À qui est ce message ? Une structure ou un contact.'],
      [{ contactId: 999_999 }, 'contactId', 'Contact inconnu.'],
      [
        { newContact: { lastName: 'X' }, newOpportunity: { title: 'Y', stageId: 1 } },
        'organizationId',
        'Une opportunité est celle d’une structure.',
      ],
      [
        { newOrganization: { name: 'Z', kind: 'association' }, newOpportunity: { title: 'Y', stageId: 999_999 } },
        'stageId',
        'Étape inconnue.',
      ],
    ])('%j files nothing and makes nothing', async (filing, field, sentence) => {
      await received(message({ From: 'refus@example.org', Subject: 'Refus' }));
      const [{ id }] = await tray('q=Refus');
      const { status, body } = await staff.post(`/mail-tray/${id}/file`, filing);
      expect([status, body.errors[field]]).toEqual([422, sentence]);
      expect((await staff.get('/organizations?q=Z')).body.total).toBe(0);
      expect((await staff.post('/mail-tray/dismiss', { ids: [id] })).body).toEqual({ done: 1 });
      expect((await staff.post(`/mail-tray/${id}/file`, { organizationId })).status).toBe(404);
    });

    test('broken, absurd and huge messages stop nothing', async () => {
      const long = message({ From: 'nadia.sorbier@example.org', Subject: 'x'.repeat(5000) });
      const huge = message({ From: 'nadia.sorbier@example.org', Subject: 'Énorme' }, 'x'.repeat(40_000_000));
      await received(
        Buffer.from([0, 1, 2, 255, 254]),
        'From: <>\r\nFrom: a\r\nContent-Type: multipart/mixed\r\n\r\n--',
        long,
        huge,
        message({ From: 'nadia.sorbier@example.org', Subject: 'Après' }),
      );
      expect((await log('q=Après'))[0]).toMatchObject({ organizationId });
      const [big] = await log('q=nadia&sort=at&order=DESC').then((all) =>
        all.filter(({ excerpt }: any) => excerpt.includes('trop gros')),
      );
      expect(big).toMatchObject({ organizationId, files: [] });
    });

    test('tray messages are forgotten after 90 days', async () => {
      await received(message({ From: 'ancien@example.org', Subject: 'Ancien' }));
      await sql(
        api.databaseUrl,
        `update tray_messages set created_at = now() - interval '91 days' where subject = 'Ancien'`,
      );
      api.startDaily();
      while ((await tray('q=Ancien')).length > 0) await new Promise((resolve) => setTimeout(resolve, 200));
    });

    test('a reader looks, and files nothing', async () => {
      const reader = await signedIn(api, 'reader');
      expect((await reader.get('/mail-tray')).status).toBe(200);
      expect((await reader.post('/mailbox/read')).status).toBe(403);
      expect((await reader.post('/mail-tray/1/file', { organizationId })).status).toBe(403);
    });

    test('a certificate that nobody vouches for, a wrong password and a server that is away are told and read nothing', async () => {
      for (const url of [imap.tlsUrl, imap.url.replace('secret', 'faux'), 'imap://crm:secret@127.0.0.1:1']) {
        const other = await startApi({ sample: false, env: { ...environment(), IMAP_URL: url } });
        const person = await signedIn(other, 'staff');
        for (;;) {
          const { body } = await person.get('/mailbox');
          if (body.failure) {
            expect(body.failure).toMatch(/self-signed|Authentication failed|ECONNREFUSED/);
            expect([body.readAt, body.waiting, JSON.stringify(body).includes('secret')]).toEqual([null, 0, false]);
            break;
          }
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        await other.stop();
      }
    });

    async function aNewStage() {
      const pipeline = created(
        await (await signedIn(api)).post('/pipelines', { name: `Parcours ${++count}`, position: 1 }),
      );
      return created(await (await signedIn(api)).post('/pipeline-stages', aStage(pipeline.id)));
    }
    async function anOpportunityOf(id: number) {
      const stage = await aNewStage();
      return created(await staff.post('/opportunities', { organizationId: id, stageId: stage.id, title: 'Projet' }));
    }
  },
);

test('without a mailbox, nothing is read and the tray is empty', async () => {
  const api = await startApi({ sample: false });
  const staff = await signedIn(api, 'staff');
  expect((await staff.get('/mailbox')).body).toMatchObject({ enabled: false, waiting: 0, failure: null });
  expect((await staff.post('/mailbox/read')).body.code).toBe('no_mailbox');
  await api.stop();
});
