import { startApi, type TestApi } from '../support/api.js';
import { startBrowser, type TestBrowser } from '../support/browser.js';
import { catchMails, type MailCatcher } from '../support/mail-catcher.js';
import { openSignedIn } from '../support/screens.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let browser: TestBrowser;
let mails: MailCatcher;
beforeAll(async () => {
  mails = await catchMails();
  const env = { SMTP_URL: mails.url, MAIL_FROM: 'coop@example.org' };
  [api, browser] = await Promise.all([startApi({ sample: true, env }), startBrowser()]);
});
afterAll(async () => {
  const asked = browser.outsideRequests;
  await Promise.all([api.stop(), browser.close(), mails.stop()]);
  expect(asked).toEqual([]);
});

test('an e-mail is written from a contact, from a template, sent, and told on the record', async () => {
  const page = await browser.openPage();
  await openSignedIn(page, api.url, '/contacts?filter={"q":"brasselet"}');
  await page.getByRole('link', { name: 'Célestin Brasselet' }).click();
  await page.getByRole('link', { name: 'Écrire un courriel' }).click();
  await page.getByRole('combobox', { name: 'À', exact: true }).click();
  await page.getByRole('option', { name: /Célestin Brasselet/ }).click();
  await page.getByRole('combobox', { name: 'Copie cachée à' }).fill('archive@example.org');
  await page.getByRole('option', { name: 'Ajouter archive@example.org' }).click();
  await page.getByRole('combobox', { name: 'Partir d’un modèle' }).click();
  await page.getByRole('option', { name: 'Bienvenue' }).click();
  const text = page.getByLabel('Texte');
  await page.locator('textarea', { hasText: 'Bonjour Célestin,' }).waitFor();
  await text.fill('Bonjour **Célestin**');
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await page.locator('.MuiChip-label', { hasText: /^Envoyé$/ }).waitFor();
  await page.getByRole('article', { name: 'Texte' }).locator('strong', { hasText: 'Célestin' }).waitFor();
  expect(mails.mails.map(({ to, html }) => [(to as { text: string }).text, /<strong>/.test(String(html))])).toEqual([
    ['celestin.brasselet@example.org', true],
  ]);
  await page.getByRole('link', { name: 'Célestin Brasselet' }).click();
  await page
    .getByRole('region', { name: 'Courriels' })
    .getByRole('link', { name: /^Bienvenue/ })
    .waitFor();
});

test('a message of the tray becomes a contact of a new organization, on a telephone', async () => {
  const people = JSON.stringify([{ kind: 'from', address: 'ilan@inconnue.example', name: 'Ilan Fictif' }]);
  await sql(
    api.databaseUrl,
    `insert into tray_messages (direction, reason, subject, body, received_at, people, partners)
     values ('in', 'unknown', 'Nous cherchons un hébergeur', '<img src="https://spy.example.org/">', now(), $1, '{ilan@inconnue.example}')`,
    [people],
  );
  const page = await browser.openPage({ width: 360, height: 740 });
  await openSignedIn(page, api.url, '/mail-tray');
  const message = page.getByRole('listitem', { name: 'Nous cherchons un hébergeur' });
  // What it holds is text, and is asked of nobody.
  await message.getByText('<img src="https://spy.example.org/">').waitFor();
  await message.getByRole('button', { name: 'Classer' }).click();
  const dialog = page.getByRole('dialog', { name: 'À qui est ce message ?' });
  await dialog.getByRole('group', { name: 'Ou une nouvelle structure' }).getByLabel('Nom').fill('L’Inconnue');
  await dialog.getByRole('button', { name: 'Classer' }).click();
  await message.waitFor({ state: 'detached' });
  await page.goto(`${api.url}/#/emails`);
  await page.getByText(/Ilan Fictif · L’Inconnue/).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
});
