import type { Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import { withBackOffice } from '../support/back-office.js';
import type { TestBrowser } from '../support/browser.js';
import { openSignedIn, sidewaysScroll } from '../support/screens.js';

let api: TestApi;
let browser: TestBrowser;
let page: Page;

withBackOffice((office) => ({ api, browser, page } = office));

const deleteOnForm = async () => {
  await page.getByRole('button', { name: 'Supprimer' }).click();
  await page.getByRole('button', { name: 'Confirmer' }).click();
};

test('a refused deletion says what holds the record', async () => {
  await openSignedIn(page, api.url, '/contracts/1');
  await deleteOnForm();
  await page.getByText(/^Ce contrat a \d+ abonnements?\.$/).waitFor();
});

test('a deletion is undone from its notice, by keyboard, and the history of the record tells both', async () => {
  await openSignedIn(page, api.url, '/budget-lines/3');
  await deleteOnForm();
  await page
    .getByRole('alert')
    .getByText(/mise? à la corbeille/)
    .waitFor();
  const undo = page.getByRole('button', { name: 'Annuler' });
  await page.waitForFunction(() => document.activeElement?.textContent === 'Annuler');
  await undo.press('Enter');
  await page.getByText(/de retour à sa place/).waitFor();
  await page.goto(`${api.url}/#/budget-lines/3`);
  const past = page.getByRole('region', { name: 'Historique' });
  await past.getByText(/Restauration$/).waitFor();
  await past.getByText(/Suppression$/).waitFor();
});

test('a deleted subsidy is restored from the trash, by keyboard', async () => {
  await openSignedIn(page, api.url, '/subsidies/2');
  const { title } = await (await page.request.get(`${api.url}/api/subsidies/2`)).json();
  await deleteOnForm();
  await page.waitForURL(/#\/subsidies(\?|$)/);
  await page.goto(`${api.url}/#/trash`);
  await page.getByRole('button', { name: `Restaurer ${title}` }).press('Enter');
  await page.getByText(`${title} : de retour à sa place`).waitFor();
  await page.getByText('La corbeille est vide.').waitFor();
  expect((await page.request.get(`${api.url}/api/subsidies/2`)).status()).toBe(200);
});

test('what is deleted for good is asked about, on a telephone too', async () => {
  page = await browser.openPage({ width: 360, height: 740 });
  await openSignedIn(page, api.url, '/');
  await page.locator('main h1, main h2').first().waitFor();
  expect((await page.request.delete(`${api.url}/api/subsidies/1`)).status()).toBe(200);
  await page.goto(`${api.url}/#/trash`);
  await page.getByRole('button', { name: /^Supprimer définitivement/ }).click();
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  await page.getByText('La fiche ne pourra plus revenir').waitFor();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('La corbeille est vide.').waitFor();
  expect((await (await page.request.get(`${api.url}/api/trash`)).json()).total).toBe(0);
});
