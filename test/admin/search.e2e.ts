import type { Page } from 'playwright-core';
import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { openSignedIn, sidewaysScroll } from '../support/screens.js';

let office: BackOffice;
let page: Page;
withBackOffice((given) => {
  office = given;
  page = given.page;
});

async function open(hash = '/'): Promise<void> {
  await openSignedIn(page, office.api.url, hash);
  await page.locator('main h1, main h2').first().waitFor();
}

const box = () => page.getByRole('combobox', { name: 'Rechercher partout' });
const option = (name: string | RegExp) => page.getByRole('option', { name });
const active = () => page.locator('[role=option][aria-selected=true]');

/** What assistive technology is told to be on: the option the input names. */
async function activeText(): Promise<string> {
  const id = await box().getAttribute('aria-activedescendant');
  return (await page.locator(`[id="${id}"]`).textContent()) ?? '';
}

test('Ctrl+K, a mistyped name without accents, arrows and Enter', async () => {
  await open();
  await page.keyboard.press('Control+k');
  await box().pressSequentially('haldes fleries');
  await option(/^Centre social des Haldes fleuries/).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  expect(await activeText()).toContain('Centre social des Haldes fleuries');
  expect(await activeText()).toContain('Liévin · Usager');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Centre social des Haldes fleuries' }).first().waitFor();
  expect(page.url()).toMatch(/#\/organizations\/\d+\/show$/);
  expect(await box().count()).toBe(0);
});

test('an invoice by its number, and Enter before the answer is there', async () => {
  await open();
  await page.keyboard.press('Control+k');
  await box().fill('f2020 0136');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'F-2020-0136' }).first().waitFor();
});

test('groups have titles, the match stands out, the count is told', async () => {
  await open();
  await page.keyboard.press('Control+k');
  await box().fill('C-2013');
  await page.getByRole('group', { name: 'Contrats' }).waitFor();
  expect(await page.locator('[role=option] mark').first().textContent()).toBe('C-2013');
  await page.getByText(/^\d+ résultats?$/).waitFor({ state: 'attached' });
  await box().fill('xqzwkvt');
  await page.getByText('Rien ne correspond.').waitFor();
  await page.getByText('0 résultat').waitFor({ state: 'attached' });
  expect(await box().getAttribute('aria-expanded')).toBe('false');
});

test('Escape closes, and gives the focus back', async () => {
  await open();
  const button = page.getByRole('button', { name: 'Rechercher partout' });
  await button.press('Enter');
  await box().fill('mairie');
  await page.keyboard.press('Escape');
  await box().waitFor({ state: 'detached' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('commands and reports by their names', async () => {
  await open();
  await page.keyboard.press('Control+k');
  await box().fill('rapport nouveaux');
  await option('Rapport des nouveaux usagers').waitFor();
  await box().fill('NOUVELLE structure');
  await option('Nouvelle structure').waitFor();
  await page.keyboard.press('Enter');
  await page.getByLabel('Nom').waitFor();
  expect(page.url()).toMatch(/#\/organizations\/create$/);
});

test('a contact by its name, and a mistyped organization in a form', async () => {
  await openSignedIn(page, office.api.url, '/contracts/create');
  await page.getByRole('combobox', { name: 'Structure' }).fill('haldes fleries');
  await page.getByRole('option', { name: 'Centre social des Haldes fleuries' }).click();
  await page.keyboard.press('Control+k');
  await box().fill('solveig verdebrune');
  await page
    .getByRole('group', { name: 'Contacts' })
    .getByRole('option', { name: /^Solveig Verdebrume/ })
    .waitFor();
});

test('what was opened last is offered while nothing is typed', async () => {
  await open('/organizations/17/show');
  await page.getByRole('link', { name: 'Nextcloud hosting' }).first().waitFor();
  const title = await page.locator('#react-admin-title').textContent();
  await page.keyboard.press('Control+k');
  await page.getByRole('group', { name: 'Ouverts récemment' }).getByRole('option').first().waitFor();
  expect(await active().textContent()).toContain(title);
});

test('by the button at 360 px, in English too', async () => {
  page = await office.browser.openPage({ width: 360, height: 740 });
  await open();
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Search everywhere' }).click();
  await page.getByRole('combobox', { name: 'Search everywhere' }).fill('turnover');
  await option('Turnover report').click();
  await page.getByRole('heading', { name: 'Turnover' }).first().waitFor();
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  await page.context().close();
});
