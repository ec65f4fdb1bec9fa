import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { openSignedIn } from '../support/screens.js';

let office: BackOffice;
withBackOffice((given) => (office = given));

test('hours are added from the page of an organization, and told where they are used', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/organizations/17/show');
  const section = page.getByRole('region', { name: 'Assistance', exact: true });
  await section.getByText('Aucune heure achetée.').waitFor();
  await section.getByRole('link', { name: 'Ajouter des heures' }).click();
  const time = page.getByRole('textbox', { name: /^Heures/ });
  await time.fill('dix');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Une durée est attendue').waitFor();
  await time.fill('1 h 30');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await section.getByRole('link', { name: 'Carnet d’heures, 1 h 30' }).waitFor();
  await section.getByText('0 min sur 1 h 30').waitFor();
  await section.getByRole('progressbar', { name: 'Part utilisée' }).first().waitFor();
  await page.goto(`${api.url}/#/assistance-accounts`);
  await page.getByRole('link', { name: 'Centre social des Haldes fleuries' }).waitFor();
});
