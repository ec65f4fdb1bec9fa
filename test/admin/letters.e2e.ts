import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { openSignedIn } from '../support/screens.js';

let office: BackOffice;
withBackOffice((given) => (office = given));

test('notices are looked at, prepared, printed and noted as sent, and the contract keeps the proof', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/renewals?filter={"state":"to_send"}');
  const row = page.getByRole('row').nth(1);
  const contract = row.getByRole('link').first();
  const reference = (await contract.innerText()).split(' · ')[0] as string;
  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Préparer les avis' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('note', { name: 'Encadré' }).getByText(`reconduction de votre contrat ${reference}`).waitFor();
  await dialog.getByRole('button', { name: 'Préparer les avis' }).click();
  await dialog.getByText('Aucun serveur de courriel n’est configuré').waitFor();
  const printed = page.waitForEvent('download');
  await dialog.getByRole('link', { name: 'PDF de 1 lettre à imprimer' }).click();
  expect((await printed).suggestedFilename()).toBe('lettres.pdf');
  await dialog.getByRole('button', { name: 'Fermer' }).click();

  await page.getByRole('menuitem', { name: 'Lettres', exact: true }).click();
  // Until then the page shows the renewals, of which the row reads alike.
  await page.locator('#react-admin-title', { hasText: 'Lettres' }).waitFor();
  await page
    .getByRole('row', { name: new RegExp(`${reference}.*À envoyer`) })
    .getByRole('checkbox')
    .check();
  await page.getByRole('button', { name: 'Noter comme remises' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('row', { name: new RegExp(`${reference}.*Remise autrement`) }).waitFor();

  await page.goto(`${api.url}/#/renewals?filter={"q":"${reference}"}`);
  await page
    .getByRole('row', { name: /Envoyé/ })
    .getByRole('link')
    .first()
    .click();
  const notices = page.getByRole('region', { name: 'Avis de reconduction' });
  await notices.getByText(/31\/12\/2020 · Lettre · .*par Démonstration/).waitFor();
  await notices.getByText(/Empreinte SHA-256 [0-9a-f]{64}/).waitFor();
});

test('a template is seen with a real contract while it is written, and refused with what it does not know', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/letter-templates');
  await page.getByRole('link', { name: 'Avis de reconduction' }).click();
  await page.getByRole('combobox', { name: 'Contrat' }).fill('C-2015-009');
  await page.getByRole('option', { name: /C-2015-009/ }).click();
  await page.getByLabel('Objet').fill('À propos de {{contract}}');
  await page.getByRole('article', { name: 'Aperçu' }).getByText('À propos de C-2015-009').waitFor();
  await page.getByLabel('Objet').fill('À propos de {{contrat}}');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.locator('form p', { hasText: /^Variable inconnue : \{\{contrat\}\}/ }).waitFor();
});
