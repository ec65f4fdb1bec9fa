import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import { withBackOffice } from '../support/back-office.js';
import { openSignedIn, says } from '../support/screens.js';

let api: TestApi;
let page: Page;

withBackOffice((office) => ({ api, page } = office));

const row = (name: string | RegExp) => page.getByRole('row', { name }).first();

test('signing in, reading the new users of 2020, opening the list behind Nord: 5 organizations', async () => {
  await page.goto(api.url);
  await page.getByLabel('Adresse électronique').fill('demo@terril.example');
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill('terril-demo-2020');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('menuitem', { name: 'Nouveaux usagers' }).click();

  await row('Nord').waitFor();
  await says(row('Pas-de-Calais'), /^Pas-de-Calais5/);
  await says(row('Total'), /^Total116/);
  await row('Nord').getByRole('link', { name: '5' }).click();

  await page.getByRole('row', { name: /Les Saprophytes/ }).waitFor();
  expect(await page.getByRole('row').count()).toBe(1 + 5);
  await says(page.locator('body'), '1-5 sur 5');
});

test('the turnover of 2020 with 2019 beside, and the lines behind the métropole lilloise', async () => {
  await openSignedIn(page, api.url, '/reports/turnover?year=2020');
  await row('Métropole lilloise').waitFor();
  await says(row('Récurrent'), '118 020,93 €53,0 %109 450,00 €50,0 %');
  await says(row(/^Chiffre d’affaires/), '222 681,00 €218 900,00 €');
  await says(row('Métropole lilloise'), '64 577,49 €29,0 %56 914,00 €26,0 %');

  await row('Métropole lilloise').getByRole('link', { name: '64 577,49' }).click();
  await page.getByText('64 577,49 €').first().waitFor();
});

test('recurring revenue: the movements of a month open the organizations behind them', async () => {
  await openSignedIn(page, api.url, '/reports/recurring-revenue?from=2020-04&to=2020-04');
  await row(/avr/).waitFor();
  await says(row(/avr/), '9 502,60 €');
  await row(/avr/).getByRole('link', { name: '325,00' }).click();
  await page.getByRole('link', { name: 'Centre social des Haldes fleuries' }).waitFor();
});

test('a table of a report as a file', async () => {
  await openSignedIn(page, api.url, '/reports/turnover?year=2020');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter' }).click();
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(file).toMatch(/^\uFEFFRépartition;Poste;/);
  expect(file).toContain('Métropole lilloise;64577,49;29,0;56914,00;26,0');
});

test('the home page shows the key figures of the year and links to their records', async () => {
  await openSignedIn(page, api.url);
  const newUsers = page.getByRole('link', { name: 'Nouveaux usagers, 11' });
  await newUsers.waitFor();
  for (const figure of ['222 681,00 €', '118 020,93 €', '14 188,00 €', '9 951,10 €'])
    await says(page.locator('main'), figure);
  await newUsers.click();
  await row('Total').getByRole('link', { name: '11' }).click();
  await page.getByText('1-11 sur 11').waitFor();
});

test('in English too', async () => {
  await openSignedIn(page, api.url, '/reports/turnover?year=2020');
  await row('Récurrent').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('row', { name: /^Recurring/ }).waitFor();
  await says(row(/^Recurring/), '118,020.93');
});
