import type { Page } from 'playwright-core';
import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { emailOf, PASSWORD, signedIn } from '../support/people.js';
import { openSignedIn, plain, sidewaysScroll } from '../support/screens.js';

let office: BackOffice;
withBackOffice((given) => (office = given));

/** Builds 'has a subscription of hosting' in the dialog of advanced filters. */
async function askForHosting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Filtres avancés' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ajouter une condition' }).click();
  await dialog.getByLabel('Champ').click();
  await page.getByRole('option', { name: 'Abonnements', exact: true }).click();
  await dialog.getByRole('button', { name: 'Préciser lesquels' }).click();
  const inner = dialog.getByRole('group', { name: 'Toutes les conditions' }).nth(1);
  await inner.getByRole('button', { name: 'Ajouter une condition' }).click();
  await inner.getByLabel('Champ').click();
  await page.getByRole('option', { name: 'Catégorie' }).click();
  await inner.getByLabel('Valeur').click();
  await page.getByRole('option', { name: 'Hébergement' }).click();
  await dialog.getByRole('button', { name: 'Appliquer' }).click();
}

const SENTENCE = 'Abonnements : au moins un avec (Catégorie est Hébergement)';
const totalOf = async (page: Page) => plain(await page.locator('.MuiTablePagination-displayedRows').textContent());
const headersOf = async (page: Page) => (await page.locator('thead th').allTextContents()).map(plain);

test('a condition through a relation, saved as a shared view with its columns, is opened by a second person', async () => {
  const { api, browser, page } = office;
  await signedIn(api, 'reader');
  await openSignedIn(page, api.url, '/organizations');
  await page.locator('tbody tr').first().waitFor();
  const everything = await totalOf(page);
  await askForHosting(page);
  await page.getByText(SENTENCE).waitFor();
  await page.getByRole('button', { name: 'Colonnes' }).click();
  await page.getByRole('dialog', { name: 'Colonnes' }).getByLabel('SIREN').check();
  await page.getByRole('button', { name: 'Avancer la colonne SIREN' }).press('Enter');
  await page.keyboard.press('Escape');
  expect((await headersOf(page)).slice(-2)).toEqual(['SIREN', 'Usager depuis']);
  await page.getByRole('button', { name: 'Vue : habituelle' }).click();
  await page.getByRole('menuitem', { name: 'Enregistrer sous…' }).click();
  await page.getByLabel('Nom de la vue').fill('Hébergées');
  await page.getByLabel('Partagée avec tous').check();
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByRole('button', { name: 'Vue : Hébergées', exact: true }).waitFor();
  const filtered = await totalOf(page);
  expect(filtered).not.toBe(everything);
  await page.getByRole('button', { name: 'Tout retirer' }).click();
  await page.getByRole('button', { name: 'Vue : Hébergées (modifiée)' }).waitFor();

  const other = await browser.openPage();
  await openSignedIn(other, api.url, '/organizations', { email: emailOf('reader'), password: PASSWORD });
  await other.getByRole('button', { name: 'Vue : habituelle' }).click();
  await other.getByRole('menuitem', { name: /^Hébergées/ }).click();
  await other.getByText(SENTENCE).waitFor();
  await other.locator('.MuiTablePagination-displayedRows', { hasText: filtered.split(' ').at(-1) ?? '' }).waitFor();
  expect((await headersOf(other)).slice(-2)).toEqual(['SIREN', 'Usager depuis']);
  await other.getByRole('button', { name: 'Vue : Hébergées' }).click();
  expect(await other.getByRole('menuitem', { name: 'Renommer…' }).count()).toBe(0);
  // A reader keeps it under another name for herself, and shares nothing.
  await other.getByRole('menuitem', { name: 'Enregistrer sous…' }).click();
  await other.getByLabel('Nom de la vue').fill('Mienne');
  expect(await other.getByLabel('Partagée avec tous').count()).toBe(0);
  await other.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await other.getByRole('button', { name: 'Vue : Mienne', exact: true }).waitFor();
  await other.context().close();
}, 120_000);

test('a condition on what is no number is told beside it, and is not applied', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/invoices');
  await page.getByRole('button', { name: 'Filtres avancés' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ajouter une condition' }).click();
  await dialog.getByLabel('Champ').click();
  await page.getByRole('option', { name: 'Total hors taxes', exact: true }).click();
  await dialog.getByLabel('Valeur').fill('1 200,505');
  await dialog.getByText('On attend un montant, avec deux décimales au plus.').waitFor();
  await dialog.getByRole('button', { name: 'Appliquer' }).press('Enter');
  const value = dialog.getByLabel('Valeur');
  expect(await value.evaluate((input) => input === document.activeElement)).toBe(true);
  await value.fill('1 200,50');
  await dialog.getByRole('button', { name: 'Appliquer' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByText(/1\s200,50/)
    .first()
    .waitFor();
});

test('a default view opens with the list, and the builder fits a telephone', async () => {
  const { api, browser, page } = office;
  const person = await signedIn(api, 'staff');
  const where = '{"all":[{"field":"city","is":"starts","value":"li"}]}';
  const view = await person.post('/views', {
    list: 'organizations',
    name: 'Li',
    filters: JSON.stringify({ where }),
  });
  await person.post(`/views/${view.body.id}/default`);
  const login = { email: emailOf('staff'), password: PASSWORD };
  await openSignedIn(page, api.url, '/organizations', login);
  await page.getByText('Ville commence par « li »').waitFor();

  const telephone = await browser.openPage({ width: 360, height: 700 });
  await openSignedIn(telephone, api.url, '/organizations', login);
  await telephone.getByText('Ville commence par « li »').waitFor();
  await telephone.getByRole('button', { name: 'Filtres avancés' }).click();
  await telephone.getByRole('dialog').getByLabel('Valeur').fill('bé');
  await telephone.getByRole('dialog').getByLabel('Valeur').press('Enter');
  await telephone.getByText('Ville commence par « bé »').waitFor();
  expect(await sidewaysScroll(telephone)).toBe(0);
  await telephone.context().close();
}, 120_000);
