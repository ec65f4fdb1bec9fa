import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { openSignedIn, says } from '../support/screens.js';

let office: BackOffice;
withBackOffice((given) => (office = given));

test('an opportunity is recorded from its organization, weighed by its stage, then lost for a reason', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/organizations/17/show');
  await page.getByRole('link', { name: 'Nouvelle opportunité' }).click();
  await page.getByRole('textbox', { name: /^Objet/ }).fill('Formation des bénévoles');
  await page.getByRole('combobox', { name: /^Étape/ }).click();
  await page.getByRole('option', { name: 'Proposition' }).click();
  await page.getByRole('textbox', { name: /^Montant ponctuel/ }).fill('1 500,50');
  await page.getByRole('button', { name: 'Enregistrer' }).click();

  const facts = page.getByRole('region', { name: 'Formation des bénévoles' });
  await facts.getByText('Proposition').waitFor();
  await says(facts, /Ponctuel pondéré750,25 €/);

  await page.getByRole('link', { name: 'Modifier' }).click();
  await page.getByRole('combobox', { name: /^Étape/ }).click();
  await page.getByRole('option', { name: 'Perdue' }).click();
  await page.getByRole('textbox', { name: 'Raison de la perte' }).fill('Budget non voté');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await facts.getByText('Budget non voté').waitFor();
  await says(facts, /Probabilité \(%\)0Ponctuel pondéré0,00 €/);

  await page.goto(`${api.url}/#/organizations/17/show`);
  const related = page.getByRole('region', { name: 'Opportunités' });
  const row = related.getByRole('row').filter({ hasText: 'Formation des bénévoles' });
  await row.getByText('Perdue').waitFor();
  await row.getByRole('link').click();
  await facts.waitFor();
});

test('drag on the kanban: a card goes to another stage, on by the keyboard, and back when the server refuses', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/board');
  const column = (name: string) => page.getByRole('region', { name, exact: true });
  const cardIn = (name: string) =>
    column(name).getByRole('listitem').filter({ hasText: 'Vote électronique avec GvoT' });
  await column('Qualifiée').getByText('6 opportunités').waitFor();
  await column('Proposition').getByText('5 opportunités').waitFor();
  await cardIn('Qualifiée').dragTo(column('Proposition').getByRole('heading'));
  await column('Qualifiée').getByText('5 opportunités').waitFor();
  await column('Proposition').getByText('6 opportunités').waitFor();

  // On while it is still on its way: the second move waits for the first.
  await page.route('**/api/opportunities/*', (route) => setTimeout(() => void route.continue(), 300));
  await cardIn('Proposition').getByRole('button', { name: 'Déplacer Vote électronique avec GvoT' }).click();
  await page.getByRole('menuitem', { name: 'Qualifiée' }).click();
  await cardIn('Qualifiée').getByRole('button', { name: 'Déplacer Vote électronique avec GvoT' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Négociation' }).focus();
  await page.keyboard.press('Enter');
  await column('Négociation').getByText('3 opportunités').waitFor();
  await column('Proposition').getByText('5 opportunités').waitFor();
  await column('Qualifiée').getByText('5 opportunités').waitFor();
  await page.unroute('**/api/opportunities/*');

  await page.route('**/api/opportunities/*', (route) =>
    route.request().method() === 'PATCH'
      ? route.fulfill({ status: 409, json: { message: 'Trop tard.' } })
      : route.continue(),
  );
  await cardIn('Négociation').getByRole('button', { name: 'Déplacer Vote électronique avec GvoT' }).click();
  await page.getByRole('menuitem', { name: 'Piste' }).click();
  await page.getByText('Trop tard.').waitFor();
  await cardIn('Négociation').waitFor();
  expect(await cardIn('Piste').count()).toBe(0);
  await page.unroute('**/api/opportunities/*');
});

test('the board is narrowed as lists are, in its address, and the list opens under the same filters', async () => {
  const { api, page } = office;
  const filter = encodeURIComponent(JSON.stringify({ expectedFrom: '2021-06-01', q: 'crm' }));
  await openSignedIn(page, api.url, `/board?filter=${filter}`);
  const column = (name: string) => page.getByRole('region', { name, exact: true });
  await column('Piste').getByText('1 opportunité').waitFor();
  await column('Qualifiée').getByText('1 opportunité').waitFor();
  await page.getByRole('textbox', { name: 'Rechercher' }).fill('');
  await column('Piste').getByText('4 opportunités').waitFor();
  await page.getByRole('link', { name: 'Liste', exact: true }).click();
  await page.getByRole('textbox', { name: /^Attendue à partir du/ }).waitFor();
  expect(decodeURIComponent(page.url())).toContain('"expectedFrom":"2021-06-01"');
  await page.getByRole('link', { name: 'Calendrier', exact: true }).click();
  await page.getByRole('textbox', { name: 'Mois' }).fill('2021-09');
  await page.getByRole('link', { name: /Commande en ligne de paniers/ }).waitFor();
  await page.getByRole('button', { name: 'Mois précédent' }).click();
  await page.getByRole('link', { name: /Commande en ligne de paniers/ }).waitFor({ state: 'detached' });
});

test('an opportunity with lines is won and becomes a contract in one step, which leads back to it', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/opportunities/2');
  await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
  await page.getByRole('combobox', { name: 'Service du catalogue' }).click();
  await page.keyboard.type('mailing');
  await page.getByRole('option', { name: 'mailing lists' }).click();
  // What the catalogue offers fills the line.
  await page.locator('input[name="lines.0.label"][value="mailing lists"]').waitFor();
  await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
  await page
    .getByRole('textbox', { name: /^Libellé/ })
    .nth(1)
    .fill('Maquette');
  await page
    .getByRole('textbox', { name: /^Prix unitaire/ })
    .nth(1)
    .fill('450,50');
  await page
    .getByRole('textbox', { name: /^Quantité/ })
    .nth(1)
    .fill('2');
  await page.getByText('901,00 €').waitFor();
  await page.getByRole('button', { name: 'Enregistrer' }).click();

  await page.getByRole('button', { name: 'Créer le contrat' }).click();
  const dialog = page.getByRole('dialog', { name: 'Créer le contrat' });
  await dialog.getByText('1 ligne ponctuelle reste à facturer.').waitFor();
  await dialog.getByRole('button', { name: 'Créer le contrat' }).click();
  await page.getByRole('region', { name: 'Abonnements' }).getByText('mailing lists').waitFor();
  await page.getByRole('region', { name: /^À facturer : 901,00/ }).waitFor();
  await page.getByRole('region', { name: 'Opportunité d’origine' }).getByRole('link').click();
  const facts = page.getByRole('region', { name: 'Sites mutualisés des trois web-radios' });
  await facts.getByText('Gagnée').waitFor();
  await facts.getByRole('link', { name: /^C-2020-/ }).waitFor();
  expect(await page.getByRole('button', { name: 'Créer le contrat' }).count()).toBe(0);
});
