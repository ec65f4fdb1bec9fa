import { startApi, type TestApi } from '../support/api.js';
import { startBrowser, type TestBrowser } from '../support/browser.js';
import { catchMails, type MailCatcher } from '../support/mail-catcher.js';
import { unsubscribeUrl } from '../support/mailings.js';
import { openSignedIn } from '../support/screens.js';

let api: TestApi;
let browser: TestBrowser;
let mails: MailCatcher;
beforeAll(async () => {
  mails = await catchMails();
  const env = { SMTP_URL: mails.url, MAIL_FROM: 'coop@example.org' };
  [api, browser] = await Promise.all([startApi({ sample: true, env }), startBrowser()]);
});
afterAll(async () => {
  await Promise.all([api.stop(), browser.close(), mails.stop()]);
});

test('a campaign goes to a segment of a list, and its reader unsubscribes without any script', async () => {
  const page = await browser.openPage();
  await openSignedIn(page, api.url, '/contacts?filter={"q":"brasselet"}');
  await page.getByRole('button', { name: 'Segment…', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Nom').fill('Les Brasselet');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('region', { name: '1 fiche' }).getByText('celestin.brasselet@example.org').waitFor();

  await page.goto(`${api.url}/#/campaigns/create`);
  await page.getByLabel('Nom').fill('Portes ouvertes');
  await page.getByRole('combobox', { name: 'Segment' }).fill('brass');
  await page.getByRole('option', { name: 'Les Brasselet' }).click();
  await page.getByLabel('Objet').fill('Portes ouvertes');
  await page.getByLabel('Texte').fill('Bonjour {{contact}} !');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('1 courriel partirait.').waitFor();
  await page.getByRole('region', { name: 'Aperçu' }).getByText('Bonjour Célestin Brasselet !').waitFor();
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Envoyer' }).click();
  await page.getByText('Terminée', { exact: true }).waitFor();
  await page.getByRole('region', { name: 'Destinataires' }).getByText('Envoyé', { exact: true }).waitFor();
  expect(mails.mails.map(({ subject }) => subject)).toEqual(['Portes ouvertes']);

  const reader = await page.context().browser()!.newContext({ javaScriptEnabled: false });
  const letter = await reader.newPage();
  await letter.goto(unsubscribeUrl(mails.mails[0]!));
  await letter.getByRole('button', { name: 'Me désinscrire' }).click();
  await letter.getByText('C’est fait').waitFor();
  await reader.close();

  await openSignedIn(page, api.url, '/contacts?filter={"q":"brasselet"}');
  await page
    .getByRole('link', { name: /Brasselet/ })
    .first()
    .click();
  const left = page.getByRole('region', { name: 'Adresses écartées des envois' });
  await left.getByText(/31\/12\/2020, Campagne « Portes ouvertes »/).waitFor();
  await left.getByRole('button', { name: /^Lever/ }).click();
  await page.getByRole('dialog').getByLabel('Pourquoi').fill('Une erreur, dit-il au téléphone');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await left.getByText('Levée le 31/12/2020 : Une erreur, dit-il au téléphone').waitFor();
  expect(browser.outsideRequests).toEqual([]);
});
