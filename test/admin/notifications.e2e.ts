import type { Page } from 'playwright-core';
import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { emailOf, PASSWORD, signedIn } from '../support/people.js';
import { openSignedIn, sidewaysScroll } from '../support/screens.js';

let office: BackOffice;
let page: Page;
withBackOffice((given) => ({ page } = office = given));

const STAFF = { email: emailOf('staff'), password: PASSWORD };
const bell = (of: Page) => of.getByRole('button', { name: /^Notifications, / });

test('a notification arrives live in a second browser, and leads to its record', async () => {
  const { api, browser } = office;
  await signedIn(api, 'staff');
  const second = await browser.openPage();
  await openSignedIn(second, api.url, '/organizations', STAFF);
  await second.getByRole('button', { name: 'Notifications, toutes lues' }).waitFor();
  const third = await second.context().newPage();
  await third.goto(`${api.url}/#/notifications`);
  await third.getByRole('button', { name: 'Notifications, toutes lues' }).waitFor();

  await openSignedIn(page, api.url, '/opportunities/1');
  const title = await page.getByRole('textbox', { name: 'Objet' }).inputValue();
  await page.getByRole('combobox', { name: 'Suivie par' }).fill('staff');
  await page.getByRole('option', { name: 'staff' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();

  const words = `Nouvelle attribution : opportunité « ${title} »`;
  const notice = second.getByRole('status').getByRole('link', { name: words });
  await second.getByRole('button', { name: 'Notifications, 1 non lue' }).waitFor();
  await third.getByRole('button', { name: 'Notifications, 1 non lue' }).waitFor();
  await notice.click();
  await second.waitForURL('**/#/opportunities/1/show');
  // Not in the browser of who did it.
  await bell(page).waitFor();
  expect(await page.getByText(words).count()).toBe(0);

  // Read in one page, it is read in the others.
  await third.getByRole('button', { name: 'Notifications, toutes lues' }).waitFor();
  await third.getByRole('listitem').filter({ hasText: words, hasNotText: 'Non lue' }).waitFor();

  // Signed out in one page, the others are at the door.
  await second.request.post(`${api.url}/api/auth/logout`);
  await third.getByLabel('Mot de passe').first().waitFor();
  await second.context().close();
}, 120_000);

test('the list by keyboard, and the choices of each person, on the screen of a phone too', async () => {
  const { api, browser } = office;
  const administrator = await signedIn(api);
  await signedIn(api, 'staff');
  const { data } = (await administrator.get('/colleagues?q=staff')).body;
  const organization = (await administrator.get('/organizations/1')).body;
  await administrator.patch('/organizations/1', { version: organization.version, accountManagerId: data[0].id });

  const phone = await browser.openPage({ width: 360, height: 740 });
  await openSignedIn(phone, api.url, '/notifications', STAFF);
  const words = `Nouvelle attribution : structure « ${organization.name} »`;
  await phone.getByRole('link', { name: words }).waitFor();
  expect(await sidewaysScroll(phone)).toBe(0);

  await bell(phone).focus();
  await phone.keyboard.press('Enter');
  const panel = phone.getByRole('dialog', { name: 'Notifications' });
  await panel.getByRole('link', { name: words }).waitFor();
  await panel.getByRole('button', { name: 'Tout marquer comme lu' }).focus();
  await phone.keyboard.press('Enter');
  await phone.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await phone.getByRole('button', { name: 'Notifications, toutes lues' }).waitFor();

  await phone.getByRole('switch', { name: 'Non lues seulement' }).click();
  await phone.getByText('Aucune notification ne correspond.').waitFor();
  await phone.getByRole('switch', { name: 'Non lues seulement' }).click();
  await phone.getByRole('button', { name: `Marquer comme non lue : ${words}` }).click();
  await phone.getByRole('button', { name: 'Notifications, 1 non lue' }).waitFor();

  await phone.getByRole('button', { name: 'Profil' }).click();
  await phone.getByRole('menuitem', { name: 'Mes préférences' }).click();
  await phone.getByText('Aucun serveur de courriel n’est configuré', { exact: false }).waitFor();
  await phone.getByRole('checkbox', { name: 'Attributions, Application' }).uncheck();
  await phone.getByText('Préférences enregistrées').waitFor();
  expect(await sidewaysScroll(phone)).toBe(0);
  await phone.reload();
  const chosen = phone.getByRole('checkbox', { name: 'Attributions, Application' });
  await chosen.waitFor();
  expect(await chosen.isChecked()).toBe(false);
  await phone.context().close();
}, 120_000);
