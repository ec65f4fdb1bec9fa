import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { openSignedIn } from '../support/screens.js';

let office: BackOffice;
withBackOffice((given) => (office = given));

test.each([
  'organizations',
  'contacts',
  'contracts',
  'subscriptions',
  'invoices',
  'invoice-lines',
  'budget-lines',
  'subsidies',
  'opportunities',
  'activities',
  'territories',
  'areas',
  'users',
])('%s: the API knows every sort its list offers', async (resource) => {
  const { api, page } = office;
  await openSignedIn(page, api.url, `/${resource}`);
  await page.locator('tbody tr').first().waitFor();
  const sorts = await page
    .locator('thead [data-field]')
    .evaluateAll((headers) => headers.map((header) => header.getAttribute('data-field')));
  expect(sorts).not.toEqual([]);
  for (const sort of sorts) {
    const answer = await page.request.get(`${api.url}/api/${resource}?sort=${sort}&order=DESC&perPage=1`);
    expect({ sort, status: answer.status() }).toEqual({ sort, status: 200 });
  }
});

test('a cell is changed where it stands, by keyboard: left by Escape, refused at the cell, saved by Enter', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/contracts');
  const pencil = page.getByRole('button', { name: /^Changer Fin de/ }).first();
  await pencil.focus();
  await page.keyboard.press('F2');
  await page.getByLabel('Fin', { exact: true }).fill('1999-12-31');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('La fin du contrat est avant son début.').waitFor();
  await page.keyboard.press('Escape');
  expect(await pencil.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.getByLabel('Objet', { exact: true }).fill('Objet changé dans la liste');
  await page.keyboard.press('Enter');
  await page.getByText('Objet : enregistré').waitFor();
  await page.getByRole('cell', { name: /^Objet changé dans la liste/ }).waitFor();
  const { data } = await (await page.request.get(`${api.url}/api/contracts?q=objet change dans`)).json();
  expect(data.map(({ title }: { title: string }) => title)).toEqual(['Objet changé dans la liste']);
});

test('a record pinned on its page stands on the home page and first in the search', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/organizations/1/show');
  const { name } = await (await page.request.get(`${api.url}/api/organizations/1`)).json();
  await page.getByRole('button', { name: 'Épingler', pressed: false }).click();
  await page.getByRole('button', { name: 'Épingler', pressed: true }).waitFor();
  await page.goto(`${api.url}/#/`);
  await page.getByRole('region', { name: 'Fiches épinglées' }).getByRole('link', { name }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().getByText(name).waitFor();
});

test('a page opened while a list is still being drawn does not wait for ever', async () => {
  const { api, page } = office;
  for (const wait of [0, 60, 120, 180]) {
    await openSignedIn(page, api.url, '/organizations');
    await page.waitForResponse(/OrganizationList/);
    await page.waitForTimeout(wait);
    await page.goto(`${api.url}/#/organizations/17/show`);
    await page.getByRole('link', { name: 'Modifier' }).waitFor({ timeout: 10_000 });
    await page.goto('about:blank');
  }
});

test('a page left open while Terril was upgraded is loaded anew', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url, '/organizations');
  await page.getByRole('menuitem', { name: 'Réserves' }).waitFor();
  await page.route(/ReserveMovementList/, (route) => route.fulfill({ status: 404 }), { times: 1 });
  await page.getByRole('menuitem', { name: 'Réserves' }).click();
  await page.getByRole('heading', { name: 'Réserves', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Nouveau mouvement' }).waitFor();
});
