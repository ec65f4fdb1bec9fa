import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../support/api.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { catchMails, type MailCatcher } from '../support/mail-catcher.js';
import { aMailing, campaignOnce, segmentOf } from '../support/mailings.js';
import { signedIn } from '../support/people.js';
import { type ApiProcess, startProcess } from '../support/process.js';
import { created } from '../support/records.js';
import { sql } from '../support/sql.js';

const RECIPIENTS = 25;

let database: TestDatabase;
let mails: MailCatcher;
let filesFolder: string;
const processes: ApiProcess[] = [];
beforeAll(async () => {
  database = await cloneDatabase('empty');
  mails = await catchMails();
  filesFolder = await mkdtemp(path.join(tmpdir(), 'terril-files-'));
});
afterAll(async () => {
  for (const each of processes) each.signal('SIGKILL');
  await Promise.all(processes.map(({ ended }) => ended));
  await database.drop();
  await mails.stop();
  await rm(filesFolder, { recursive: true });
});

async function startOne() {
  const port = await freePort();
  const one = startProcess({
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: database.url,
    FILES_FOLDER: filesFolder,
    SMTP_URL: mails.url,
    MAIL_FROM: 'coop@example.org',
  });
  processes.push(one);
  await one.served;
  return { ...one, url: `http://127.0.0.1:${port}`, databaseUrl: database.url };
}

test('a mailing whose process is killed goes on in the next one, and nobody gets a second e-mail', async () => {
  const first = await startOne();
  const staff = await signedIn(first, 'staff');
  await sql(
    database.url,
    `insert into organizations (name, kind, email)
     select 'Structure ' || n, 'association', 'n' || n || '@example.org' from generate_series(1, $1::int) n`,
    [RECIPIENTS],
  );
  const { id, version } = created(
    await staff.post('/campaigns', aMailing(await segmentOf(staff, 'Tous', 'organizations', {}))),
  );
  await staff.post(`/campaigns/${id}/start`, { version });
  while (mails.mails.length < 5) await new Promise((resolve) => setTimeout(resolve, 10));
  first.signal('SIGKILL');
  await first.ended;
  expect(mails.mails.length).toBeLessThan(RECIPIENTS);
  // As a power cut leaves it when it falls between the mail server and the database.
  await sql(
    database.url,
    `update campaign_recipients set state = 'sending', message_id = '<x@terril>', sent_at = null
     where id = (select max(id) from campaign_recipients where state in ('sent', 'sending'))`,
  );

  const next = await signedIn(await startOne(), 'staff');
  const { results } = await campaignOnce(next, id, 'done');
  expect(results.failed).toBeGreaterThanOrEqual(1);
  expect(results).toMatchObject({ queued: 0, sent: RECIPIENTS - results.failed });
  const addresses = mails.mails.map(({ to }) => [to!].flat()[0]!.text);
  expect(new Set(addresses).size).toBe(addresses.length);
  const { data } = (await next.get(`/campaign-recipients?campaignId=${id}&state=failed`)).body;
  expect(data[0].failure).toContain('peut-être parti');
}, 120_000);
