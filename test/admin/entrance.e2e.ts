import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { startApi, type TestApi } from '../support/api.js';
import { startBrowser, type TestBrowser } from '../support/browser.js';
import { openSignedIn } from '../support/screens.js';

let api: TestApi;
let browser: TestBrowser;

beforeAll(async () => {
  [api, browser] = await Promise.all([startApi({ sample: false }), startBrowser()]);
});
afterAll(async () => {
  expect(browser.outsideRequests).toEqual([]);
  await Promise.all([api.stop(), browser.close()]);
});

/** What `npm start` does when it prints the link. */
async function offerSetup(token: string): Promise<void> {
  const client = new Client({ connectionString: api.databaseUrl });
  await client.connect();
  const hash = createHash('sha256').update(token).digest('hex');
  await client.query('insert into setup_links (id, token_hash) values (1, $1)', [hash]);
  await client.end();
}

test('the one-time link creates the first administrator, by keyboard alone, and is then void', async () => {
  await offerSetup('a-token-of-the-test');
  const page = await browser.openPage();
  await page.goto(`${api.url}/#/setup?token=a-token-of-the-test`);
  await page.getByLabel('Nom').focus();
  await page.keyboard.type('Camille Exemple');
  await page.keyboard.press('Tab');
  await page.keyboard.type('camille@example.org');
  await page.keyboard.press('Tab');
  await page.keyboard.type('une phrase assez longue');
  await page.keyboard.press('Enter');

  await page.getByText('Camille Exemple').first().waitFor();

  const visitor = await browser.openPage();
  await visitor.goto(`${api.url}/#/setup?token=a-token-of-the-test`);
  await visitor.getByRole('alert').waitFor();
});

test('a wrong password is told, and the next try works', async () => {
  const page = await browser.openPage();
  await page.goto(api.url);
  await page.getByLabel('Adresse électronique').fill('camille@example.org');
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill('mauvais');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByText('Adresse ou mot de passe incorrect.').waitFor();
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill('une phrase assez longue');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Structures' }).waitFor();
});

test('the skip link leads past the menu', async () => {
  const page = await browser.openPage();
  await page.request.post(`${api.url}/api/auth/login`, {
    data: { email: 'camille@example.org', password: 'une phrase assez longue' },
  });
  await page.goto(api.url);
  await page.getByRole('menuitem', { name: 'Structures' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Aller au contenu');
});

test('an address that leads nowhere says so, and leads home', async () => {
  const page = await browser.openPage();
  await openSignedIn(page, api.url, '/nowhere', { email: 'camille@example.org', password: 'une phrase assez longue' });
  await page.getByText('Cette adresse ne mène à aucune page').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Accueil' }).click();
  await page.getByRole('menuitem', { name: 'Structures' }).waitFor();
  await page.getByText('Cette adresse ne mène à aucune page').waitFor({ state: 'detached' });
});
