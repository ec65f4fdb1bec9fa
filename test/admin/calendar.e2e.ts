import type { Locator } from 'playwright-core';
import { type BackOffice, withBackOffice } from '../support/back-office.js';
import { openSignedIn, placeOf, says } from '../support/screens.js';
import { sql } from '../support/sql.js';

let office: BackOffice;
withBackOffice((given) => (office = given));

const DAY = '2020-12-30';
/** Planned by hand in the database: the screen is what is tried. */
const plan = (subject: string, startTime: string, duration: number) =>
  sql(
    office.api.databaseUrl,
    `insert into activities (kind, subject, state, day, start_time, duration, assignee_id)
     select 'meeting', $1, 'planned', $2, $3, $4, min(id) from users`,
    [subject, DAY, startTime, duration],
  );
const timesOf = async (subject: string) => {
  const [row] = await sql<{ day: string; start_time: string; duration: number }>(
    office.api.databaseUrl,
    'select day::text, start_time::text, duration from activities where subject = $1',
    [subject],
  );
  return row && [row.day, row.start_time.slice(0, 5), row.duration];
};

test('team calendar drag: a meeting goes to another day and hour, collides, comes back, and gets longer', async () => {
  const { api, page } = office;
  await plan('Point hebdomadaire', '09:00', 60);
  await plan('Visite de la régie', '11:00', 60);
  await openSignedIn(page, api.url, `/calendar?view=timeGridWeek&day=${DAY}`);
  const event = (name: string): Locator => page.getByRole('button', { name: new RegExp(name) });
  const drag = async (from: Locator, { x = 0, y = 0, edge = false }) => {
    const { width, height } = await placeOf(from);
    const grip = { x: width / 2, y: edge ? height - 3 : 8 };
    await from.hover({ position: grip });
    const place = await placeOf(from);
    const at = { x: place.x + grip.x, y: place.y + grip.y };
    await page.mouse.down();
    await page.mouse.move(at.x + x / 2, at.y + y / 2, { steps: 4 });
    await page.mouse.move(at.x + x, at.y + y, { steps: 4 });
    await page.mouse.up();
  };
  const point = event('Point hebdomadaire');
  const hour = ((await placeOf(event('Visite de la régie'))).y - (await placeOf(point)).y) / 2;
  const column = page.locator(`.fc-timegrid-col[data-date="${DAY}"]`);
  const { width } = await placeOf(column);

  await drag(point, { x: width, y: -hour });
  const notice = page.getByRole('alert').filter({ hasText: 'jeudi 31 décembre, 08:00 – 09:00' });
  await notice.waitFor();
  expect(await timesOf('Point hebdomadaire')).toEqual(['2020-12-31', '08:00', 60]);
  await notice.getByRole('button', { name: 'Annuler' }).click();
  await page.getByText(/est revenue à sa place\s: mercredi 30 décembre, 09:00/).waitFor();
  expect(await timesOf('Point hebdomadaire')).toEqual([DAY, '09:00', 60]);
  await column.getByRole('button', { name: /Point hebdomadaire/ }).waitFor();

  await drag(point, { y: hour * 1.45 });
  await page.getByText(/En même temps\s: Visite de la régie/).waitFor();
  await event('En même temps qu’une autre activité.*Point hebdomadaire').waitFor();
  expect(await timesOf('Point hebdomadaire')).toEqual([DAY, '10:30', 60]);

  await drag(event('Visite de la régie'), { y: hour, edge: true });
  await page.getByText(/«\sVisite de la régie\s»\s: mercredi 30 décembre, 11:00 – 13:00/).waitFor();
  expect(await timesOf('Visite de la régie')).toEqual([DAY, '11:00', 120]);
});

test('by the keyboard the same, told to who listens; who came second sees what is there now', async () => {
  const { api, page } = office;
  await plan('Comité', '15:00', 60);
  await openSignedIn(page, api.url, `/calendar?view=timeGridWeek&day=${DAY}`);
  const event = page.getByRole('button', { name: /Comité/ });
  await event.focus();
  const reread = page.waitForResponse(/\/api\/calendar\?/);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+Shift+ArrowDown');
  await says(page.locator('output').last(), 'jeudi 31 décembre, 15:15 – 16:30');
  await page.getByRole('alert').filter({ hasText: '15:15 – 16:30' }).waitFor();
  expect(await timesOf('Comité')).toEqual(['2020-12-31', '15:15', 75]);
  await reread;

  await sql(
    api.databaseUrl,
    `update activities set version = version + 1, start_time = '17:00' where subject = 'Comité'`,
  );
  await event.focus();
  await page.keyboard.press('Shift+ArrowUp');
  await page
    .getByRole('alert')
    .filter({ hasText: /modifié/ })
    .waitFor();
  await page.getByRole('button', { name: /17:00.*Comité/ }).waitFor();
  expect(await timesOf('Comité')).toEqual(['2020-12-31', '17:00', 75]);
});

test('on a telephone it is an agenda by day; an activity is planned from it, its collisions said before', async () => {
  const { api, browser } = office;
  await plan('Déjà pris', '16:00', 60);
  const page = await browser.openPage({ width: 360, height: 740 });
  await openSignedIn(page, api.url, `/calendar?day=${DAY}`);
  await page.getByRole('link', { name: 'Déjà pris' }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  await page.getByRole('button', { name: 'Planifier' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Objet/ }).fill('Appel prévu');
  await dialog.getByLabel(/^Jour/).fill(DAY);
  await dialog.getByLabel(/^Heure/).fill('16:30');
  await dialog.getByText(/En même temps\s: Déjà pris/).waitFor();
  await dialog.getByRole('button', { name: 'Planifier' }).click();
  await page.getByRole('link', { name: 'Appel prévu' }).waitFor();
  expect(await timesOf('Appel prévu')).toEqual([DAY, '16:30', null]);
});
