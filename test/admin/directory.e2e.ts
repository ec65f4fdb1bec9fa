import type { Page } from 'playwright-core';
import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { type PublicServices, startPublicServices } from '../support/public-services.js';
import { openSignedIn } from '../support/screens.js';

let page: Page;
let office: BackOffice;
let services: PublicServices;
withBackOffice((given) => {
  office = given;
  ({ page } = given);
});
beforeAll(async () => {
  services = await startPublicServices();
});
afterAll(() => services.close());

const dialog = () => page.getByRole('dialog', { name: 'Compléter depuis l’annuaire' });

test('an organization is created from the directory, once an administrator has switched it on', async () => {
  await openSignedIn(page, office.api.url, '/organizations/create');
  await page.getByLabel('SIREN', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Compléter depuis l’annuaire' }).count()).toBe(0);

  await page.goto(`${office.api.url}/#/settings`);
  await page.getByLabel('Compléter une structure depuis l’annuaire des entreprises').check();
  await page.getByLabel('Adresse de l’annuaire').fill(services.url);
  await page.getByLabel('Proposer les adresses en tapant').check();
  await page.getByLabel('Adresse du service d’adresses').fill(`${services.url}/geocodage`);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Réglages enregistrés').waitFor();

  await page.goto(`${office.api.url}/#/organizations/create`);
  await page.getByLabel('Nom').fill('Les amis du terril');
  await page.getByRole('button', { name: 'Compléter depuis l’annuaire' }).click();
  await dialog().getByText('Rien de ce nom ou de ce numéro n’a été trouvé.').waitFor();
  await dialog().getByLabel('SIREN, SIRET ou nom').fill('grand terril');
  await page.keyboard.press('Enter');
  await dialog().getByRole('button', { name: 'LES AMIS DU GRAND TERRIL' }).click();
  expect(await dialog().getByRole('checkbox', { name: 'Nom' }).isChecked()).toBe(false);
  expect(await dialog().getByRole('checkbox', { name: 'SIRET' }).isChecked()).toBe(true);
  await dialog().getByRole('button', { name: 'Remplir la fiche' }).click();
  await dialog().waitFor({ state: 'detached' });
  expect(await page.getByLabel('Nom').inputValue()).toBe('Les amis du terril');
  expect(await page.getByLabel('SIREN', { exact: true }).inputValue()).toBe('130025265');
  await page.getByRole('combobox', { name: 'Commune' }).and(page.locator('[value="Liévin"]')).waitFor();

  const address = page.getByRole('combobox', { name: 'Adresse' });
  await address.fill('12 rue Jean Jaur');
  await page.getByRole('option', { name: '12 Rue Jean Jaurès 62800 Liévin' }).click();
  expect(await address.inputValue()).toBe('12 Rue Jean Jaurès');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('link', { name: 'Modifier' }).waitFor();
  await page.locator('main').getByText('130025265', { exact: true }).waitFor();
  expect(await page.locator('main').innerText()).toContain('12 Rue Jean Jaurès');
});
