import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { openSignedIn, says } from '../support/screens.js';

let office: BackOffice;
withBackOffice((given) => (office = given));

test('a contract takes a bundle, and a further service at the price of its kind of organization', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/contracts/1/show');
  await page.getByRole('button', { name: 'Prendre un pack' }).click();
  const dialog = page.getByRole('dialog', { name: 'Prendre un pack' });
  await dialog.getByRole('combobox', { name: 'Pack' }).click();
  await page.getByRole('option', { name: 'Pack association' }).click();
  await dialog.getByLabel('À partir du').fill('2020-12-01');
  await dialog.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('Pack pris : 4 abonnements créés.').waitFor();

  await page.getByRole('link', { name: 'Nouvel abonnement' }).click();
  await page.getByRole('combobox', { name: 'Service du catalogue' }).click();
  await page.getByRole('option', { name: 'website hosting' }).click();
  await page.getByText('12,50 € par mois').waitFor();
  await page.locator('input[name="versions.0.startsOn"]').fill('2020-12-01');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('link', { name: 'Modifier' }).waitFor();
  await says(page.locator('main'), '150,00 €');
});

test('a service is created with a price list, and shown with it', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/services/create');
  await page.getByLabel('Nom').fill('Visioconférence');
  await page.getByLabel('Prix unitaire hors taxes').fill('96');
  await page.getByRole('button', { name: 'Ajouter un tarif' }).click();
  await page.getByRole('combobox', { name: 'Type de structure' }).click();
  await page.getByRole('option', { name: 'Association', exact: true }).click();
  await page.locator('input[name="prices.0.startsOn"]').fill('2021-01-01');
  await page.getByRole('textbox', { name: 'Prix unitaire', exact: true }).fill('72');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  const row = page.getByRole('row', { name: /Association/ });
  await row.waitFor();
  expect(await row.innerText()).toMatch(/depuis le 01\/01\/2021\s+72,00/);
});
