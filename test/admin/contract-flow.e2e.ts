import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { openSignedIn, says } from '../support/screens.js';

let office: BackOffice;
withBackOffice((given) => (office = given));

test('an association subscribes, changes its mind, is indexed, and the bridge opens on it', async () => {
  const { api, page } = office;
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  const dialog = page.getByRole('dialog');

  // A draft of today, with three services of the catalogue.
  await openSignedIn(page, api.url, '/organizations/17/show');
  await region('Contrats').getByRole('link', { name: 'Nouveau contrat' }).click();
  await page.locator('input[value="Centre social des Haldes fleuries"]').waitFor();
  await page.getByRole('textbox', { name: 'Objet' }).fill('Pack de la rentrée');
  await page.locator('input[name=startsOn]').fill('2020-12-01');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('link', { name: 'Modifier' }).waitFor();
  await page.getByText('Brouillon', { exact: true }).waitFor();
  const contract = page.url();
  for (const service of ['mail hosting', 'mailing lists', 'website hosting']) {
    await region('Abonnements').getByRole('link', { name: 'Nouvel abonnement' }).click();
    await page.getByRole('combobox', { name: 'Service du catalogue' }).click();
    await page.getByRole('option', { name: service }).click();
    // What the catalogue offers has come.
    await page.getByText(/€ par mois/).waitFor();
    await page.locator('input[name="versions.0.startsOn"]').fill('2020-12-01');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('button', { name: 'Changer le prix' }).waitFor();
    await page.goto(contract);
    await region('Abonnements').getByRole('link', { name: service }).waitFor();
  }
  expect(await region('Abonnements').getByRole('heading', { level: 3 }).count()).toBe(3);

  // Signed by the button.
  await page.getByRole('button', { name: 'Signé' }).click();
  await dialog.getByRole('button', { name: 'Enregistrer la signature' }).click();
  await page.getByText('En cours', { exact: true }).first().waitFor();

  // A quantity, with what it does before it is done: nothing is invoiced yet.
  await region('Abonnements').getByRole('link', { name: 'mail hosting' }).click();
  await page.getByRole('button', { name: 'Changer le prix' }).click();
  await dialog.getByLabel('Un autre jour').click();
  await dialog.locator('input[name=on]').fill('2020-12-15');
  await dialog.getByLabel('Quantité').fill('8');
  await dialog.getByText('Rien n’est facturé encore.').waitFor();
  await dialog.getByRole('row', { name: /depuis le 15\/12\/2020/ }).waitFor();
  await dialog.getByRole('button', { name: 'Confirmer' }).click();
  await dialog.waitFor({ state: 'detached' });
  const prices = region('Prix dans le temps').getByRole('row');
  await says(prices.filter({ hasText: 'depuis le 15/12/2020' }), /Changement8/);

  // A pause from today on, and what ends it.
  await page.getByRole('button', { name: 'Mettre en pause' }).click();
  await dialog.getByRole('row', { name: /Pause/ }).waitFor();
  await dialog.getByRole('button', { name: 'Confirmer' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Reprendre', exact: true }).click();
  await dialog.getByLabel('Un autre jour').click();
  await dialog.locator('input[name=on]').fill('2021-02-01');
  await dialog.getByRole('row', { name: /Reprise/ }).waitFor();
  await dialog.getByRole('button', { name: 'Confirmer' }).click();
  await dialog.waitFor({ state: 'detached' });
  await prices.filter({ hasText: 'Pause' }).filter({ hasText: '31/12/2020 au 31/01/2021' }).waitFor();
  await prices.filter({ hasText: /Reprise.*8/ }).waitFor();

  // The whole base, and back.
  await page.goto(`${api.url}/#/subscriptions`);
  await page.getByRole('link', { name: 'Indexer' }).click();
  await page.getByLabel('Nom').fill('Révision 2021');
  await page.getByRole('textbox', { name: 'Pourcentage' }).fill('2,5');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await dialog.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByRole('button', { name: 'Annuler l’indexation' }).click();
  await dialog.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('Annulée', { exact: true }).waitFor();

  // The bridge of the month, and who is behind one of its figures.
  await page.goto(`${api.url}/#/reports/recurring-revenue?from=2020-12&to=2020-12`);
  await page
    .getByRole('row', { name: /déc\. 2020/ })
    .getByRole('link')
    .nth(1)
    .click();
  await page.getByRole('link', { name: 'Centre social des Haldes fleuries' }).waitFor();
}, 120_000);
