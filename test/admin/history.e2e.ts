import type { Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import { withBackOffice } from '../support/back-office.js';
import { openSignedIn, sidewaysScroll, says } from '../support/screens.js';

let api: TestApi;
let page: Page;

withBackOffice((office) => ({ api, page } = office));

const section = (name: string) => page.getByRole('region', { name });
const change = async (path: string, changes: object) => {
  const record = await (await page.request.get(`${api.url}/api${path}`)).json();
  const answer = await page.request.patch(`${api.url}/api${path}`, { data: { ...changes, version: record.version } });
  expect(answer.status()).toBe(200);
};

test('the page of an organization tells who changed what, field by field, page by page', async () => {
  await openSignedIn(page, api.url, '/organizations/17/show');
  await change('/organizations/17', { legalForm: 'scic_sa', isPartner: true, postcode: '59000', city: 'Lille' });
  for (let count = 1; count <= 10; count++) await change('/organizations/17', { note: `Note ${count}` });
  await page.reload();
  await section('Historique').getByText('Note 10').waitFor();
  await says(section('Historique'), 'Démonstration · Modification');
  await section('Historique')
    .getByRole('button', { name: /page 2/ })
    .click();
  await section('Historique').getByText('SCIC').waitFor();
  for (const words of [
    'Forme juridique : Association loi 1901 → SCIC SA',
    'Partenaire : Non → Oui',
    '→ Lille',
    'Terril · Création',
  ])
    await says(section('Historique'), words);
  await section('Historique')
    .getByText(/^\d+ champs$/)
    .last()
    .press('Enter');
});

test('an organization as it was: today, and before Terril knew it', async () => {
  await openSignedIn(page, api.url, '/organizations/18/show');
  const { name } = await (await page.request.get(`${api.url}/api/organizations/18`)).json();
  const then = section('Telle qu’elle était');
  await then.getByLabel('À la fin du jour').fill('2010-01-01');
  await then.getByText('Terril ne connaît cette structure que depuis le').waitFor();
  await then.getByLabel('À la fin du jour').fill('2099-01-01');
  await then.getByText(name).waitFor();
});

test.each([
  ['a contract', '/contracts/1/show'],
  ['a subscription', '/subscriptions/1/show'],
  ['an invoice', '/invoices/1/show'],
])('%s tells how it came, its parts too', async (_name, hash) => {
  await openSignedIn(page, api.url, hash);
  await section('Historique').getByText('Terril · Création').waitFor();
});

test('the price of a subscription is told by its day', async () => {
  await openSignedIn(page, api.url, '/subscriptions/1/show');
  await section('Historique')
    .getByText(/^Prix du \d\d\/\d\d\/\d{4} · Création$/)
    .first()
    .waitFor();
});

test('an instant is told as people read one', async () => {
  await openSignedIn(page, api.url, '/');
  const { data } = await (await page.request.get(`${api.url}/api/management-reports`)).json();
  const [{ id, version }] = data;
  const answer = await page.request.post(`${api.url}/api/management-reports/${id}/approval`, { data: { version } });
  expect(answer.ok()).toBe(true);
  await page.goto(`${api.url}/#/management-reports/${id}/show`);
  await section('Historique')
    .getByText(/^Approuvé le\s:\s\d\d\/\d\d\/\d{4} \d\d:\d\d$/)
    .waitFor();
});

test('administrators read and filter the history of everything, on a telephone too', async () => {
  await openSignedIn(page, api.url, '/');
  await page.getByRole('menuitem', { name: 'Historique' }).click();
  await page.getByRole('columnheader', { name: 'Qui' }).waitFor();
  await page.getByRole('combobox', { name: 'Quoi' }).click();
  await page.getByRole('option', { name: 'Compte', exact: true }).click();
  await page.getByRole('link', { name: 'Démonstration' }).first().waitFor();
  await page.locator('main').filter({ hasNotText: 'Facture ·' }).waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByText('Création · Démonstration').waitFor();
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
});
