import type { Page } from 'playwright-core';
import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { openSignedIn, sidewaysScroll } from '../support/screens.js';

let office: BackOffice;
withBackOffice((opened) => (office = opened));

const choose = async (page: Page, input: string, option: string) => {
  await page.getByRole('combobox', { name: input }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer' }).click();

test('a field is defined, filled in, filtered by, changed in bulk and exported', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/custom-fields/create');
  await choose(page, 'Fiches', 'Structures');
  await page.getByLabel('Nom', { exact: false }).first().fill('Secteur');
  await choose(page, 'Nature', 'Choix');
  for (const [index, label] of ['Culture', 'Sport'].entries()) {
    await page.getByRole('button', { name: 'Ajouter un choix' }).click();
    await page.locator(`[name="choices.${index}.labelFr"]`).fill(label);
  }
  await save(page);
  await page.getByRole('link', { name: 'Secteur' }).waitFor();

  await page.goto(`${api.url}/#/organizations/17`);
  await choose(page, 'Secteur', 'Culture');
  await save(page);
  const facts = page.getByRole('region', { name: 'Informations complémentaires' });
  await facts.getByText('Culture').waitFor();
  const history = page.getByRole('region', { name: 'Historique' });
  await history.getByText(/Secteur.: Culture/).waitFor();
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await sidewaysScroll(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.goto(`${api.url}/#/organizations`);
  await page.getByRole('button', { name: 'Filtres avancés' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ajouter une condition' }).click();
  await dialog.getByRole('combobox', { name: 'Champ' }).click();
  await page.getByRole('option', { name: 'Secteur', exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Valeur' }).click();
  await page.getByRole('option', { name: 'Culture', exact: true }).click();
  await dialog.getByRole('button', { name: 'Appliquer' }).click();
  await page.getByText('1-1 sur 1').waitFor();
  expect(await page.locator('tbody tr').allInnerTexts()).toEqual([
    expect.stringContaining('Centre social des Haldes fleuries'),
  ]);

  await page.getByRole('button', { name: 'Colonnes' }).click();
  await page.getByRole('checkbox', { name: 'Secteur' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('cell', { name: 'Culture' }).waitFor();

  await page.locator('tbody').getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Agir sur ces fiches' }).click();
  await choose(page, 'Action', 'Donner une valeur : Secteur');
  await choose(page, 'Valeur', 'Sport');
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByRole('button', { name: 'Faire sur 1 fiche' }).click();
  await page.getByText('Fait sur 1 fiche').waitFor();
  await page.getByRole('cell', { name: 'Culture' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('cell', { name: 'Culture' }).waitFor();

  await page.getByRole('button', { name: 'Exporter' }).click();
  const address = await page.getByRole('menuitem', { name: 'CSV' }).first().getAttribute('href');
  const file = await (await page.request.get(api.url + address)).text();
  const [header, row] = file.replace('\uFEFF', '').split('\r\n');
  const column = header?.split(';').indexOf('Secteur') ?? -1;
  expect(row?.split(';')[column]).toBe('Culture');
}, 120_000);
