import type { Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import { withBackOffice } from '../support/back-office.js';
import { openSignedIn, plain, says } from '../support/screens.js';

let api: TestApi;
let page: Page;

withBackOffice((office) => ({ api, page } = office));

const save = () => page.getByRole('button', { name: 'Enregistrer' }).click();

test('a new contact begins on the page of its organization, with a warning when the address is taken', async () => {
  await openSignedIn(page, api.url, '/organizations/18/show');
  await page.getByRole('link', { name: 'Nouveau contact' }).click();
  await page.getByLabel('Prénom').fill('Sidonie');
  await page.getByLabel('Nom *', { exact: true }).fill('Rivevoix');
  await page.getByLabel('Adresse électronique').fill('ACCUEIL.haute-gohelle@example.org');
  await page.getByText('Cette adresse est déjà celle de').waitFor();
  const organization = page.getByRole('combobox', { name: 'Structure' });
  await expect(organization.inputValue()).resolves.toBe('Syndicat intercommunal de la Haute-Gohelle');
  await page.getByLabel('Fonction').fill('archiviste');
  await save();
  await page.getByRole('heading', { name: 'Sidonie Rivevoix' }).first().waitFor();
  await says(page.locator('main'), 'archiviste');

  await page.goto(`${api.url}/#/organizations/18/show`);
  await page.getByRole('link', { name: 'Sidonie Rivevoix' }).waitFor();
});

test('a second main contact is refused beside its box, and nothing typed is lost', async () => {
  await openSignedIn(page, api.url, '/contacts/create');
  await page.getByLabel('Nom *', { exact: true }).fill('Rivevoix');
  await page.getByRole('button', { name: 'Ajouter un rôle' }).click();
  await page.getByRole('combobox', { name: 'Structure' }).fill('Radio Beffroi');
  await page.getByRole('option', { name: 'Radio Beffroi' }).click();
  await page.getByLabel('Contact principal').check();
  await save();
  await page.getByText('est déjà le contact principal de cette structure').first().waitFor();
  await expect(page.getByLabel('Nom *', { exact: true }).inputValue()).resolves.toBe('Rivevoix');
});

test('the list is found by telephone and by organization, and filtered by role', async () => {
  await openSignedIn(page, api.url, '/contacts');
  const search = page.getByRole('textbox', { name: 'Rechercher' });
  await search.fill('03 53 01 70 70');
  await page.getByText('1-1 sur 1').waitFor();
  await page.getByRole('link', { name: 'Accueil' }).last().waitFor();
  await search.fill('beffroi');
  await page.getByText('1-3 sur 3').waitFor();
  await page.getByRole('combobox', { name: 'Contact technique' }).click();
  await page.getByRole('option', { name: 'Oui' }).click();
  await page.getByText('Aucun').first().waitFor();
});

test('the page of an organization shows past roles when asked', async () => {
  await openSignedIn(page, api.url, '/organizations/44/show');
  const contacts = page.getByRole('region', { name: 'Contacts' });
  await contacts.getByRole('link', { name: 'Solveig Verdebrume' }).waitFor();
  expect(plain(await contacts.textContent())).not.toContain('Brasselet');
  await contacts.getByRole('switch', { name: 'Montrer aussi les rôles passés' }).check();
  await contacts.getByRole('link', { name: 'Célestin Brasselet' }).waitFor();
});

test('a vCard file is shown before it is taken over, and a list goes out as one', async () => {
  await openSignedIn(page, api.url, '/contacts');
  const text =
    'BEGIN:VCARD\nFN:Ludmila Ventdoux\nORG:radio beffroi\nEND:VCARD\nBEGIN:VCARD\nNOTE:personne\nEND:VCARD\n';
  await page
    .getByLabel('Importer (vCard)')
    .and(page.locator('input'))
    .setInputFiles({ name: 'carnet.vcf', mimeType: 'text/vcard', buffer: Buffer.from(text) });
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Ludmila Ventdoux').waitFor();
  await says(dialog, 'Fiche 2, ligne 5 : Ni nom, ni adresse électronique.');
  await dialog.getByRole('button', { name: 'Créer 1 contact' }).click();
  await page.getByRole('textbox', { name: 'Rechercher' }).fill('ventdoux');
  await page.getByText('1-1 sur 1').waitFor();
  await page.getByRole('link', { name: 'Ludmila Ventdoux' }).waitFor();
  const href = await page.getByRole('link', { name: 'Exporter (vCard)' }).getAttribute('href');
  const file = await (await page.request.get(`${api.url}${href}`)).text();
  expect(file.match(/^ORG:.*$/gm)).toEqual(['ORG:Radio Beffroi']);
});
