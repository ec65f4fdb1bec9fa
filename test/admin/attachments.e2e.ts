import type { Page } from 'playwright-core';
import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { openSignedIn, plain, sidewaysScroll } from '../support/screens.js';

let page: Page;
let office: BackOffice;
withBackOffice((given) => {
  office = given;
  ({ page } = given);
});

const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') });
const section = () => page.getByRole('region', { name: 'Pièces jointes' });

test('files are attached, several at once, saved, renamed and removed; each refusal is said', async () => {
  await openSignedIn(page, office.api.url, '/organizations/1/show');
  await section().getByText('Aucun fichier.').waitFor();
  await section()
    .locator('input[type=file]')
    .setInputFiles([
      pdf('Statuts.pdf'),
      { name: 'photo.pdf', mimeType: 'application/pdf', buffer: Buffer.from('GIF89a\u0001\u0000\u0001\u0000') },
      { name: 'virus.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
      pdf('Bail.pdf'),
    ]);
  await section().getByRole('link', { name: 'Bail.pdf' }).waitFor();
  const problems = plain((await section().getByRole('alert').allInnerTexts()).join());
  expect(problems).toContain('Le contenu n’est pas celui d’un fichier « .pdf ».');
  expect(problems).toContain('Un fichier « .exe » n’est pas accepté.');

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    section().getByRole('link', { name: 'Statuts.pdf' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('Statuts.pdf');

  await section().getByRole('button', { name: 'Renommer Statuts.pdf' }).click();
  await page.getByRole('dialog').getByLabel('Nom').fill('Statuts signés');
  await page.keyboard.press('Enter');
  await section().getByRole('link', { name: 'Statuts signés.pdf' }).waitFor();
  await section().getByRole('button', { name: 'Supprimer Bail.pdf' }).click();
  await section().getByRole('link', { name: 'Bail.pdf' }).waitFor({ state: 'detached' });
  const history = page.getByRole('region', { name: 'Historique' });
  await history.getByText('Pièce jointe « Bail.pdf » · Suppression').waitFor();
  await history.getByText('Nom : Statuts.pdf → Statuts signés.pdf').waitFor();

  const small = await office.browser.openPage({ width: 360, height: 740 });
  await openSignedIn(small, office.api.url, '/organizations/1/show');
  await small.getByRole('link', { name: 'Statuts signés.pdf' }).waitFor();
  expect(await sidewaysScroll(small)).toBe(0);
  await small.context().close();
});
