import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { openSignedIn, plain, sidewaysScroll } from '../support/screens.js';

let office: BackOffice;
withBackOffice((given) => (office = given));

const openMenu = (page: Page) => page.getByRole('button', { name: /^Export/ }).click();

test('a file holds what the list shows: its filters, its sort and its columns', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/organizations?filter={"kind":"local_authority"}&sort=city&order=DESC');
  await page.locator('tbody tr').first().waitFor();
  const shown = await page.locator('tbody tr td.column-name').allTextContents();
  await openMenu(page);
  await page.getByText(`Colonnes affichées, ${shown.length} lignes`).waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'CSV' }).first().click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('structures-2020-12-31.csv');
  const [head, ...rows] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(head).toBe('Nom;Type;Code postal;Ville;Territoire;Statut;Usager depuis');
  expect(rows.map((row) => plain(row.split(';')[0] ?? ''))).toEqual(shown.map(plain));
});

const links = (page: Page) =>
  page.locator('a[role=menuitem]').evaluateAll((items) => items.map((item) => item.getAttribute('href')));

test.each([
  'organizations',
  'contacts',
  'relations',
  'contracts',
  'subscriptions',
  'invoices',
  'invoice-lines',
  'budget-lines',
  'subsidies',
  'renewals',
])('%s: the API takes every file its list offers, also of chosen columns', async (resource) => {
  const { api, page } = office;
  await openSignedIn(page, api.url, `/${resource}`);
  await page.locator('tbody tr').first().waitFor();
  await openMenu(page);
  const offered = await links(page);
  expect(offered.length).toBeGreaterThanOrEqual(6);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Colonnes' }).click();
  const columns = page.getByRole('dialog', { name: 'Colonnes' });
  await columns
    .getByRole('button', { name: /^Reculer la colonne/ })
    .first()
    .click();
  await columns.getByRole('checkbox', { checked: false }).evaluateAll((boxes) => {
    for (const box of boxes) (box as HTMLInputElement).click();
  });
  expect(await columns.getByRole('checkbox', { checked: false }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await openMenu(page);
  const chosen = await links(page);
  // The formats of one file have the same columns: test/api/exports.e2e.ts reads each.
  for (const link of [...offered.filter((each) => each?.includes('format=csv')), ...chosen.slice(0, 1)]) {
    const answer = await page.request.get(`${api.url}${link}`);
    expect({ link, status: answer.status() }).toEqual({ link, status: 200 });
  }
});

test('at 360 px and by keyboard: the addresses of a list, and how many have none', async () => {
  const { api, browser } = office;
  const page = await browser.openPage({ width: 360, height: 740 });
  await openSignedIn(page, api.url, '/organizations');
  const unreachable = { name: 'Sans adresse', kind: 'collective' };
  await page.request.post(`${api.url}/api/organizations`, { data: unreachable });
  await page.getByRole('button', { name: /^Export/ }).press('Enter');
  await page.getByRole('menuitem', { name: 'CSV' }).first().waitFor();
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  await page.keyboard.press('End');
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await saving;
  expect(file.suggestedFilename()).toBe('adresses.txt');
  const { total } = await (await page.request.get(`${api.url}/api/organizations?perPage=1`)).json();
  const addresses = (await readFile(await file.path(), 'utf8')).split('\n').filter(Boolean);
  expect(addresses.length).toBeLessThan(total);
  await page.getByText(/^\d+ structures? sans adresse laissées? de côté$/).waitFor();
  await page.context().close();
});
