import type { Page } from 'playwright-core';
import { startApi, type TestApi } from '../support/api.js';
import { startBrowser, type TestBrowser } from '../support/browser.js';
import { openSignedIn } from '../support/screens.js';

let api: TestApi;
let browser: TestBrowser;
let page: Page;
beforeAll(async () => {
  [api, browser] = await Promise.all([startApi({ sample: true }), startBrowser()]);
  page = await browser.openPage();
});
afterAll(async () => {
  expect(browser.outsideRequests).toEqual([]);
  await Promise.all([api.stop(), browser.close()]);
});

const save = () => page.getByRole('button', { name: 'Enregistrer' }).click();

test('a tag is made, put on an organization, shown, and filtered by', async () => {
  await openSignedIn(page, api.url, '/tags/create');
  await page.getByLabel('Nom').fill('Éducation populaire');
  await page.getByRole('combobox', { name: 'Couleur' }).click();
  await page.getByRole('option', { name: 'Vert', exact: true }).click();
  await save();
  await page.getByRole('link', { name: 'Éducation populaire' }).waitFor();

  await page.goto(`${api.url}/#/organizations/17`);
  await page.getByRole('combobox', { name: 'Étiquettes' }).fill('éduc');
  await page.getByRole('option', { name: 'Éducation populaire' }).click();
  await save();
  await page.getByRole('link', { name: 'Modifier' }).waitFor();
  await page.locator('main').getByText('Éducation populaire', { exact: true }).waitFor();

  const filter = encodeURIComponent(JSON.stringify({ tagId: 1 }));
  await page.goto(`${api.url}/#/organizations?filter=${filter}`);
  await page.getByRole('button', { name: 'Filtres avancés' }).waitFor();
  await page.getByText('1-1 sur 1').waitFor();
  expect(await page.locator('tbody tr').allInnerTexts()).toEqual([
    expect.stringContaining('Centre social des Haldes fleuries'),
  ]);
});
