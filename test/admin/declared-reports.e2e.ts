import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import { withBackOffice } from '../support/back-office.js';
import { openSignedIn, plain, says } from '../support/screens.js';

let api: TestApi;
let page: Page;

withBackOffice((office) => ({ api, page } = office));

const row = (name: string | RegExp) => page.getByRole('row', { name }).first();

test('from the catalogue to a report, its choices, what its columns mean, and the records behind a figure', async () => {
  await openSignedIn(page, api.url, '/reports/catalogue');
  await page.getByRole('link', { name: 'Composition du chiffre d’affaires' }).click();
  await row('Récurrent').waitFor();
  await page.getByRole('combobox', { name: 'Par' }).click();
  await page.getByRole('option', { name: 'Zone' }).click();
  await row('Métropole lilloise').waitFor();
  await says(row('Métropole lilloise'), '64 577,49 €56 914,00 €51 250,00 €29,0 %26,0 %25,0 %');
  await says(row('Total'), '222 681,00 €');

  await page.getByText('Comment ce chiffre est calculé').click();
  await page.getByText('récurrent ÷ (récurrent + ponctuel)').waitFor();

  await page.getByRole('button', { name: 'Filtrer' }).click();
  await page.getByRole('combobox', { name: 'Catégorie' }).click();
  await page.getByRole('option', { name: 'Hébergement' }).click();
  await page.getByRole('heading', { name: /Catégorie : Hébergement/ }).waitFor();

  const figure = row('Métropole lilloise').getByRole('link').first();
  const amount = plain(await figure.textContent());
  await figure.click();
  await page.getByText('Lignes de facture').first().waitFor();
  await page.waitForFunction(
    (text) => document.body.innerText.replaceAll(/[\u00A0\u202F]/g, ' ').includes(text),
    amount,
  );
});

test('some months instead of a year, on a telephone, and the file of what is shown', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openSignedIn(page, api.url, '/reports/r/activities');
  await row('Appel').waitFor();
  await page.getByRole('button', { name: 'Choisir des mois' }).click();
  await page.getByLabel('À', { exact: true }).fill('2020-06');
  await page.getByRole('columnheader', { name: 'Activités 2020-01 – 2020-06' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter' }).click();
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('activities-kind-2020-01-01-2020-06-30.csv');
  expect(readFileSync(await file.path(), 'utf8')).toContain('Sorte;Activités 2020-01 – 2020-06;');
});

test('in English, and an address that is no report', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openSignedIn(page, api.url, '/reports/r/nothing');
  await page.getByText('Ce rapport n’existe pas.').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('There is no such report.').waitFor();
});
