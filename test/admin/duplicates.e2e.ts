import type { Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import { withBackOffice } from '../support/back-office.js';
import type { TestBrowser } from '../support/browser.js';
import { openSignedIn, sidewaysScroll } from '../support/screens.js';

let api: TestApi;
let browser: TestBrowser;
let page: Page;

withBackOffice((office) => ({ api, browser, page } = office));

const inLens = { kind: 'association', postcode: '62300', city: 'Lens' };
const add = async (fields: object): Promise<number> => {
  const answer = await page.request.post(`${api.url}/api/organizations`, { data: { ...inLens, ...fields } });
  return (await answer.json()).id;
};

test('typing a name that is there warns, with a link to what is there, and saving goes on', async () => {
  await openSignedIn(page, api.url, '/organizations');
  const id = await add({ name: 'Le Foyer des Chevalements' });
  await page.goto(`${api.url}/#/organizations/create`);
  await page.getByLabel('Nom', { exact: false }).first().fill('Foyer des chevalement');
  await page.getByText('Cette fiche existe peut-être déjà').waitFor();
  const link = page.getByRole('link', { name: 'Le Foyer des Chevalements' });
  expect(await link.getAttribute('href')).toBe(`#/organizations/${id}/show`);
  expect(await link.getAttribute('target')).toBe('_blank');
  await page.getByText('Noms proches').waitFor();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.waitForURL(/#\/organizations\/\d+\/show/);
});

test('the base is compared, and a pair said not to be one is set aside, on a telephone too', async () => {
  await page.context().close();
  page = await browser.openPage({ width: 360, height: 740 });
  await openSignedIn(page, api.url, '/duplicates');
  await add({ name: 'Amicale du Rivage' });
  await add({ name: 'L’amicale du rivage' });
  await page.getByRole('button', { name: /^Comparer/ }).click();
  await page.getByText('Base comparée le').waitFor();
  const group = page.getByRole('region', { name: 'Structure · Amicale du Rivage' });
  await group.getByText('Même nom').waitFor();
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  await group.getByRole('button', { name: /^Pas un doublon/ }).press('Enter');
  await group.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Paires écartées' }).click();
  await page.getByText('Amicale du Rivage / L’amicale du rivage').waitFor();
});
