import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { everyNamed, wholeText, xmlPartOf } from '../support/files.js';
import { openSignedIn } from '../support/screens.js';
import { readFileSync } from 'node:fs';

let office: BackOffice;
withBackOffice((given) => (office = given));

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('the report of 2020 is written, approved and downloaded; a subsidy added later shows as a difference', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/management-reports');
  await page.getByRole('link', { name: 'Rapport de gestion de l’exercice 2020' }).click();

  await page.getByRole('button', { name: 'Modifier la section 3' }).click();
  const section = page.getByRole('region', { name: 'Section 3' });
  await section.getByRole('textbox', { name: 'Texte' }).fill('Nous avons **grandi** : ');
  await section.getByRole('combobox', { name: 'Insérer un chiffre' }).fill('nouveaux usagers : nord');
  await page.getByRole('option', { name: 'Nouveaux usagers : Nord : 5' }).click();
  expect(await section.getByRole('textbox', { name: 'Texte' }).inputValue()).toBe(
    'Nous avons **grandi** : {{newUsers.nord}}',
  );
  await section.frameLocator('iframe').getByText('Nous avons grandi : 5').waitFor();

  // What is typed is not approved before it is saved, nor left without a question.
  await page.getByRole('button', { name: 'Approuver' }).click();
  await page.getByText('Enregistrez d’abord vos modifications.').waitFor();
  const asked = page.waitForEvent('dialog');
  const leaving = page.getByRole('menuitem', { name: 'Structures' }).click();
  await (await asked).dismiss();
  await leaving;
  expect(page.url()).toContain('/management-reports/');

  // A section that is removed comes back where it was.
  await page.getByRole('button', { name: 'Retirer la section 5' }).press('Enter');
  await page.getByText('Section retirée : Nouveaux usagers par territoire').waitFor();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('region', { name: 'Section 5' }).getByText('Nouveaux usagers par territoire').waitFor();

  // By keyboard: the section goes up, and a chart comes after it.
  await section.getByRole('button', { name: 'Monter la section 3' }).press('Enter');
  await page.getByRole('region', { name: 'Section 2' }).getByText('Activité de l’exercice').waitFor();
  await page.getByRole('button', { name: 'Ajouter une section : Graphique' }).first().press('Enter');
  await page.getByRole('textbox', { name: 'Nom de cette version' }).fill('Relue par le conseil');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Section 3 : choisissez ce qu’elle montre.').first().waitFor();
  await page.getByRole('combobox', { name: 'Graphique' }).click();
  await page.getByRole('option', { name: 'Chiffre d’affaires par catégorie' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Enregistré.').waitFor();

  await page.getByRole('tab', { name: 'Versions' }).click();
  await page.getByRole('cell', { name: 'Relue par le conseil' }).waitFor();
  await page.getByText('Nous avons **grandi** : {{newUsers.nord}}').waitFor();

  // The version before is taken again, then this one.
  for (const name of ['2', '3']) {
    await page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      .getByRole('button')
      .click();
    await page.getByText(`La version ${name} est reprise.`).waitFor();
  }
  await page.getByRole('tab', { name: 'Rédiger' }).click();
  await page
    .getByRole('region', { name: 'Section 3', exact: true })
    .getByText('Chiffre d’affaires par catégorie')
    .first()
    .waitFor();

  await page.getByRole('tab', { name: 'Lire' }).click();
  const read = page.frameLocator('iframe');
  await read.getByRole('link', { name: 'Résolutions proposées' }).click();
  expect(await read.locator(':focus').innerText()).toBe('Résolutions proposées');

  await page.getByRole('button', { name: 'Approuver' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/passages entre crochets à écrire/).waitFor();
  await dialog.getByRole('button', { name: 'Approuver' }).click();
  await page.getByText('Le rapport est approuvé.').waitFor();
  await page.getByRole('tab', { name: 'Rédiger' }).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Télécharger' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /ODT/ }).click();
  const content = xmlPartOf(readFileSync(await (await download).path()), 'content.xml');
  const said = plain(everyNamed(content, 'text:p').map(wholeText).join(' '));
  for (const figure of ['222 681,00 €', '53,0 %', '29,0 %', '14 188,00 €']) expect(said).toContain(figure);

  await page.goto(`${api.url}/#/subsidies/create`);
  await page.getByRole('textbox', { name: 'Objet' }).fill('Accordée après coup');
  await page.getByRole('textbox', { name: 'Financeur' }).fill('Région');
  await page.getByRole('combobox', { name: 'État' }).click();
  await page.getByRole('option', { name: 'Accordée' }).click();
  await page.getByRole('textbox', { name: 'Montant' }).fill('1000');
  await page.getByLabel(/^Du/).fill('2020-01-01');
  await page.getByLabel(/^Au \(compris/).fill('2020-12-31');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Accordée après coup').first().waitFor();

  await page.goto(`${api.url}/#/management-reports`);
  await page.getByRole('link', { name: 'Rapport de gestion de l’exercice 2020' }).click();
  await page.getByRole('button', { name: 'Voir les écarts' }).click();
  const result = page.getByRole('row', { name: /^Résultat / });
  expect(plain((await result.innerText()).replaceAll('\t', ' '))).toBe('Résultat 14 188,00 € 15 188,00 €');
  await page.getByRole('tab', { name: 'Lire' }).click();
  await page.frameLocator('iframe').getByText('14 188,00 €').first().waitFor();
  expect(await page.frameLocator('iframe').getByText('15 188,00 €').count()).toBe(0);

  await page.getByRole('button', { name: 'Rectifier' }).click();
  await page.getByRole('heading', { name: '2020, n° 2' }).waitFor();
  await page.getByRole('tab', { name: 'Rédiger' }).waitFor();
}, 120_000);
