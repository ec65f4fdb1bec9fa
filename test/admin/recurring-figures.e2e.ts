import type { Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import { withBackOffice } from '../support/back-office.js';
import { openSignedIn, plain, says } from '../support/screens.js';

let api: TestApi;
let page: Page;

withBackOffice((office) => ({ api, page } = office));

const row = (name: string | RegExp) => page.getByRole('row', { name }).first();

test('the cohorts, reached by their tab, open the subscriptions behind a figure, whose sum is that figure', async () => {
  await openSignedIn(page, api.url, '/reports/recurring-revenue?from=2020-01&to=2020-12');
  await page
    .getByRole('navigation', { name: 'Pages du revenu récurrent' })
    .getByRole('link', { name: 'Cohortes' })
    .click();
  await row(/^2018/).waitFor();
  const kept = row(/^2018/).getByRole('link').last();
  const amount = plain(await kept.textContent());
  expect(amount).toMatch(/ €$/);
  await kept.click();
  await page.getByText('Première année d’abonné').first().waitFor();
  await page.waitForFunction((text) => document.body.innerText.replaceAll(/\s+/g, ' ').includes(text), amount);
});

test('the billing to come opens the bills of a month', async () => {
  await openSignedIn(page, api.url, '/reports/recurring-revenue/foreseen?from=2021-01');
  const january = row(/^janv\. 2021/);
  await january.waitFor();
  const amount = plain(await january.getByRole('link').textContent());
  await january.getByRole('link').click();
  await page.getByRole('columnheader', { name: 'Facturé le' }).waitFor();
  await says(page.locator('main'), amount);
});

test('what a subscriber is late to pay opens her invoices, and a service without a page its subscriptions', async () => {
  const sumOf = async (figure: string) => {
    await page.getByText('Filtres avancés').waitFor();
    await says(page.locator('main'), figure);
  };
  await openSignedIn(page, api.url, '/reports/recurring-revenue/day');
  const late = row(/^Le Vivat/).getByRole('link', { name: /€/ });
  const owed = plain(await late.textContent());
  await late.click();
  await sumOf(owed);
  await page.goBack();
  const unlisted = row(/^assistance/).getByRole('link');
  const count = plain(await unlisted.textContent());
  await unlisted.click();
  await sumOf(`1-${count} sur ${count}`);
});
