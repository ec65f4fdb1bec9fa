import type { Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import { withBackOffice } from '../support/back-office.js';
import { openSignedIn, plain, sidewaysScroll } from '../support/screens.js';
import { sql } from '../support/sql.js';

let api: TestApi;
let page: Page;

withBackOffice((office) => ({ api, page } = office));

const JUNE = '/steering/forecast?on=2020-06-30';
const shows = (text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.replaceAll(/\s+/g, ' ').includes(wanted), text);

test('the forecast of a past day says what is missing, and each step opens its records', async () => {
  await openSignedIn(page, api.url, JUNE);
  await shows('Il reste 27 989,22 € à signer pour atteindre zéro.');
  await shows('Soit 5 affaires de la taille moyenne (6 057,00 €) à gagner, donc 8 à proposer');
  const projects = page
    .getByRole('row', { name: /^Affaires signées à facturer/ })
    .getByRole('link')
    .first();
  const amount = plain(await projects.textContent());
  expect(amount).toBe('7 841,15 €');
  await projects.click();
  await page.getByRole('link', { name: 'Plateforme de cours en ligne' }).waitFor();
  await shows(`4 lignes, ${amount}`);
  await page.goBack();
  await page
    .getByRole('row', { name: /^Facturé/ })
    .getByRole('link')
    .first()
    .click();
  await page.waitForURL(/#\/invoice-lines/);
  await shows('117 371,19 €');
});

test.each([1280, 360])('the bridge has every name whole, at %i pixels', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  await openSignedIn(page, api.url, JUNE);
  const drawing = page.locator('figure[aria-label*="Du facturé au résultat"]');
  await drawing.getByText('Affaires signées à facturer', { exact: true }).waitFor();
  await drawing.locator('svg rect').first().waitFor({ state: 'attached' });
  expect(await drawing.innerText()).not.toContain('…');
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('a hypothesis is tried at once by keyboard, forgotten, then saved with its reason', async () => {
  await openSignedIn(page, api.url, JUNE);
  await page.getByRole('button', { name: 'Hypothèses' }).press('Enter');
  const drawer = page.getByRole('complementary', { name: 'Hypothèses' });
  const costs = drawer.getByRole('group', { name: 'Charges prévues à venir' }).getByLabel('Central');
  await costs.fill('90');
  await shows('Résultat central : -15 239,22 €');
  await shows('Ces chiffres suivent des hypothèses à l’essai');
  await drawer.getByRole('button', { name: 'Abandonner l’essai' }).click();
  await shows('Résultat central : -27 989,22 €');
  expect(await costs.inputValue()).toBe('100');
  await costs.fill('95');
  await shows('Résultat central : -21 614,22 €');
  await drawer.getByLabel('Pourquoi ce changement').fill('Loyer renégocié');
  await drawer.getByRole('button', { name: 'Enregistrer' }).click();
  await drawer.getByText(/ · Loyer renégocié$/).waitFor();
  expect(await page.getByText('hypothèses à l’essai').count()).toBe(0);
  await costs.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
});

test('the next fiscal year is chosen by its input, and says what it lacks', async () => {
  await openSignedIn(page, api.url, JUNE);
  await page.getByRole('combobox', { name: 'Exercice', exact: true }).click();
  await page.getByRole('option', { name: '2021, le suivant' }).click();
  await shows('Résultat prévu de l’exercice 2021, vu le 30/06/2020');
  await shows('Aucun budget n’est saisi pour 2021');
  expect(await page.getByText('Zéro est atteint').count()).toBe(0);
  await page.getByText('La prévision de 2021, jour après jour').waitFor();
  const bills = page.getByRole('row', { name: /^Tacites reconductions/ }).getByRole('link');
  await bills.first().click();
  await page.locator('#react-admin-title', { hasText: 'Tacites reconductions' }).waitFor();
  await page.getByRole('cell', { name: /2021$/ }).first().waitFor();
  await page.goBack();
  await page.getByRole('link', { name: 'Saisir le budget' }).click();
  await page.waitForURL(/#\/budget\?year=2021/);
});

test('closed years tell how far from their result they were forecast', async () => {
  await openSignedIn(page, api.url, '/steering/forecast');
  const errors = page.getByRole('region', { name: 'Justesse des prévisions passées' });
  await errors
    .getByRole('row', { name: /^30\/06\/2020/ })
    .getByRole('link')
    .click();
  await shows('vu le 30/06/2020');
});

test('what is kept tells its age, and is worked out anew when it is asked for', async () => {
  const none = ['certain', 'tacit', 'projects', 'subsidies', 'otherIncome', 'actualCosts', 'plannedCosts'];
  const facts = {
    ...Object.fromEntries(none.map((part) => [part, {}])),
    on: '2020-05-31',
    year: { year: 2020, from: '2020-01-01', to: '2020-12-31' },
    invoiced: { '2020-03': '1234.00' },
    pipeline: [],
  };
  await sql(
    api.databaseUrl,
    `insert into kept_answers (name, question, answer, computed_at, took_ms)
     values ('forecast-facts', $1, $2, now() - interval '1 minute', 5000)`,
    [
      JSON.stringify({ day: '2020-05-31', from: '2020-01-01', to: '2020-12-31', year: 2020 }),
      JSON.stringify({ facts, lacking: { monthsWithoutCosts: [], undatedOpportunities: 0 } }),
    ],
  );
  await openSignedIn(page, api.url, '/steering/forecast?on=2020-05-31');
  const figures = page.getByRole('region', { name: /vu le 31\/05\/2020/ });
  await figures.getByText('1 234,00 €').first().waitFor();
  await figures.getByText(/^Calculé le .+\.$/).waitFor();
  await figures.getByRole('button', { name: 'Recalculer' }).click();
  await figures.getByText('1 234,00 €').first().waitFor({ state: 'detached' });
  await figures.getByText(/^-/).first().waitFor();
});
