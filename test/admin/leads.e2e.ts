import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { openSignedIn } from '../support/screens.js';

let office: BackOffice;
withBackOffice((given) => (office = given));

test('a form is turned on, sent by somebody from outside, found to be no spam, and made an opportunity of', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/lead-forms/create');
  await page.getByRole('textbox', { name: /^Titre/ }).fill('Demander un devis');
  await page.getByRole('textbox', { name: /^Adresse/ }).fill('devis');
  await page.getByRole('switch', { name: 'Activé' }).check();
  await page.getByRole('combobox', { name: /^Étape/ }).click();
  await page.getByRole('option', { name: 'Piste' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('link', { name: '/contact/devis' }).waitFor();

  await page.goto(`${api.url}/contact/devis`);
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Nom : À remplir.' }).click();
  await page.keyboard.type('Nadia Sorbier');
  await page.getByRole('textbox', { name: 'Adresse électronique' }).fill('nadia@example.org');
  await page.getByRole('textbox', { name: /^Structure/ }).fill('Les Jardins du Terril');
  await page.getByRole('textbox', { name: 'Message' }).fill('Bonjour, un site pour nos jardins ?');
  await page.getByRole('checkbox').check();
  // As programs do, which fill in what no person sees; being fast would do too, on a machine that is.
  await page.locator('.trap input').fill('https://example.org');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await page.getByRole('status').getByText('Merci').waitFor();

  await page.goto(`${api.url}/#/leads`);
  await page.getByRole('link', { name: 'Nadia Sorbier' }).click();
  await page.getByRole('button', { name: 'Ce n’est pas un indésirable' }).click();
  await page.getByRole('button', { name: 'Ce n’est pas un indésirable' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Traiter' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('textbox', { name: /^Nom/ }).first().inputValue()).toBe('Les Jardins du Terril');
  await dialog.getByRole('button', { name: 'Traiter' }).click();
  const facts = page.getByRole('region', { name: 'Demander un devis · Les Jardins du Terril' });
  await facts.getByRole('link', { name: 'Les Jardins du Terril' }).waitFor();
  await facts.getByRole('link', { name: 'Nadia Sorbier' }).waitFor();
});
