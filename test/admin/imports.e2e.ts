import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import type { TestBrowser } from '../support/browser.js';
import { withBackOffice } from '../support/back-office.js';
import { openSignedIn, sidewaysScroll } from '../support/screens.js';

const SAMPLE = join(__dirname, '../../sample/cooperative-2020/organizations.csv');
const [NAME, SIREN, POSTCODE, EMAIL, SINCE] = [1, 4, 6, 9, 10];

let api: TestApi;
let browser: TestBrowser;
let page: Page;

withBackOffice((office) => ({ api, browser, page } = office));

/** The sample's organizations under other names and keys, so that none looks like one that is there; two of them spoilt. */
function anotherBase(): { text: string; count: number } {
  const [titles = '', ...lines] = readFileSync(SAMPLE, 'utf8').trim().split(/\r?\n/);
  const rows = lines.filter((line) => !line.includes('"')).map((line) => line.replace(/^ORG/, 'WEB').split(','));
  for (const row of rows) {
    row[NAME] = `Navigateur ${row[NAME]}`;
    row[SIREN] = '';
    row[EMAIL] = '';
  }
  (rows[2] as string[])[POSTCODE] = '99999';
  (rows[5] as string[])[SINCE] = '31/02/2019';
  return { text: [titles, ...rows.map((row) => row.join(','))].join('\n'), count: rows.length };
}

test('a file from its choice to its report: mapped, tried, run, its rejected rows taken, and undone', async () => {
  const { text, count } = anotherBase();
  await openSignedIn(page, api.url, '/imports/create?resource=organizations');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'structures.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const fieldOf = (title: string) => page.getByLabel(`Champ rempli par « ${title} »`);
  await fieldOf('postcode').waitFor();
  for (const [title, field] of [
    ['key', 'Référence externe'],
    ['name', 'Nom *'],
    ['user_since', 'Usager depuis (saisi à la main)'],
    ['status', 'Ne pas importer'],
  ] as const) {
    expect(await fieldOf(title).textContent()).toBe(field);
  }
  await page.getByRole('button', { name: 'Vérifier' }).click();

  await page.getByText('Rien n’est encore écrit.').waitFor();
  await page.getByText('user_since : « 31/02/2019 » n’est pas un jour (JJ/MM/AAAA).').waitFor();
  await page.getByText(/^postcode\s: 99999 n’est pas un code postal/).waitFor();
  const run = page.getByRole('button', { name: `Importer ${count - 2} fiches` });
  const begun = page.waitForResponse((response) => response.url().endsWith('/run'));
  await run.click();
  expect(await (await begun).json()).toMatchObject({ state: 'running', total: count });
  await page.getByRole('heading', { name: 'Compte rendu' }).waitFor();
  const telephone = await browser.openPage({ width: 360, height: 740 });
  await openSignedIn(telephone, api.url, new URL(page.url()).hash.slice(1));
  await telephone.getByRole('link', { name: 'Télécharger les 2 lignes laissées de côté' }).waitFor();
  expect(await sidewaysScroll(telephone)).toBeLessThanOrEqual(0);
  await telephone.context().close();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger les 2 lignes laissées de côté' }).click();
  const rejected = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(rejected).toHaveLength(3);
  expect(rejected[0]).toContain('Motif du rejet');
  expect(rejected[1]).toContain('99999');

  const written = async () =>
    (await (await page.request.get(`${api.url}/api/organizations?q=navigateur`)).json()).total;
  expect(await written()).toBe(count - 2);
  await page.getByRole('button', { name: 'Annuler l’import' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler l’import' }).click();
  await page.getByRole('button', { name: 'Annuler l’import' }).waitFor({ state: 'detached' });
  await page.getByText('Annulé', { exact: false }).first().waitFor();
  expect(await written()).toBe(0);

  await page.getByRole('link', { name: 'Voir ce qu’il a écrit' }).click();
  await page.getByRole('link', { name: 'Annulation de l’import de structures.csv' }).first().click();
  await page.getByRole('heading', { name: 'Compte rendu' }).waitFor();
});

test('invoices and their lines from two files: joined as suggested, tried, and each told by its file and row', async () => {
  const file = (name: string, lines: string[]) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(`${lines.join('\n')}\n`),
  });
  await openSignedIn(page, api.url, '/imports/create?resource=invoices');
  await page.getByLabel('Un second fichier contient : Lignes des factures').check();
  await page
    .getByLabel('Choisir le premier fichier')
    .setInputFiles(
      file('factures.csv', [
        'number,organization_key,issued_on,due_on,type',
        'JOINT-1,ORG-001,2020-12-01,2020-12-31,invoice',
        'JOINT-2,ORG-001,2020-12-02,2020-12-31,invoice',
      ]),
    );
  await page.getByText('factures.csv').waitFor();
  await page
    .getByLabel('Choisir le second fichier')
    .setInputFiles(
      file('lignes.csv', [
        'invoice_number,description,nature,category,quantity,unit_price,vat_rate',
        'JOINT-1,Atelier,one_off,training,2,50,20',
        'JOINT-2,Atelier,one_off,training,beaucoup,50,20',
        'JOINT-9,Perdue,one_off,training,1,50,20',
      ]),
    );
  const joined = (label: string) => page.getByLabel(label, { exact: true }).textContent();
  await page.getByLabel('Colonne du premier fichier').waitFor();
  expect(await joined('Colonne du premier fichier')).toContain('number (JOINT-1…)');
  expect(await joined('Même valeur dans le second')).toContain('invoice_number (JOINT-1…)');
  const telephone = await browser.openPage({ width: 360, height: 740 });
  await openSignedIn(telephone, api.url, new URL(page.url()).hash.slice(1));
  await telephone.getByLabel('Colonne du premier fichier').waitFor();
  expect(await sidewaysScroll(telephone)).toBeLessThanOrEqual(0);
  await telephone.context().close();

  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByText('Rien n’est encore écrit.').waitFor();
  await page.getByText('Second fichier, ligne 3 · quantity : « beaucoup » n’est pas un nombre.').waitFor();
  await page.getByText('Aucune ligne du premier fichier ne porte « JOINT-9 ».').waitFor();
  await page.getByRole('button', { name: 'Importer 1 fiche' }).click();
  await page.getByRole('heading', { name: 'Compte rendu' }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger les lignes du second fichier laissées de côté' }).click();
  expect(
    readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\r\n'),
  ).toHaveLength(3);
  const { data } = await (await page.request.get(`${api.url}/api/invoices?q=JOINT-`)).json();
  expect(data.map(({ number, netAmount }: any) => [number, netAmount])).toEqual([['JOINT-1', '100.00']]);
});

test('what organizations have beside asks for no key, and its rows lead to their organization', async () => {
  await openSignedIn(page, api.url, '/imports/create?resource=organization-contact-points');
  await page.getByLabel('Choisir un fichier').setInputFiles(join(SAMPLE, '../contact_points.csv'));
  expect(await page.getByLabel('Champ rempli par « organization_key »').textContent()).toBe(
    'Référence externe de la structure',
  );
  expect(await page.getByLabel('Reconnaître les fiches par').count()).toBe(0);
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await page.getByText('Rien n’est encore écrit.').waitFor();
  const link = page.getByRole('link', { name: 'accueil 03 53 01 92 10' });
  expect(await link.getAttribute('href')).toMatch(/^#\/organizations\/\d+\/show$/);
});
