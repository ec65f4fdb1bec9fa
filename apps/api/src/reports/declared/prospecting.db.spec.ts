import { dbContext } from '../../../../../test/support/db-context.js';
import { sampleRows } from '../../../../../test/support/sample-rows.js';
import { Db } from '../../core/db.js';
import { DeclaredReports } from '../engine/declared-reports.js';
import type { ReportResult } from '../engine/report-result.js';

const context = dbContext('sample');
const run = (name: string, asked: object = {}) => context.get(DeclaredReports).run(name, asked, 'fr');
const column = ({ rows }: ReportResult, name: string) =>
  Object.fromEntries(rows.map(({ key, values }) => [key, values[0]?.[name]]).filter(([, value]) => value !== 0));

const OPPORTUNITIES = sampleRows('opportunities');
const ACTIVITIES = sampleRows('activities').filter(({ done }) => done === 'true');

function countBy<Row>(rows: Row[], keyOf: (row: Row) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1;
  return counts;
}

test('opportunities open today, by source, with what they are worth', async () => {
  const open = OPPORTUNITIES.filter(({ stage = '' }) => !['won', 'lost'].includes(stage));
  const report = await run('conversion');
  expect(column(report, 'open')).toEqual(countBy(open, ({ source }) => source ?? ''));
  const worth = (row: Record<string, string>) => Number(row.one_off_amount) + Number(row.recurring_amount_per_year);
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0).toFixed(2);
  expect(report.total?.values[0]).toMatchObject({
    openAmount: sum(open.map(worth)),
    weighted: sum(open.map((row) => (worth(row) * Number(row.probability)) / 100)),
  });
});

test('opportunities won and lost over all the years, and the share of those won', async () => {
  const of = (outcome: string) => OPPORTUNITIES.filter(({ stage }) => stage === outcome);
  const report = await run('conversion', { from: '2018-01', to: '2021-12' });
  expect(column(report, 'won')).toEqual(countBy(of('won'), ({ source }) => source ?? ''));
  const closed = of('won').length + of('lost').length;
  expect(report.total?.values[0]).toMatchObject({
    won: of('won').length,
    lost: of('lost').length,
    winRate: ((100 * of('won').length) / closed).toFixed(1),
  });
});

test.each(['activities', 'prospecting-effort'])('%s: a month without any has its row, with zeros', async (name) => {
  for (const asked of [{}, { kind: 'individual' }]) {
    const { rows } = await run(name, { year: 2020, by: 'month', ...asked });
    expect(rows.map(({ key }) => key)).toEqual(
      Array.from({ length: 12 }, (_, month) => `2020-${String(month + 1).padStart(2, '0')}`),
    );
  }
});

test.each([2020, 2019])('%s: activities by kind and by month are those of the sample', async (year) => {
  const done = ACTIVITIES.filter(({ on }) => on?.startsWith(String(year)));
  expect(column(await run('activities', { year }), 'activities')).toEqual(countBy(done, ({ kind }) => kind ?? ''));
  const byMonth = await run('activities', { year, by: 'month' });
  const months = (row: Record<string, string>) => row.on?.slice(0, 7) ?? '';
  expect(column(byMonth, 'activities')).toEqual(countBy(done, months));
  // The same month of the year before stands on the same row.
  const before = ACTIVITIES.filter(({ on }) => on?.startsWith(String(year - 1)));
  const beside = Object.fromEntries(
    byMonth.rows
      .map(({ key, values }) => [key.replace(String(year), String(year - 1)), values[1]?.activities])
      .filter(([, count]) => count !== 0),
  );
  expect(beside).toEqual(countBy(before, months));
  const organizations = new Set(done.map(({ organization_key: key }) => key).filter(Boolean));
  expect(
    (await run('activities', { year, by: 'territory' })).rows.reduce(
      (all, { values }) => all + Number(values[0]?.organizations),
      0,
    ),
  ).toBe(organizations.size);
});

test(
  'the effort counts what was done with those who were no users then, and about opportunities',
  context.rolledBack(async () => {
    const db = context.get(Db);
    const [prospect] = await db.query<{ id: number }>(
      `insert into organizations (name, kind) values ('Prospect', 'company') returning id`,
    );
    const [user] = await db.query<{ id: number }>(
      `select id from organizations where user_days @> '2016-05-01'::date limit 1`,
    );
    const add = (organizationId: number | undefined, on: string, minutes: number) =>
      db.query(
        `insert into activities (kind, subject, state, day, done_on, duration, organization_id) values ('call', 'Essai', 'done', $2, $2, $3, $1)`,
        [organizationId, on, minutes],
      );
    await add(prospect?.id, '2016-05-02', 90);
    await add(user?.id, '2016-05-03', 600);
    const [stage] = await db.query<{ id: number }>(`select id from pipeline_stages where outcome = 'won' limit 1`);
    const [won] = await db.query<{ id: number }>(
      `insert into opportunities (organization_id, title, stage_id, one_off_amount, closed_on) values ($1, 'Site', $2, 300, '2016-06-01') returning id`,
      [prospect?.id, stage?.id],
    );
    await db.query(
      `insert into opportunity_stage_stays (opportunity_id, stage_id, entered_on) values ($1, $2, '2016-05-20')`,
      [won?.id, stage?.id],
    );
    const { rows, total } = await run('prospecting-effort', { year: 2016 });
    const shown = rows.map(({ key, values: [now] }) => [key, now?.activities, now?.begun, now?.won]);
    expect(shown).toHaveLength(12);
    expect(shown.filter(([, ...counts]) => counts.some((count) => count !== 0))).toEqual([
      ['2016-05', 1, 1, 0],
      ['2016-06', 0, 0, 1],
    ]);
    expect(total?.values[0]).toMatchObject({
      minutes: 90,
      winRate: '100.0',
      wonAmount: '300.00',
      wonPerHour: '200.00',
    });
  }),
);
