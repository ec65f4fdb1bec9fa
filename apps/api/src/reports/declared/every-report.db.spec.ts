import { dbContext } from '../../../../../test/support/db-context.js';
import { DeclaredReports } from '../engine/declared-reports.js';
import { REPORTS } from './index.js';

const context = dbContext('empty');

const CASES = REPORTS.flatMap((report) => Object.keys(report.rows).map((by) => [report.name, by] as const));

test.each(CASES)('%s by %s answers where there is nothing, narrowed by all it takes', async (name, by) => {
  const report = REPORTS.find((one) => one.name === name);
  const everything = {
    territoryId: 1,
    areaId: 1,
    kind: 'association',
    tagId: 1,
    accountManagerId: 1,
    category: 'hosting',
  };
  const taken = Object.fromEntries(
    Object.entries(everything).filter(([key]) => report?.narrowedBy.some((one) => one === key)),
  );
  const choice = Object.keys(report?.rows ?? {}).length > 1 ? { by } : {};
  for (const asked of [choice, { ...choice, ...taken }]) {
    const { rows, rowCount, total } = await context.get(DeclaredReports).run(name, asked, 'fr');
    expect(rows.length).toBe(rowCount);
    for (const value of Object.values(total?.values[0] ?? {})) expect([null, 0, '0.00', '0.0']).toContain(value);
  }
});

test('names are told once, and say what the SQL gives', () => {
  const names = REPORTS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, chart, columns } of REPORTS) {
    expect([name, (chart?.columns ?? []).filter((column) => !(column in columns))]).toEqual([name, []]);
  }
});
