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
