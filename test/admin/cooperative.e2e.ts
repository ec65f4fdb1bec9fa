import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { openSignedIn, sidewaysScroll, says } from '../support/screens.js';

let office: BackOffice;
withBackOffice((given) => (office = given));

test('a member is entered in the register, subscribes shares, and is told on the page of the organization', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/members/create');
  await page.getByRole('combobox', { name: 'Structure' }).fill('Radio Grisou');
  await page.getByRole('option', { name: 'Radio Grisou' }).click();
  await page.getByLabel('Admis le').fill('2020-12-01');
  await page.getByRole('combobox', { name: 'Catégorie' }).click();
  await page.getByRole('option', { name: 'Bénéficiaires' }).click();
  await page.getByRole('combobox', { name: 'Collège' }).click();
  await page.getByRole('option', { name: 'Usagers' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('region', { name: /^Sociétaire n° 15 · Radio Grisou/ }).waitFor();
  await page.getByRole('button', { name: 'Souscrire' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nombre de parts').fill('3');
  await dialog.getByLabel(/^Le/).fill('2020-11-30');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await dialog.getByText('Ce sociétaire est admis le 1er décembre 2020.').waitFor();
  await dialog.getByLabel(/^Le/).fill('2020-12-01');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  const movements = page.getByRole('region', { name: 'Mouvements de parts' });
  await movements.getByText('Souscription').waitFor();
  await says(movements, '+150,00 €');
  await page.getByRole('link', { name: 'Radio Grisou' }).first().click();
  await page.getByRole('link', { name: 'Sociétaire n° 15 depuis le 01/12/2020' }).waitFor();
});

test('a meeting is prepared, opened, noted at the door of a telephone, and votes are weighted by college', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/general-meetings/create');
  await page.getByLabel('Le', { exact: false }).first().waitFor();
  await page.locator('input[name="day"]').fill('2020-12-31');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('button', { name: 'Ajouter un point' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Intitulé').fill('Un nouveau local');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  const point = page.getByRole('paragraph').filter({ hasText: /^Un nouveau local$/ });
  await point.waitFor();
  await page.getByRole('heading', { name: 'Assemblée générale ordinaire du 31 décembre 2020', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Supprimer' }).click();
  await point.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Annuler' }).click();
  await point.waitFor();
  await page.getByRole('tab', { name: 'Pouvoirs' }).click();
  await page.getByRole('button', { name: 'Noter un pouvoir' }).click();
  for (const [label, name] of [
    ['De', '2 · Bertille Tournepierre'],
    ['À', '1 · Malik Vasselune'],
  ] as const) {
    await dialog.getByRole('combobox', { name: label, exact: false }).click();
    await page.getByRole('option', { name }).click();
  }
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Pouvoir à Malik Vasselune').waitFor();
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await dialog.getByRole('button', { name: /Confirmer/ }).click();
  await page.getByText(/^Quorum non atteint/).waitFor();

  const phone = await page.context().newPage();
  await phone.setViewportSize({ width: 360, height: 740 });
  await phone.goto(page.url().replace('tab=proxies', 'tab=attendance'));
  const tap = (name: string) => phone.getByRole('button', { name: `${name} est présent` }).click();
  await tap('Malik Vasselune');
  await phone.getByLabel('Chercher un sociétaire').fill('habitat');
  await tap('Coopérative Habitat & Partage en Artois');
  const quorum = phone.getByText(/^Quorum atteint/);
  await quorum.waitFor();
  await says(quorum, '3 présents ou représentés, il en faut 3');
  expect(await sidewaysScroll(phone)).toBeLessThanOrEqual(0);
  await phone.close();

  await page.getByRole('tab', { name: 'Ordre du jour et votes' }).click();
  await page.getByText(/^Quorum atteint/).waitFor();
  await page.getByRole('button', { name: 'Noter les votes' }).click();
  const users = dialog.getByRole('group', { name: 'Usagers' });
  await users.getByLabel('Pour').fill('0');
  await users.getByLabel('Contre').fill('2');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await dialog.getByText(/2 votes pour 1 voix/).waitFor();
  await users.getByLabel('Contre').fill('1');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  // 40 of the employees for, 35 of the users against: the third college expressed nothing.
  await page.getByText(/^53,33.% pour, 46,67.% contre/).waitFor();
  await page.getByText('Adoptée').waitFor();
});

test('a row of a list leads to its page, whole: a member with its category, an invoice with its lines', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/members');
  await page.getByRole('link', { name: 'Malik Vasselune' }).click();
  await page.getByRole('region', { name: 'Catégorie' }).getByText('Salariés').waitFor();
  await page.goto(`${api.url}/#/invoices`);
  await page.locator('main a[href*="/invoices/"][href$="/show"]').first().click();
  const lines = page.getByRole('region', { name: 'Lignes' });
  await lines.getByText('Total TTC').waitFor();
  // Its head, a line at least, and its three totals.
  expect(await lines.getByRole('row').count()).toBeGreaterThanOrEqual(5);
});

test('the register is printed as of the day that the list is filtered by, and imported', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, `/members?filter=${encodeURIComponent('{"on":"2015-06-30"}')}`);
  const link = page.getByRole('link', { name: 'Registre au 30/06/2015 (PDF)' });
  expect(await link.getAttribute('href')).toBe('/api/members/register?on=2015-06-30');
  await page.getByRole('link', { name: 'Importer' }).click();
  await page.getByRole('combobox', { name: 'Importer des' }).getByText('Sociétaires').waitFor();
});

test('a meeting without a quorum closes without deciding, and a second convocation takes its agenda over', async () => {
  const { api, page } = office;
  const { request } = page;
  const post = async (path: string, data: object = {}) =>
    (await request.post(`${api.url}/api/general-meetings${path}`, { data })).json();
  await openSignedIn(page, api.url, '/general-meetings');
  const { id } = await post('', { kind: 'ordinary', day: '2020-12-20', place: 'Lens' });
  await post(`/${id}/resolutions`, { title: 'Comptes de l’année' });
  await page.reload();
  await page.getByRole('link', { name: '20/12/2020' }).click();
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Confirmer/ }).click();
  await page.getByText(/^Quorum non atteint/).waitFor();
  await page.getByRole('tab', { name: 'Ordre du jour et votes' }).click();
  expect(await page.getByRole('button', { name: 'Noter les votes' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Clore', exact: true }).click();
  await dialog.getByText(/se clôt sans délibérer/).waitFor();
  await dialog.getByRole('button', { name: /Confirmer/ }).click();
  await page.getByRole('button', { name: 'Deuxième convocation' }).click();
  expect(await page.getByRole('link', { name: 'Modifier' }).count()).toBe(0);
  expect(await dialog.getByLabel('Lieu').inputValue()).toBe('Lens');
  await dialog.getByLabel(/^Le/).fill('2020-12-20');
  await dialog.getByRole('button', { name: 'Créer' }).click();
  await dialog.getByText('La première assemblée était le 20 décembre 2020 : la deuxième vient après.').waitFor();
  await dialog.getByLabel(/^Le/).fill('2021-01-10');
  await dialog.getByRole('button', { name: 'Créer' }).click();
  await page.getByRole('region', { name: 'Assemblée générale ordinaire du 10 janvier 2021' }).waitFor();
  await page.getByText('Comptes de l’année', { exact: true }).waitFor();
  await page.getByRole('link', { name: '20/12/2020' }).click();
  await page.getByRole('region', { name: 'Assemblée générale ordinaire du 20 décembre 2020' }).waitFor();
  await page.goto(`${api.url}/#/general-meetings/${id}`);
  await page.getByText('Cette assemblée est close : elle ne change plus.').waitFor();
});
