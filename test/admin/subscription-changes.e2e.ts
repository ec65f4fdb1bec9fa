import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { openSignedIn, says } from '../support/screens.js';

let office: BackOffice;
withBackOffice((given) => (office = given));

test('a change of price says what it does before it is done, and is taken back while it is to come', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/subscriptions/3/show');
  await page.getByRole('button', { name: 'Changer le prix' }).click();
  const dialog = page.getByRole('dialog', { name: 'Changer le prix de maintenance' });
  await dialog.getByLabel('Quantité').fill('3');
  // The last day of a quarter of 92 days that was invoiced: 1,680 EUR.
  await dialog.getByText('Déjà facturé jusqu’au 31/12/2020.').waitFor();
  await says(dialog, /À rendre \(avoir\)\s*18,26 €\s*À facturer\s*54,78 €/);

  await dialog.getByLabel('Un autre jour').click();
  await dialog.locator('input[name=on]').fill('2021-02-15');
  await dialog.getByText('à partir du 15/02/2021').waitFor();
  await dialog.getByRole('button', { name: 'Confirmer' }).click();
  const scheduled = page.getByRole('row', { name: /depuis le 15\/02\/2021/ });
  await scheduled.waitFor();
  await scheduled.getByRole('button', { name: 'Annuler ce changement' }).click();
  await page.getByRole('row', { name: /depuis le 01\/01\/2020/ }).waitFor();
});

test('at 360 px a pause is refused where it cannot be, in the dialog, and its price shown where it can', async () => {
  const { api, browser } = office;
  const page = await browser.openPage({ width: 360, height: 740 });
  await openSignedIn(page, api.url, '/subscriptions/3/show');
  await page.getByRole('button', { name: 'Mettre en pause' }).click();
  await page.getByLabel('Un autre jour').click();
  await page.locator('input[name=on]').fill('2017-12-31');
  await page.getByText('L’abonnement n’est pas en cours ce jour-là.').waitFor();
  // What a day would do is told in lines, the amount with them: a table would hide it beyond the edge.
  await page.locator('input[name=on]').fill('2021-02-15');
  const pause = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Pause' });
  await says(pause, /depuis le 15\/02\/2021\s*0,00 € par mois/);
  await page.context().close();
});

test('the subscriptions of a filtered list are indexed, but for one that is left out', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/subscriptions?filter={"category":"maintenance"}');
  await page.getByRole('link', { name: 'Indexer' }).click();
  await page.getByLabel('Nom').fill('Syntec 2021');
  await page.getByRole('textbox', { name: 'Pourcentage' }).fill('2,5');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('checkbox', { name: /Cerdd/ }).click();
  await page.getByText('26', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('26 prix changés.').waitFor();
  await page.getByRole('button', { name: 'Annuler l’indexation' }).waitFor();
});

test('a contract is handed over to another organization from a day on, and back', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/contracts/2/show');
  await page.getByRole('button', { name: 'Transmettre à une autre structure' }).click();
  const dialog = page.getByRole('dialog', { name: /^Transmission du contrat/ });
  await dialog.getByLabel('Structure').fill('mairie annexe du clos');
  await page.getByRole('option', { name: 'Mairie annexe du Clos-Fleuri' }).click();
  await dialog.getByLabel('À partir du').fill('2009-07-01');
  await dialog.getByRole('button', { name: 'Transmettre' }).click();
  await dialog.getByText(/Le contrat ne commence pas avant ce jour/).waitFor();
  await dialog.getByLabel('À partir du').fill('2020-11-15');
  await dialog.getByRole('button', { name: 'Transmettre' }).click();
  const handOver = page.getByText(/^Transmis de .+ à Mairie annexe du Clos-Fleuri$/);
  await handOver.waitFor();
  await page.getByRole('button', { name: 'Annuler la transmission' }).click();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await handOver.waitFor({ state: 'detached' });
});
