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

test('two organizations are compared, merged with a preview, and the merge is undone', async () => {
  await openSignedIn(page, api.url, '/organizations');
  const kept = await add({ name: 'Amicale du Puits', email: 'contact@puits.example' });
  const merged = await add({ name: 'Amicale du puits 11', phone: '03 21 00 11 22' });
  const contract = {
    organizationId: merged,
    reference: 'C-PUITS',
    title: 'Hébergement',
    startsOn: '2020-01-01',
    renewal: 'none',
  };
  await page.request.post(`${api.url}/api/contracts`, { data: contract });
  await page.goto(`${api.url}/#/organizations/${kept}/show`);
  await page.getByRole('button', { name: 'Fusionner avec…' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('puits 11');
  await page.getByRole('option', { name: 'Amicale du puits 11' }).click();
  await page.getByRole('button', { name: 'Comparer' }).click();
  await page.getByText('1 contrat.').waitFor();
  await page.getByRole('radiogroup', { name: 'Nom' }).getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  // Narrowed while open, the menu lies over the page.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: /fiches en Amicale/ }).click();
  await page.getByRole('heading', { name: 'Amicale du puits 11' }).first().waitFor();
  await page.getByText('C-PUITS').first().waitFor();

  await page.goto(`${api.url}/#/organizations/${merged}/show`);
  await page.waitForURL(new RegExp(`/organizations/${kept}/show`));
  await page.goto(`${api.url}/#/trash`);
  await page.getByRole('button', { name: 'Restaurer Fusion de Amicale du puits 11 dans Amicale du Puits' }).click();
  await page.getByText('de retour à sa place').waitFor();
  const record = await (await page.request.get(`${api.url}/api/organizations/${merged}`)).json();
  expect(record).toMatchObject({ name: 'Amicale du puits 11', phone: '03 21 00 11 22', status: 'user' });
});
