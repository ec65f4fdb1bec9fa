import type { Page } from 'playwright-core';
import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { openSignedIn, placeOf, plain, sidewaysScroll, says } from '../support/screens.js';
import { PASSWORD, emailOf, signedIn } from '../support/people.js';

let office: BackOffice;
withBackOffice((given) => (office = given));

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
/** The cards that are arranged, by their titles, in their order. */
const titles = (page: Page) =>
  page.locator('main li[data-place]').evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')));
const chooseInMenu = async (page: Page, menu: string, item: string | RegExp) => {
  await button(page, menu).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const pick = async (page: Page, label: string, option: string) => {
  await page.getByRole('dialog').getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).click();
};

test('a home is arranged by keyboard and by mouse, and kept', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url);
  const view = { list: 'organizations', name: 'À appeler', filters: '{"status":"user"}', columns: ['name', 'city'] };
  await page.request.post(`${api.url}/api/views`, { data: view });
  await button(page, 'Arranger').click();
  await button(page, 'Placer après : Chiffre d’affaires facturé').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByText('« Chiffre d’affaires facturé » : place 3 sur 18.').waitFor();
  expect((await titles(page)).slice(0, 3)).toEqual(['Facturé récurrent', 'Résultat', 'Chiffre d’affaires facturé']);

  const card = (title: string) => page.locator(`main li[aria-label="${title}"]`);
  await card('Nouveaux usagers').dragTo(card('Facturé récurrent'));
  expect((await titles(page)).slice(0, 2)).toEqual(['Nouveaux usagers', 'Facturé récurrent']);

  await button(page, 'Retirer : Récurrent annuel (ARR)').click();
  await chooseInMenu(page, 'Ajouter une carte', /^Liste/);
  await pick(page, 'Vue enregistrée', 'Structures · À appeler');
  await pick(page, 'Largeur', 'Toute la largeur');
  await page.getByRole('dialog').getByRole('button', { name: 'Ajouter' }).click();
  await chooseInMenu(page, 'Ajouter une carte', /^Rapport/);
  await pick(page, 'Rapport', 'Composition du chiffre d’affaires');
  await pick(page, 'Forme', 'Tableau');
  await page.getByRole('dialog').getByRole('button', { name: 'Ajouter' }).click();
  await button(page, 'Régler : Nouveaux usagers').click();
  await pick(page, 'Courbe', 'Mois par mois');
  await page.getByRole('dialog').getByLabel('Titre').fill('Ceux qui arrivent');
  await page.getByRole('dialog').getByRole('button', { name: 'Confirmer' }).click();
  await button(page, 'Placer avant : À appeler').click();
  await button(page, 'Enregistrer').click();
  await page
    .getByRole('dialog', { name: 'Enregistrer mon accueil' })
    .getByRole('button', { name: 'Enregistrer' })
    .click();
  await page.getByText('Tableau de bord enregistré').waitFor();

  await page.reload();
  await page.getByRole('link', { name: 'Ceux qui arrivent, 11' }).waitFor();
  await page
    .getByRole('img', { name: /^Évolution : janv\. 2020 : / })
    .first()
    .waitFor();
  const list = page.getByRole('region', { name: 'À appeler' });
  await list.getByRole('row').nth(5).waitFor();
  expect(await list.getByRole('row').count()).toBe(1 + 5);
  const all = list.getByRole('link', { name: /^Voir les \d+ lignes$/ });
  const [count] = /\d+/.exec((await all.textContent()) ?? '') ?? [];
  const report = page.getByRole('region', { name: 'Composition du chiffre d’affaires' });
  await says(report.getByRole('row', { name: /^Total/ }), '222 681,00 €');
  const order = /Mon accueil.*Ceux qui arrivent.*Facturé récurrent.*Résultat.*Chiffre d’affaires facturé/;
  await says(page.locator('main'), order);
  expect(plain(await page.locator('main').textContent())).not.toContain('ARR');
  await all.click();
  await page.getByText(`1-25 sur ${count}`).waitFor();
});

