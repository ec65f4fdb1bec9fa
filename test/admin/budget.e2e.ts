import { raisedBy, sumAmounts } from '@terril/domain';
import type { Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import { withBackOffice } from '../support/back-office.js';
import type { TestBrowser } from '../support/browser.js';
import { openSignedIn, plain, sidewaysScroll } from '../support/screens.js';

let api: TestApi;
let browser: TestBrowser;
let page: Page;

withBackOffice((office) => ({ api, browser, page } = office));

const budgetOf = async (year: number) => (await page.request.get(`${api.url}/api/budget?year=${year}`)).json();
const rowOf = async (year: number, code: string) => (await budgetOf(year)).rows.find((row: any) => row.code === code);
const cell = (account: string, month: string) => page.getByRole('textbox', { name: `${account}, ${month}, Prévu` });

test('the plan is typed by keyboard, summed up at once, and saved at once', async () => {
  await openSignedIn(page, api.url, '/budget?year=2021');
  await cell('6132 Loyer', 'janv. 2021').focus();
  await page.keyboard.type('600');
  await page.keyboard.press('Enter');
  await page.keyboard.type('700,5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('un peu');
  await page.keyboard.press('ArrowUp');
  expect(await cell('6132 Loyer', 'févr. 2021').evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await cell('6135 Serveurs et hébergement', 'févr. 2021').getAttribute('aria-invalid')).toBe('true');
  const branch = page.getByRole('row', { name: /^61 Services extérieurs/ });
  expect(plain(await branch.getByRole('cell').first().textContent())).toBe('1 300,50 €');
  await page.getByText('2 cases à enregistrer').waitFor();
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await page.getByText('2 cases enregistrées').waitFor();
  expect((await rowOf(2021, '61')).total.planned).toBe('1300.50');
});

test('last year is copied with a percentage, seen, then saved', async () => {
  await openSignedIn(page, api.url, '/budget?year=2021');
  await page.getByRole('button', { name: 'Reprendre l’an passé' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Augmenter de/ }).fill('2,5');
  await dialog.getByRole('button', { name: 'Remplir le tableau' }).press('Enter');
  await page.getByText(/^\d+ cases à enregistrer$/).waitFor();
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter');
  await page.getByText(/^\d+ cases enregistrées$/).waitFor();
  const last = (await rowOf(2020, '641')).cells.map(({ actual }: any) => actual);
  expect((await rowOf(2021, '641')).total.planned).toBe(sumAmounts(raisedBy('2.5', last)));
  // Already planned, it is kept.
  expect((await rowOf(2021, '6132')).total.planned).toBe('600.00');
});

test('the accountant’s file is shown, confirmed, and doubles nothing the second time', async () => {
  const titles =
    'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';
  const line = (account: string, debit: string, credit: string) =>
    `HA|Achats|1|20210131|${account}|Compte|||F1|20210131|Serveur|${debit}|${credit}|||20210131||`;
  const buffer = Buffer.from([titles, line('613500', '710,25', '0,00'), line('401000', '0,00', '710,25')].join('\n'));
  const send = async () => {
    await openSignedIn(page, api.url, '/ledger-imports/create?year=2021');
    await page.getByRole('button', { name: 'Choisir le fichier' }).waitFor();
    await page.locator('input[type=file]').setInputFiles({ name: 'FEC2021.txt', mimeType: 'text/plain', buffer });
    await page.getByText('Ce que reçoit chaque compte').waitFor();
  };
  const confirm = async () => {
    await page.getByRole('button', { name: 'Confirmer l’import' }).press('Enter');
    await page.getByText('Les réalisés sont à jour.').waitFor();
  };
  await send();
  await confirm();
  const [first] = (await rowOf(2021, '6135')).cells;
  expect(first).toMatchObject({ planned: '700.50', actual: '710.25', imported: true });
  await send();
  await page.getByText(/^Ce même fichier a été confirmé le/).waitFor();
  await confirm();
  expect((await rowOf(2021, '6135')).cells[0]).toEqual(first);
  await page.goto(`${api.url}/#/budget?year=2021&view=actual`);
  await page.getByRole('link', { name: 'Écritures de Serveurs et hébergement, janv. 2021' }).click();
  await page.getByRole('cell', { name: 'Serveur', exact: true }).waitFor();
  await page.getByText('Total (débit moins crédit)').waitFor();
  // What the list is of stands over it, and can be changed.
  await page.getByRole('combobox', { name: 'Compte' }).waitFor();
});

test('on a telephone the budget is read and typed a month at a time', async () => {
  page = await browser.openPage({ width: 360, height: 740 });
  await openSignedIn(page, api.url, '/budget?year=2020');
  await cell('641 Salaires', 'janv. 2020').waitFor();
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  await page.getByRole('combobox', { name: 'Mois' }).click();
  await page.getByRole('option', { name: 'mars 2020' }).click();
  await cell('641 Salaires', 'mars 2020').waitFor();
});
