import type { Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import { withBackOffice } from '../support/back-office.js';
import { openSignedIn, says } from '../support/screens.js';

let api: TestApi;
let page: Page;

withBackOffice((office) => ({ api, page } = office));

const save = () => page.getByRole('button', { name: 'Enregistrer' }).click();
const region = (name: string) => page.getByRole('region', { name, exact: true });

test('a telephone and a billing address are added in the form, and shown with what they are for', async () => {
  await openSignedIn(page, api.url, '/organizations/30');
  await page.getByRole('button', { name: 'Ajouter une coordonnée' }).click();
  await page.getByLabel('Pour', { exact: true }).fill('urgence');
  await page.getByLabel('Numéro ou adresse').fill('06 39 98 11 22');
  await page.getByRole('button', { name: 'Ajouter une adresse' }).click();
  const row = page.locator('.RaSimpleFormIterator-line').first();
  await row.getByRole('combobox', { name: 'Commune' }).fill('Lens');
  await page.getByRole('option', { name: /^Lens/ }).first().click();
  await row.getByLabel('Adresse', { exact: true }).fill('5 rue de la Gare');
  await save();
  await page.getByRole('link', { name: '06 39 98 11 22' }).waitFor();
  await says(region('Identité'), 'Téléphone (urgence)');
  await says(region('Autres adresses'), 'Site5 rue de la Gare62300 Lens');
});

test('a relation begun on one page shows on the other in its own words', async () => {
  await openSignedIn(page, api.url, '/organizations/30/show');
  await page.getByRole('link', { name: 'Nouvelle relation' }).click();
  await page.getByRole('combobox', { name: 'Relation' }).click();
  await page.getByRole('option', { name: 'a pour membre' }).click();
  await page.getByRole('combobox', { name: 'Avec' }).fill('Radio Beffroi');
  await page.getByRole('option', { name: 'Radio Beffroi' }).click();
  await save();
  await region('Relations').getByRole('link', { name: 'Radio Beffroi' }).click();
  await page.getByRole('heading', { name: 'Radio Beffroi' }).first().waitFor();
  await region('Relations').getByText('est membre de').waitFor();
});

test('the group of an organization adds up those under it, and opens them', async () => {
  await openSignedIn(page, api.url, '/organizations/7/show');
  await region('Structures rattachées').getByRole('link', { name: 'Centre social du Nouvel Horizon' }).waitFor();
  await region('Groupe').getByRole('link', { name: 'Structures du groupe, 3' }).click();
  await page.getByText('1-3 sur 3').waitFor();
});