test('a shared home is read on a telephone by somebody else, who arranges a copy', async () => {
  const { api, browser, page } = office;
  await openSignedIn(page, api.url);
  await chooseInMenu(page, 'Tableaux de bord', 'Partager avec tous');
  await page.getByText('Tableau de bord enregistré').waitFor();
  await signedIn(api, 'reader');
  const phone = await browser.openPage({ width: 360, height: 740 });
  const reader = { email: emailOf('reader'), password: PASSWORD };
  await openSignedIn(phone, api.url, '/', reader);
  await phone.getByText('L’année en chiffres').filter({ visible: true }).first().waitFor();
  await chooseInMenu(phone, 'Tableaux de bord', 'Mon accueil (de Démonstration)');
  await phone.getByRole('link', { name: 'Ceux qui arrivent, 11' }).waitFor();
  // The view is not shared: its card says so, and the others stay.
  await phone
    .getByRole('region', { name: 'Liste' })
    .getByText(/Vue introuvable/)
    .waitFor();
  expect(await sidewaysScroll(phone)).toBeLessThanOrEqual(0);
  await button(phone, 'Arranger').click();
  await button(phone, 'Placer après : Ceux qui arrivent').click();
  expect(await sidewaysScroll(phone)).toBeLessThanOrEqual(0);
  await button(phone, 'Enregistrer').click();
  await phone.getByRole('dialog').getByText('Ce tableau de bord n’est pas à vous').waitFor();
  await phone.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  await phone.getByText('Tableau de bord enregistré').waitFor();
  await phone.reload();
  await phone.getByRole('link', { name: 'Ceux qui arrivent, 11' }).waitFor();
  await says(phone.locator('main'), /Facturé récurrent.*Ceux qui arrivent/);
  await phone.context().close();
});

test('on a telephone a finger drags a card by its handle, past the edge of the screen too, and scrolls by the rest', async () => {
  const { api, browser } = office;
  const phone = await browser.openPage({ width: 360, height: 740, hasTouch: true });
  await openSignedIn(phone, api.url);
  await button(phone, 'Arranger').click();
  await button(phone, /^Retirer : /)
    .first()
    .waitFor();
  // A card whose figures come meanwhile grows, and moves those under it.
  await phone.waitForFunction(() => document.querySelector('[role=progressbar]') === null);
  const finger = await phone.context().newCDPSession(phone);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints });
  const middleOf = async (selector: string) => {
    const { x, y, width, height } = await placeOf(phone.locator(selector).first());
    return { x: x + width / 2, y: y + height / 2 };
  };
  const [first, second, ...others] = await titles(phone);
  const isFirst = (title: string | null | undefined) =>
    phone.locator(`main li[data-place="0"][aria-label="${title}"]`).waitFor();

  await touch('touchStart', await middleOf('main [data-handle]'));
  const target = await middleOf(`main li[aria-label="${second}"]`);
  await touch('touchMove', { ...target, y: target.y - 20 });
  await touch('touchMove', target);
  await touch('touchEnd');
  await isFirst(second);
  expect((await titles(phone)).slice(0, 2)).toEqual([second, first]);

  await touch('touchStart', await middleOf('main [data-handle]'));
  await touch('touchMove', { x: 180, y: 700 });
  await phone.waitForFunction(() => window.scrollY > 600);
  // Away from the edge, or the page goes on.
  await touch('touchMove', { x: 180, y: 370 });
  await touch('touchMove', await middleOf(`main li[aria-label="${others[3]}"]`));
  await touch('touchEnd');
  await isFirst(first);
  expect((await titles(phone)).slice(0, 7)).toEqual([first, ...others.slice(0, 4), second, others[4]]);

  const kept = await titles(phone);
  await phone.evaluate(() => window.scrollTo(0, 0));
  await touch('touchStart', { x: 180, y: 600 });
  for (const y of [500, 400, 300]) await touch('touchMove', { x: 180, y });
  await touch('touchEnd');
  await phone.waitForFunction(() => window.scrollY > 100);
  expect(await titles(phone)).toEqual(kept);
  await phone.context().close();
});

test('what is arranged and not kept is asked about, and given up', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url);
  await button(page, 'Arranger').click();
  await button(page, /^Retirer : /)
    .first()
    .waitFor();
  const [first] = await titles(page);
  await button(page, `Retirer : ${first}`).click();
  const asked = page.waitForEvent('dialog');
  const leaving = page.getByRole('menuitem', { name: 'Structures' }).click();
  await (await asked).dismiss();
  await leaving;
  expect(await titles(page)).not.toContain(first);
  await button(page, 'Annuler').click();
  await button(page, 'Arranger').click();
  await button(page, `Retirer : ${first}`).waitFor();
  expect((await titles(page))[0]).toBe(first);
});

