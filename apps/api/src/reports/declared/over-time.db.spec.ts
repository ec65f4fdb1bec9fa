import { dbContext } from '../../../../../test/support/db-context.js';
import { sampleRows } from '../../../../../test/support/sample-rows.js';
import { STATED } from '../../../../../test/support/stated-figures.js';
import { Db } from '../../core/db.js';
import { DeclaredReports } from '../engine/declared-reports.js';

const context = dbContext('sample');
const run = (name: string, asked: object = {}) => context.get(DeclaredReports).run(name, asked, 'fr');

test('users at the end of each year and month: those whose days hold it, one by one', async () => {
  const days = await context.get(Db).query<{ spans: string[] }>(
    `select array(select lower(span) || ' ' || coalesce(upper(span)::text, '9999-12-31') from unnest(user_days) span) as spans
     from organizations`,
  );
  const usersOn = (day: string) =>
    days.filter(({ spans }) =>
      spans.some((span) => (span.split(' ')[0] ?? '') <= day && day < (span.split(' ')[1] ?? '')),
    ).length;
  const byYear = await run('users-over-time', { since: 2017, year: 2020 });
  expect(byYear.rows.map(({ key, values }) => [key, values[0]?.users])).toEqual(
    [2017, 2018, 2019, 2020].map((year) => [String(year), usersOn(`${year}-12-31`)]),
  );
  const byMonth = await run('users-over-time', { since: 2019, year: 2020, by: 'month' });
  expect(byMonth.rows).toHaveLength(24);
  for (const { key, values } of byMonth.rows) {
    const [year, month] = key.split('-').map(Number) as [number, number];
    expect([key, values[0]?.users]).toEqual([
      key,
      usersOn(new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)),
    ]);
  }
  const stated = STATED.map(({ year, newUsers }) => [String(year), Object.values(newUsers).flat().length]);
  expect(
    (await run('users-over-time', { since: 2018 })).rows.map(({ key, values }) => [key, values[0]?.newUsers]),
  ).toEqual(stated);
});

test('the share of each area over the years, and the recurring share, as they are stated', async () => {
  const { rows, spans } = await run('area-shares', { year: 2020, years: 3 });
  expect(spans.map(({ year }) => year)).toEqual([2020, 2019, 2018]);
  for (const [index, { areas }] of STATED.toReversed().entries()) {
    const shown = rows.map(({ label, values }) => [label, values[index]?.services, values[index]?.share]);
    expect(shown.toSorted()).toEqual(areas.toSorted());
  }
  const years = (await run('recurring-share', { since: 2018 })).rows;
  expect(
    years.map(({ values: [now] }) => [now?.services, now?.recurring, now?.recurringShare, now?.subsidies]),
  ).toEqual(
    STATED.map(({ total, recurring, recurringShare, subsidies }) => [total, recurring, recurringShare, subsidies]),
  );
});

test('the quality of the data: what the files of the sample leave out', async () => {
  const found = Object.fromEntries((await run('data-quality')).rows.map(({ key, values }) => [key, values[0]?.found]));
  const organizations = sampleRows('organizations');
  expect(found).toMatchObject({
    noTerritory: organizations.filter(({ insee_code: code }) => code === '').length,
    subscriptionNotRecurring: sampleRows('invoice_lines').filter(
      ({ nature, subscription_key: key }) => key !== '' && nature !== 'recurring',
    ).length,
    recurringWithoutSubscription: sampleRows('invoice_lines').filter(
      ({ nature, subscription_key: key }) => key === '' && nature === 'recurring',
    ).length,
  });
  const billed = new Set(
    sampleRows('contacts')
      .filter(
        ({ billing, starts_on: from = '', ends_on: to = '' }) =>
          billing === 'true' && from <= '2020-12-31' && (to === '' || to >= '2020-12-31'),
      )
      .map(({ organization_key: key }) => key),
  );
  const users = await context
    .get(Db)
    .query<{ name: string; kind: string }>(
      `select name, kind from organizations where user_days @> '2020-12-31'::date`,
    );
  const keyOf = new Map(organizations.map(({ key, name }) => [name, key]));
  expect(found.noBillingContact).toBe(users.filter(({ name }) => !billed.has(keyOf.get(name) ?? '')).length);
  expect(found.noSiren).toBe(users.filter(({ kind }) => !['individual', 'collective'].includes(kind)).length);
});
