import type { Page } from 'playwright-core';
import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { emailOf, PASSWORD, signedIn } from '../support/people.js';
import { openSignedIn, placeOf, plain, sidewaysScroll } from '../support/screens.js';

let office: BackOffice;
withBackOffice((given) => (office = given));

/** Chooses in a list that is searched by typing, with the keys alone. */
async function search(page: Page, label: string, typed: string): Promise<void> {
  const input = page.getByRole('combobox', { name: label, exact: true }).last();
  // Emptied first: what is chosen already would not be searched for.
  await input.fill('');
  await input.fill(typed);
  const option = page.getByRole('option', { name: typed, exact: true });
  await option.waitFor();
  // The list may be drawn anew, and forget which one was reached.
  while (!(await option.and(page.locator('.Mui-focused')).isVisible())) await input.press('ArrowDown');
  await input.press('Enter');
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).last().press('Enter');
  await page.getByRole('option', { name: option, exact: true }).press('Enter');
}

const rowOf = async (page: Page, name: string, index = 0) =>
  (await page.locator('tbody tr', { hasText: name }).nth(index).locator('th, td').allTextContents()).map(plain);

test('an analysis by two groups is built by keys, saved, shared, drawn, and its figures open their records', async () => {
  const { api, browser, page } = office;
  await signedIn(api, 'reader');
  await openSignedIn(page, api.url, '/analyses/create');
  await page.getByLabel('Nom *').fill('Nature par année');
  await page.getByLabel('Partagée avec tous').check();
  await page.getByRole('button', { name: 'Regroupement', exact: true }).press('Enter');
  await search(page, 'Regrouper par', 'Nature');
  await page.getByRole('button', { name: 'Regroupement', exact: true }).press('Enter');
  await search(page, 'Puis par', 'Émise le');
  await choose(page, 'Période', 'Année');
  await page.getByRole('button', { name: 'Mesure', exact: true }).press('Enter');
  await choose(page, 'Mesure', 'Somme');
  await search(page, 'De', 'Montant hors taxes');
  await choose(page, 'Graphique', 'Barres empilées');
  const preview = page.getByRole('region', { name: 'Aperçu' }).first();
  await preview.getByText('118 020,93 €').waitFor();
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');

  await page
    .getByRole('figure', { name: /^Graphique/ })
    .or(page.locator('figure'))
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Exporter' }).waitFor();
  const inYear = page.locator('tbody tr', { hasText: 'Récurrent' }).filter({ hasText: '2020' });
  await inYear.waitFor();
  const [, , count, sum] = (await inYear.locator('th, td').allTextContents()).map(plain);
  expect(sum).toBe('118 020,93 €');
  expect((await rowOf(page, 'Total'))[3]).toBe('646 581,00 €');

  // It becomes a card of the home page, which is then one's own.
  await page.getByRole('link', { name: 'Mettre sur l’accueil' }).click();
  await page.getByRole('button', { name: 'Retirer : Nature par année' }).waitFor();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Tableau de bord enregistré').waitFor();
  await page.getByRole('button', { name: 'Arranger' }).waitFor();
  expect(await page.getByRole('region', { name: 'Nature par année' }).count()).toBe(1);
  await page.reload();
  await page.getByRole('region', { name: 'Nature par année' }).locator('figure').waitFor();
  expect(new URL(page.url()).hash).toBe('#/');

  // A second person opens the shared one on a telephone, and the records behind a figure.
  const other = await browser.openPage({ width: 360, height: 800 });
  await openSignedIn(other, api.url, '/analyses', { email: emailOf('reader'), password: PASSWORD });
  await other.getByText('Nature par année').click();
  const figure = other
    .locator('tbody tr', { hasText: 'Récurrent' })
    .filter({ hasText: '2020' })
    .getByRole('link')
    .last();
  await figure.waitFor();
  expect(await sidewaysScroll(other)).toBe(0);
  expect(await other.getByRole('link', { name: 'Modifier' }).count()).toBe(0);
  await figure.press('Enter');
  await other.waitForURL(/invoice-lines/);
  await other.getByText('118 020,93 €').waitFor();
  await other.locator('.MuiTablePagination-displayedRows', { hasText: `sur ${count}` }).waitFor();
  await other.context().close();
}, 120_000);