test('a report card is of months, instead of a year', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url);
  await button(page, 'Arranger').click();
  await chooseInMenu(page, 'Ajouter une carte', /^Rapport/);
  await pick(page, 'Rapport', 'Composition du chiffre d’affaires');
  await pick(page, 'Exercice', '2019');
  await page.getByRole('dialog').getByLabel('Du mois').fill('2020-01');
  await page.getByRole('dialog').getByLabel('Au mois').fill('2020-03');
  await pick(page, 'Forme', 'Tableau');
  await page.getByRole('dialog').getByLabel('Titre').fill('Premier trimestre');
  await page.getByRole('dialog').getByRole('button', { name: 'Ajouter' }).click();
  await button(page, 'Enregistrer').click();
  await page.getByText('Tableau de bord enregistré').waitFor();
  const card = page.getByRole('region', { name: 'Premier trimestre' });
  const told = /^Période\s:\sdu 1er janvier 2020 au 31 mars 2020$/;
  await card.getByText(told).waitFor();
  await card.getByRole('link', { name: 'Ouvrir le rapport' }).click();
  await page.waitForURL(/reports\/r\/turnover\?to=2020-03&from=2020-01$/);
  await page.getByRole('link', { name: 'Mettre sur l’accueil' }).click();
  await page.locator('main li[data-place]').last().getByText(told).waitFor();
  await button(page, 'Annuler').click();
});

test('a report card keeps its own year and filters, and tells them under its title', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url);
  await button(page, 'Arranger').click();
  await chooseInMenu(page, 'Ajouter une carte', /^Rapport/);
  await pick(page, 'Rapport', 'Composition du chiffre d’affaires');
  await pick(page, 'Exercice', '2019');
  await pick(page, 'Territoire', 'Pas-de-Calais');
  await pick(page, 'Catégorie', 'Maintenance');
  await pick(page, 'Forme', 'Tableau');
  await page.getByRole('dialog').getByLabel('Titre').fill('Maintenance du 62');
  await page.getByRole('dialog').getByRole('button', { name: 'Ajouter' }).click();
  await button(page, 'Enregistrer').click();
  await page.getByText('Tableau de bord enregistré').waitFor();
  await button(page, 'Arranger').waitFor();
  const card = page.getByRole('region', { name: 'Maintenance du 62' });
  await card.getByText(/^Exercice\s:\s2019 .* Territoire\s:\sPas-de-Calais · Catégorie\s:\sMaintenance$/).waitFor();
  await card.getByRole('columnheader', { name: /2019/ }).first().waitFor();
  expect(await card.getByRole('columnheader', { name: /2020/ }).count()).toBe(0);
  await card.getByRole('link', { name: 'Ouvrir le rapport' }).click();
  await page.waitForURL(/reports\/r\/turnover\?year=2019&.*territoryId=\d+/);
});

test('what somebody else changed meanwhile is never written over: it is said at each try, and mine is kept apart', async () => {
  const { api, page } = office;
  await openSignedIn(page, api.url);
  await button(page, 'Arranger').click();
  await page.locator('main li[data-place]').first().waitFor();
  const [first] = await titles(page);
  await button(page, `Retirer : ${first}`).click();
  const home = `${api.url}/api/dashboards`;
  const { dashboard } = await (await page.request.get(`${home}/home`)).json();
  const theirs = { version: dashboard.version, name: 'Changé ailleurs' };
  expect((await page.request.patch(`${home}/${dashboard.id}`, { data: theirs })).status()).toBe(200);
  for (const attempt of [1, 2]) {
    const refused = page.waitForResponse((response) => response.request().method() === 'PATCH');
    await button(page, 'Enregistrer').click();
    expect([attempt, (await refused).status()]).toEqual([attempt, 409]);
    await page.getByText('Ce tableau de bord a été changé entre-temps').waitFor();
  }
  await button(page, 'Enregistrer le mien à part').click();
  await page.getByRole('dialog').getByLabel('Nom du tableau de bord').fill('Le mien');
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  await page.locator('#react-admin-title', { hasText: 'Le mien' }).waitFor();
  const { cards } = await (await page.request.get(`${home}/${dashboard.id}`)).json();
  expect(cards).toEqual(dashboard.cards);
});
