import { dbContext } from '../../../../../test/support/db-context.js';
import { STATED } from '../../../../../test/support/stated-figures.js';
import { DeclaredReports } from '../engine/declared-reports.js';

const context = dbContext('sample');
const run = (name: string, asked: object) => context.get(DeclaredReports).run(name, asked, 'fr');

describe.each(STATED)('the users of $year', ({ year, newUsers }) => {
  test('new ones by territory, as they are stated', async () => {
    const { rows, total } = await run('users', { year });
    const counted = rows.map(({ label, values }) => [label, values[0]?.newUsers]).filter(([, count]) => count !== 0);
    const stated = Object.entries(newUsers).flatMap(([label, names]): [string, number][] =>
      names.length > 0 ? [[label, names.length]] : [],
    );
    expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(stated));
    expect(total?.values[0]?.newUsers).toBe(stated.reduce((sum, [, count]) => sum + count, 0));
  });

  test('by kind they are as many, and the names are all there', async () => {
    const [byTerritory, byKind] = [await run('users', { year }), await run('users', { year, by: 'kind' })];
    expect(byKind.total?.values).toEqual(byTerritory.total?.values);
    const { rows } = await run('user-names', { year });
    const named = (as: string) => rows.filter(({ values }) => values[0]?.countedAs === as).map(({ label }) => label);
    expect(named('Nouveau').toSorted()).toEqual(Object.values(newUsers).flat().toSorted());
    const { newUsers: came, returning, lost } = byTerritory.total?.values[0] ?? {};
    expect([named('Nouveau').length, named('Revenu').length, named('Parti').length]).toEqual([came, returning, lost]);
  });
});

test('11 = 5 + 5 + 1, the year before beside, and the first service of each', async () => {
  const { rows, total } = await run('users', { year: 2020 });
  expect(rows.map(({ label, values }) => [label, values[0]?.newUsers])).toEqual([
    ['Pas-de-Calais', 5],
    ['Nord', 5],
    ['Hors région', 1],
    ['Autres Hauts-de-France', 0],
  ]);
  expect(total?.values.map(({ newUsers: count }) => count)).toEqual([11, 6, 5]);
  const names = await run('user-names', { year: 2020 });
  expect(
    names.rows.every(({ values, record }) => values[0]?.firstService && record?.resource === 'organizations'),
  ).toBe(true);
});

test('narrowed to a territory and a kind', async () => {
  const whole = await run('users', { year: 2020 });
  const nord = whole.rows.find(({ label }) => label === 'Nord');
  const { total, asked } = await run('users', { year: 2020, territoryId: Number(nord?.key), by: 'kind' });
  expect(total?.values[0]?.newUsers).toBe(5);
  expect(asked.map(({ label, text }) => [label, text])).toEqual([
    ['Exercice', '2020 (du 1er janvier 2020 au 31 décembre 2020)'],
    ['Par', 'Type de structure'],
    ['Territoire', 'Nord'],
  ]);
});
