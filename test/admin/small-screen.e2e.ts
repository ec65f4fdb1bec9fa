import type { Page } from 'playwright-core';
import { startApi, type TestApi } from '../support/api.js';
import { startBrowser, type TestBrowser } from '../support/browser.js';
import { openSignedIn, sidewaysScroll } from '../support/screens.js';

let api: TestApi;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  [api, browser] = await Promise.all([startApi({ sample: true }), startBrowser()]);
  page = await browser.openPage({ width: 360, height: 740 });
  await openSignedIn(page, api.url);
  await page.locator('main h1, main h2').first().waitFor();
});
afterAll(async () => {
  expect(browser.outsideRequests).toEqual([]);
  await Promise.all([api.stop(), browser.close()]);
});

test.each([
  ['the home page', '/', 'L’année en chiffres'],
  ['the list of organizations', '/organizations', 'Agence Lignes & Briques'],
  ['an organization', '/organizations/17/show', 'Nextcloud hosting'],
  ['its form', '/organizations/17', 'Enregistrer'],
  ['contacts', '/contacts', 'Accueil'],
  ['a contact', '/contacts/5/show', 'bénévole informatique'],
  ['the form of a contact', '/contacts/5', 'Enregistrer'],
  ['contracts', '/contracts', 'C-20'],
  ['subscriptions', '/subscriptions', 'Nextcloud'],
  ['the form of a subscription', '/subscriptions/create', 'Enregistrer'],
  ['invoices', '/invoices', 'F-20'],
  ['an invoice', '/invoices/1/show', 'F-2018'],
  ['the form of an invoice', '/invoices/create', 'Enregistrer'],
  ['invoice lines', '/invoice-lines', '€'],
  ['opportunities', '/opportunities', 'GvoT version 2'],
  ['activities', '/activities', 'Relancer la proposition'],
  ['the board of opportunities', '/board', 'GvoT version 2'],
  ['budget lines', '/budget-lines', 'Salaires'],
  ['the imports of the books', '/ledger-imports/create', 'Choisir le fichier'],
  ['the accounts', '/accounts', 'Serveurs'],
  ['a subsidy', '/subsidies/1/show', 'Répartition par mois'],
  ['subsidies', '/subsidies', 'Fidess'],
  ['new users', '/reports/new-users?year=2020', 'Les Saprophytes'],
  ['turnover', '/reports/turnover?year=2020', 'Métropole lilloise'],
  ['recurring revenue', '/reports/recurring-revenue?from=2020-01&to=2020-12', 'janv'],
  ['cohorts', '/reports/recurring-revenue/cohorts', '2018'],
  ['the forecast of the result', '/steering/forecast?on=2020-06-30', 'à signer pour atteindre zéro'],
  ['the revenue to come', '/reports/recurring-revenue/foreseen', 'Récurrent engagé'],
  ['territories', '/territories', 'Pas-de-Calais'],
  ['members', '/members', 'Mirebrique'],
  ['movements of shares', '/share-movements', 'Total libéré'],
  ['movements of reserves', '/reserve-movements', 'Total des mouvements'],
])('%s fits 360 px, all of it in words', async (_name, hash, content) => {
  await page.goto(`${api.url}/#${hash}`);
  await page.getByText(content).filter({ visible: true }).first().waitFor();
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  // The key of a text that is missing stands in its place.
  expect(await page.locator('body').innerText()).not.toMatch(/\b(totals|figures|resources|terms|ra)\.[a-z]/);
});

test('every input of the forms has a label', async () => {
  for (const hash of [
    '/organizations/create',
    '/contacts/create',
    '/subscriptions/create',
    '/invoices/create',
    '/contracts/create',
  ]) {
    await page.goto(`${api.url}/#${hash}`);
    await page.getByRole('button', { name: 'Enregistrer' }).waitFor();
    const unlabelled = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLInputElement>(
          'main input:not([type=hidden]):not([aria-hidden=true]), main textarea:not([aria-hidden=true])',
        ),
      ]
        .filter((input) => !input.labels?.length && !input.ariaLabel && !input.getAttribute('aria-labelledby'))
        .map((input) => input.name || input.id),
    );
    expect({ hash, unlabelled }).toEqual({ hash, unlabelled: [] });
  }
});
