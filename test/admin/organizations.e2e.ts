import type { Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import { withBackOffice } from '../support/back-office.js';
import { openSignedIn, says } from '../support/screens.js';

let api: TestApi;
let page: Page;

withBackOffice((office) => ({ api, page } = office));

const save = () => page.getByRole('button', { name: 'Enregistrer' }).click();

test('the commune fills postcode, city and territory of a new organization', async () => {
  await openSignedIn(page, api.url, '/organizations/create');
  await page.getByLabel('Nom').fill('Les Jardins de la Fosse 12');
  await page.getByRole('combobox', { name: 'Commune' }).fill('lievin');
  await page.getByRole('option', { name: /^Liévin/ }).click();
  expect(await page.getByLabel('Code postal').inputValue()).toBe('62800');
  expect(await page.getByLabel('Ville').inputValue()).toBe('Liévin');
  await page.locator('form').getByText('Pas-de-Calais').first().waitFor();
  await save();

  await page.getByRole('heading', { name: 'Les Jardins de la Fosse 12' }).first().waitFor();
  await says(page.locator('main'), '62800 Liévin');
  await says(page.locator('main'), 'Prospect');
});

test('a refused field is told beside its input, and nothing typed is lost', async () => {
  await openSignedIn(page, api.url, '/organizations/create');
  await page.getByLabel('Nom').fill('Structure au mauvais SIREN');
  await page.getByLabel('SIREN').fill('123456789');
  await save();
  await page.getByText('Un SIREN porte une clé').first().waitFor();
  expect(await page.getByLabel('Nom').inputValue()).toBe('Structure au mauvais SIREN');
});

test('identity, contracts, subscriptions and invoices of an organization on one page', async () => {
  await openSignedIn(page, api.url, '/organizations');
  await page.getByRole('link', { name: 'Centre social des Haldes fleuries' }).click();
  await page.getByRole('link', { name: 'F-2020-0475' }).waitFor();
  const part = (name: string) => page.getByRole('region', { name, exact: true });
  await part('Abonnements').getByRole('link', { name: 'Nextcloud hosting' }).waitFor();
  await part('Contrats, abonnements et activités dans le temps')
    .getByRole('link', { name: 'Nextcloud hosting' })
    .waitFor();
  await part('Récurrent et facturé').getByText('1 455,00 €').waitFor();
  await says(part('Contrats, abonnements et activités dans le temps').getByRole('list'), '01/07/2019 Indexation');
  for (const words of [
    'C-2008-001',
    '90,00 € par mois',
    'Association loi 1901',
    '62800 Liévin',
    '1-5 sur 74',
    '30 940,00 €',
  ]) {
    await says(page.locator('main'), words);
  }
});

test('filters by territory, status, kind and text', async () => {
  const filter = encodeURIComponent(JSON.stringify({ status: 'former', q: 'braise' }));
  await openSignedIn(page, api.url, '/organizations');
  await page.getByRole('textbox', { name: 'Rechercher' }).fill('MAIRIE');
  await page.getByText('1-3 sur 3').waitFor();
  await page.getByRole('combobox', { name: 'Statut' }).click();
  await page.getByRole('option', { name: 'Prospect' }).click();
  await page.getByRole('link', { name: 'Mairie annexe de Sainte-Aisne' }).waitFor();
  await page.getByText('1-1 sur 1').waitFor();
  await page.goto(`${api.url}/#/organizations?filter=${filter}`);
  await page.getByText('Aucun').first().waitFor();
});

test('two people change one record: the second sees both values and chooses', async () => {
  await openSignedIn(page, api.url, '/organizations/30');
  await page.getByLabel('Nom').waitFor();
  const stored = (await (await page.request.get(`${api.url}/api/organizations/30`)).json()) as { version: number };
  await page.request.patch(`${api.url}/api/organizations/30`, {
    data: { name: 'Nom de la collègue', version: stored.version },
  });
  await page.getByLabel('Nom').fill('Mon nom à moi');
  // Read anew, the page keeps what is typed.
  await page.getByRole('button', { name: 'Actualiser' }).click();
  await page.waitForLoadState('networkidle');
  await save();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Nom de la collègue').waitFor();
  await says(dialog, 'Mon nom à moi');
  await dialog.getByRole('button', { name: 'Reprendre la fiche enregistrée' }).click();
  await page.locator('input[name="name"][value="Nom de la collègue"]').waitFor();
});

test('a form begins from the record, not from the row of the list that was just read', async () => {
  await openSignedIn(page, api.url, '/organizations');
  await page.locator('tbody').getByRole('link').first().click();
  await page.waitForLoadState('networkidle');
  const reading = page.waitForRequest(/\/api\/organizations\/\d+$/);
  await page.getByRole('link', { name: 'Modifier' }).first().click();
  await reading;
  await page.getByLabel('Nom').waitFor();
});
