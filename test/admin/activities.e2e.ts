import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { openSignedIn, placeOf } from '../support/screens.js';

let office: BackOffice;
withBackOffice((given) => (office = given));

test('a call is logged from a phone-size screen, on the record of the page, in a few touches', async () => {
  const { api, page } = office;
  await page.setViewportSize({ width: 360, height: 740 });
  await openSignedIn(page, api.url, '/organizations/17/show');
  const button = page.locator('button.MuiFab-root');
  const place = await placeOf(button);
  // Where a thumb reaches: in the lower half, and large enough to touch.
  expect(place.y > 370 && place.width >= 48).toBe(true);
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Noter une activité' });
  await dialog.getByText('Centre social des Haldes fleuries').waitFor();
  await page.keyboard.type('Demande un devis pour six postes');
  await dialog.getByRole('spinbutton', { name: 'Durée (min)' }).fill('15');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const section = page.getByRole('region', { name: 'Activités' });
  const line = section.getByRole('listitem').filter({ hasText: 'Demande un devis pour six postes' });
  await line.getByText(/Appel · .* · 15 min/).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('two keys log a task from any page; it is done in one click where it is listed', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/organizations/17/show');
  const section = page.getByRole('region', { name: 'Activités' });
  await section.getByText('À faire').waitFor();
  await page.keyboard.press('l');
  await page.getByRole('menuitem', { name: /Appel/ }).waitFor();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Noter une activité' });
  await dialog.getByText('Centre social des Haldes fleuries').waitFor();
  // What is typed is no shortcut any more.
  await page.keyboard.type('Lui envoyer le devis');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await section.getByRole('button', { name: 'Marquer comme fait : Lui envoyer le devis' }).click();
  const line = section.getByRole('listitem').filter({ hasText: 'Lui envoyer le devis' });
  await line.getByText(/Tâche · \d/).waitFor();
  expect(await line.getByRole('button').count()).toBe(0);

  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Raccourcis du clavier' }).waitFor();
});
