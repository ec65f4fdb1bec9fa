import type { Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import type { TestBrowser } from '../support/browser.js';
import { withBackOffice } from '../support/back-office.js';
import { openSignedIn, sidewaysScroll } from '../support/screens.js';

let api: TestApi;
let page: Page;
let browser: TestBrowser;

withBackOffice((office) => ({ api, browser, page } = office));

test('a tag for the whole filtered list, from one row ticked, told before and undone from the notice', async () => {
  await openSignedIn(page, api.url, '/organizations?filter={"kind":"local_authority"}');
  const tag = await (await page.request.post(`${api.url}/api/tags`, { data: { name: 'Élus', color: 'blue' } })).json();
  const tagged = async () =>
    (await (await page.request.get(`${api.url}/api/organizations?tagId=${tag.id}`)).json()).total;
  await page.locator('tbody tr').first().waitFor();
  const count = await page.locator('tbody tr').count();
  await page.locator('tbody').getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Agir sur ces fiches' }).click();
  await page.getByLabel(`Les ${count} fiches de la liste filtrée`).check();
  await page.getByRole('combobox', { name: 'Action' }).press('Enter');
  await page.getByRole('option', { name: 'Ajouter des étiquettes' }).click();
  await page.getByRole('combobox', { name: 'Étiquettes' }).fill('élus');
  await page.getByRole('option', { name: 'Élus' }).click();
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByText(`L’action sera faite sur ${count} fiches.`).waitFor();
  expect(await tagged()).toBe(0);
  await page.getByRole('button', { name: `Faire sur ${count} fiches` }).click();
  await page.getByText(`Fait sur ${count} fiches`).waitFor();
  expect(await tagged()).toBe(count);
  await page.getByRole('button', { name: 'Annuler' }).press('Enter');
  await page.getByText(`${count} fiches comme avant`).waitFor();
  expect(await tagged()).toBe(0);
});

test('what a rule refuses is named before anything is done', async () => {
  await openSignedIn(page, api.url, '/organizations');
  await page.locator('tbody tr').first().waitFor();
  await page.locator('tbody').getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Agir sur ces fiches' }).click();
  await page.getByRole('combobox', { name: 'Action' }).press('Enter');
  await page.getByRole('option', { name: 'Mettre à la corbeille' }).click();
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByText(/Cette structure a \d+/).waitFor();
  expect(await page.getByRole('button', { name: /^Faire sur/ }).count()).toBe(0);
});

test('on a telephone, two organizations are ticked and led to their merge', async () => {
  const telephone = await browser.openPage({ width: 360, height: 700 });
  await openSignedIn(telephone, api.url, '/organizations');
  const boxes = telephone.getByRole('checkbox', { name: /^Cocher/ });
  await boxes.nth(0).check();
  expect(await telephone.getByRole('button', { name: 'Fusionner' }).count()).toBe(0);
  await boxes.nth(1).check();
  await telephone.getByRole('button', { name: 'Agir sur ces fiches' }).waitFor();
  expect(await sidewaysScroll(telephone)).toBe(0);
  await telephone.getByRole('button', { name: 'Fusionner' }).click();
  await telephone.getByText('Fiche gardée').first().waitFor();
  expect(telephone.url()).toMatch(/merge\/organizations\?ids=\d+,\d+/);
  await telephone.context().close();
});