test('two groups are crossed in a table, whose first column stays in sight and whose cells open their records', async () => {
  const { api, browser, page } = office;
  await openSignedIn(page, api.url, '/analyses/create');
  await page.getByLabel('Nom *').fill('Nature croisée');
  await page.getByRole('button', { name: 'Regroupement', exact: true }).press('Enter');
  await search(page, 'Regrouper par', 'Nature');
  await page.getByRole('button', { name: 'Regroupement', exact: true }).press('Enter');
  await search(page, 'Puis par', 'Émise le');
  await page.getByRole('button', { name: 'Mesure', exact: true }).press('Enter');
  await choose(page, 'Mesure', 'Somme');
  await search(page, 'De', 'Montant hors taxes');
  await choose(page, 'Période', 'Année');
  await choose(page, 'Disposition', 'Tableau croisé : Somme (Montant hors taxes)');
  const preview = page.getByRole('region', { name: 'Aperçu' }).first();
  await preview.getByText('En colonnes : Émise le (année)').waitFor();
  // The count goes; the cross table keeps its own measure.
  await page.getByRole('button', { name: 'Retirer cette mesure' }).first().press('Enter');
  await page.getByRole('combobox', { name: 'Disposition' }).getByText('Tableau croisé : Somme').waitFor();
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await page.getByRole('button', { name: 'Exporter' }).waitFor();
  await page.getByText('En colonnes : Émise le (année)').waitFor();
  const heads = (await page.locator('thead th').allTextContents()).map(plain);
  expect([heads[0], heads.at(-1)]).toEqual(['Nature', 'Total']);
  const at = heads.indexOf('2020');
  expect([(await rowOf(page, 'Récurrent'))[at], (await rowOf(page, 'Total')).at(-1)]).toEqual([
    '118 020,93 €',
    '646 581,00 €',
  ]);

  const phone = await browser.openPage({ width: 360, height: 800 });
  await openSignedIn(phone, api.url, new URL(page.url()).hash.slice(1));
  const row = phone.locator('tbody tr', { hasText: 'Récurrent' });
  const figure = row.locator('th, td').nth(at).getByRole('link');
  await figure.waitFor();
  expect(await sidewaysScroll(phone)).toBe(0);
  const name = row.locator('th');
  const { x } = await placeOf(name);
  await row.locator('td').last().scrollIntoViewIfNeeded();
  expect((await placeOf(name)).x).toBe(x);
  await figure.press('Enter');
  await phone.waitForURL(/invoice-lines/);
  await phone.getByText('118 020,93 €').waitFor();
  await phone.context().close();
}, 120_000);

test('what is wrong stands beside its row, and records in columns are so when they are changed', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/analyses');
  const definition = { entity: 'invoices', columns: ['number', 'netAmount'] };
  const made = await page.request.post(`${api.url}/api/analyses`, { data: { name: 'Pièces', definition } });
  const { id } = (await made.json()) as { id: number };
  await page.goto(`${api.url}/#/analyses/${id}`);
  const preview = page.getByRole('region', { name: 'Aperçu' }).first();
  await preview.getByRole('columnheader', { name: 'Total hors taxes' }).waitFor();
  await choose(page, 'Résultat', 'Des chiffres, par groupe');
  const add = page.getByRole('button', { name: 'Mesure', exact: true });
  await add.click();
  await add.click();
  await preview.getByRole('columnheader', { name: 'Somme (TVA)' }).waitFor();
  await search(page, 'De', 'Total hors taxes');
  await page.getByText('Déjà choisi.').waitFor();
  expect(await page.getByRole('combobox', { name: 'De', exact: true }).last().getAttribute('aria-invalid')).toBe(
    'true',
  );
});
