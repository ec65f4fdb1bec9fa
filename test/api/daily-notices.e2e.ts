import { startApi, type TestApi } from '../support/api.js';
import { catchMails, type MailCatcher } from '../support/mail-catcher.js';
import { signedIn } from '../support/people.js';
import { aContract, anOrganization, created } from '../support/records.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let mails: MailCatcher;
beforeAll(async () => {
  mails = await catchMails();
  const env = { TERRIL_TODAY: '2020-06-20', SMTP_URL: mails.url, MAIL_FROM: 'coop@example.org' };
  api = await startApi({ sample: false, env });
  const staff = await signedIn(api, 'staff');
  for (const email of ['bureau@example.org', null]) {
    const { id } = created(await staff.post('/organizations', anOrganization({ name: `De ${email}`, email })));
    // Their windows opened on 30 April and on 31 May; the last one was missed.
    for (const startsOn of ['2019-09-01', '2019-10-01', '2019-07-01']) {
      const reference = `${startsOn} ${email ? 'A' : 'B'}`;
      created(await staff.post('/contracts', aContract(id, { reference, startsOn, termMonths: 12, noticeMonths: 1 })));
    }
  }
});
afterAll(async () => {
  await api.stop();
  await mails.stop();
});

const notices = async () => {
  const rows = await sql<{ reference: string; state: string }>(
    api.databaseUrl,
    `select contract.reference, letter.state from renewal_notices notice
     join contracts contract on contract.id = notice.contract_id join letters letter on letter.id = notice.letter_id
     order by 1`,
  );
  return rows.map(({ reference, state }) => `${reference} ${state}`);
};
const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 100));
};
const lastDay = async (name = 'renewal-notices') =>
  (await sql<{ day: string }>(api.databaseUrl, 'select day::text from daily_runs where name = $1', [name]))[0]?.day;
/** As if Terril had last run on that day, and waits for what it then does. */
const daysOffSince = async (day: string) => {
  await sql(api.databaseUrl, `update daily_runs set day = $1`, [day]);
  await until(async () => (await lastDay()) === '2020-06-20');
};

test('nothing is done before it is started; then the notices whose window is open are prepared for a person', async () => {
  expect(await lastDay()).toBeUndefined();
  api.startDaily();
  await until(async () => (await lastDay()) === '2020-06-20');
  expect(await notices()).toEqual([
    '2019-09-01 A to_send',
    '2019-09-01 B to_send',
    '2019-10-01 A to_send',
    '2019-10-01 B to_send',
  ]);
});

test('the next days prepare no second one, and make up for days off', async () => {
  const ids = () => sql<{ id: number }>(api.databaseUrl, 'select id from letters order by id');
  const before = await ids();
  await daysOffSince('2020-06-19');
  expect(await ids()).toEqual(before);
  await sql(api.databaseUrl, `delete from renewal_notices where contract_id = 1`);
  await daysOffSince('2020-04-15');
  expect(await notices()).toHaveLength(4);
  expect(mails.mails).toEqual([]);
});

test('of what a day prepared, the account manager is told, and by e-mail too those who asked for all; others are not', async () => {
  const [staff, administrator] = [await signedIn(api, 'staff'), await signedIn(api)];
  await staff.patch('/preferences', { kinds: [{ kind: 'every_renewal', inApp: false, byEmail: true }] });
  const { id: accountManagerId } = (await administrator.get('/auth/me')).body;
  await staff.patch('/organizations/1', { version: 1, accountManagerId });
  await sql(api.databaseUrl, 'delete from renewal_notices where contract_id = 2');
  await daysOffSince('2020-06-19');
  await until(async () => (await lastDay('notifications')) === '2020-06-20');
  const title =
    'Avis de reconduction préparé, à envoyer avant le 31 juillet 2020 : 2019-10-01 A · De bureau@example.org';
  const { data } = (await administrator.get('/notifications?kind=renewal')).body;
  expect(data).toMatchObject([{ title, recordType: 'contracts', recordId: 2 }]);
  const [digest, ...others] = mails.mails;
  expect([digest?.subject, others]).toEqual(['Terril : 1 notification', []]);
  expect(digest?.to).toMatchObject({ text: 'staff@terril.example' });
  expect(digest?.text).toContain(`- ${title}\n  ${api.url}/#/contracts/2/show`);
  expect((await staff.get('/notifications')).body.total).toBe(0);
  mails.mails.length = 0;
});

test('they leave by themselves where the settings say so, once', async () => {
  const administrator = await signedIn(api);
  const { version } = (await administrator.get('/settings')).body;
  await administrator.patch('/settings', { version, sendsNotices: true });
  await daysOffSince('2020-06-19');
  await until(async () => (await notices()).filter((notice) => notice.endsWith(' sent')).length === 2);
  await daysOffSince('2020-06-19');
  expect(await notices()).toEqual([
    '2019-09-01 A sent',
    '2019-09-01 B to_send',
    '2019-10-01 A sent',
    '2019-10-01 B to_send',
  ]);
  expect(mails.mails.map(({ subject }) => subject)).toHaveLength(2);
  const { data } = (await administrator.get('/letters?state=sent')).body;
  expect(data[0]).toMatchObject({ userName: 'Terril', sentOn: '2020-06-20' });
});
