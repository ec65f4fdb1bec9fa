import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { odsRows, textOf } from '../support/files.js';
import { openSignedIn, plain, sidewaysScroll } from '../support/screens.js';

let office: BackOffice;

withBackOffice((of) => (office = of));

const REPORT = '/reports/recurring-revenue?from=2020-01&to=2020-12';

/** An organization that subscribes since before 2020, given a tag and an account manager. */
async function prepare(page: Page) {
  const url = `${office.api.url}/api`;
  const read = async (path: string) => (await page.request.get(`${url}${path}`)).json();
  const [subscription] = (await read('/subscriptions?activeOn=2019-12-31&perPage=1&category=hosting')).data;
  const { organizationId: id } = subscription;
  const [manager] = (await read('/colleagues')).data;
  const tag = await (await page.request.post(`${url}/tags`, { data: { name: 'Grand compte', color: 'blue' } })).json();
  const { version } = await read(`/organizations/${id}`);
  const data = { version, tagIds: [tag.id], accountManagerId: manager.id };
  await page.request.patch(`${url}/organizations/${id}`, { data });
  const filters = `tagId=${tag.id}&accountManagerId=${manager.id}`;
  const { steps } = await read(`/reports/recurring-revenue?from=2020-01&to=2020-12&step=quarter&${filters}`);
  return { subscription, manager, steps };
}

const choose = async (page: Page, label: string, name: string) => {
  await page.getByRole('combobox', { name: label }).fill(name);
  await page.getByRole('option', { name }).click();
};

test('narrowed by tag and account manager, by quarter: a figure opens its records, and the table exports', async () => {
  const { page, api } = office;
  await openSignedIn(page, api.url, REPORT);
  const { subscription, manager, steps } = await prepare(page);
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await choose(page, 'Étiquette', 'Grand compte');
  await choose(page, 'Responsable de compte', manager.name);
  await page.getByLabel('Par', { exact: true }).click();
  await page.getByRole('option', { name: 'Trimestre' }).click();
  await page.getByText('Étiquette : Grand compte').waitFor();

  const row = page.getByRole('row', { name: /^T4 2020/ });
  await row.waitFor();
  const shown = plain(await row.textContent()).replaceAll(/[\s ]/g, '');
  expect(shown).toContain(`${steps[3].end.replace('.', ',')}€`);

  await page.getByRole('button', { name: 'Exporter' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'ODS' }).first().click();
  const rows = odsRows(await readFile(await (await download).path()));
  expect(rows.map(([period]) => (period ? textOf(period) : ''))).toEqual([
    'Trimestre',
    '2020-Q1',
    '2020-Q2',
    '2020-Q3',
    '2020-Q4',
  ]);
  expect(rows[4]?.at(-2)?.attr).toMatchObject({ 'office:value-type': 'currency', 'office:value': steps[3].end });

  await row.getByRole('link').last().click();
  await page.getByRole('link', { name: subscription.service }).first().waitFor();
  await page.getByText(subscription.organizationName).first().waitFor();
  expect(page.url()).toContain('accountManagerId');
});

test('by day, the days of change open the subscriptions that changed', async () => {
  const { page, api } = office;
  await openSignedIn(page, api.url, `${REPORT}&step=day`);
  const first = page
    .getByRole('region', { name: /^Jours où/ })
    .getByRole('row')
    .nth(1);
  await first.waitFor();
  const change = plain(await first.getByRole('link').first().textContent());
  expect(change).toMatch(/^[+-]\d/);
  await first.getByRole('link').first().click();
  await page.getByText(/^1-\d+ sur \d+/).waitFor();
  expect(page.url()).toContain('changedOn');
});

test('at 360 px, the filters open and close, and nothing is wider than the screen', async () => {
  const { browser, api } = office;
  const page = await browser.openPage({ width: 360, height: 740 });
  await openSignedIn(page, api.url, `${REPORT}&step=year&kind=association`);
  await page.getByText('Type de structure : Association').waitFor();
  await page.getByRole('button', { name: 'Filtrer' }).press('Enter');
  await page.getByRole('combobox', { name: 'Service' }).waitFor();
  await page.getByRole('row', { name: /^2020/ }).waitFor();
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Filtrer' }).press('Enter');
  await page.getByRole('combobox', { name: 'Service' }).waitFor({ state: 'detached' });
  await page.context().close();
});
