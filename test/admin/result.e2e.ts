import type { Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import { withBackOffice } from '../support/back-office.js';
import { openSignedIn, plain, says } from '../support/screens.js';

let api: TestApi;
let page: Page;

withBackOffice((office) => ({ api, page } = office));

const row = (name: string | RegExp) => page.getByRole('row', { name }).first();
const textOf = async (name: string | RegExp) => plain(await row(name).textContent());
const button = (name: string) => page.getByRole('button', { name });
const section = (name: string | RegExp) => page.getByRole('region', { name });

test('the result of 2020, its components with 2019 beside, and its allocation as voted', async () => {
  await openSignedIn(page, api.url, '/result?year=2020');
  await row(/^Résultat/).waitFor();
  expect(await textOf(/^Résultat/)).toContain('14 188,00 €-4 318,00 €');
  expect(await textOf('Total : Charges')).toContain('222 493,00 €248 218,00 €');
  await row('Réserve statutaire').waitFor();
  expect(await textOf('Réserve légale')).toContain('2 128,00 €2 128,00 €');
  expect(await textOf('Réserve statutaire')).toContain('12 060,00 €12 060,00 €');
  await page.getByRole('link', { name: /118 020,93/ }).click();
  await page.getByText('118 020,93 €').first().waitFor();
});

test('closing 2019 with another result, voting on it, and reading the reserves', async () => {
  await openSignedIn(page, api.url, '/result?year=2019');
  await button('Clore l’exercice').click();
  const closing = page.getByRole('dialog');
  await closing.getByLabel('Résultat approuvé').fill('-4400');
  await closing.getByRole('button', { name: 'Clore l’exercice' }).click();
  await closing.getByText('Dites pourquoi le résultat approuvé').first().waitFor();
  await closing.getByLabel('Raison de l’écart').fill('Provision');
  await closing.getByRole('button', { name: 'Clore l’exercice' }).click();
  await closing.waitFor({ state: 'detached' });
  await section('Clôture').getByText('Provision').waitFor();

  await button('Enregistrer le vote').click();
  const vote = page.getByRole('dialog');
  await vote.getByLabel('Date de l’assemblée').fill('2020-06-15');
  await vote.getByLabel('Report à nouveau').fill('-4000');
  await vote.getByRole('button', { name: 'Enregistrer le vote' }).click();
  await vote.getByText('Le total doit être le résultat').first().waitFor();
  await vote.getByLabel('Report à nouveau').fill('-4400');
  await vote.getByRole('button', { name: 'Enregistrer le vote' }).click();
  await vote.waitFor({ state: 'detached' });
  await section('Affectation du résultat').getByText('Votée le 15/06/2020').waitFor();

  await openSignedIn(page, api.url, '/reserve-movements');
  await page.getByLabel('Au', { exact: true }).fill('2020-06-15');
  const balances = section('Soldes au 15/06/2020');
  await balances.waitFor();
  await balances.getByText('-4 400,00').waitFor();
  await says(balances, 'Réserve légale7 540,00 €');
  await row(/Affectation du résultat de l’exercice 2019/).waitFor();
});
