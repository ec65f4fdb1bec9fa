import { startApi, type TestApi } from '../support/api.js';
import { startBrowser, type TestBrowser } from '../support/browser.js';
import { openSignedIn } from '../support/screens.js';

let api: TestApi;
let browser: TestBrowser;

beforeAll(async () => {
  [api, browser] = await Promise.all([startApi({ sample: true }), startBrowser()]);
});
afterAll(async () => {
  expect(browser.outsideRequests).toEqual([]);
  await Promise.all([api.stop(), browser.close()]);
});

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
  const page = await browser.openPage();
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
  await page.context().close();
});
