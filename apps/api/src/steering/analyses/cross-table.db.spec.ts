import { type AnalysisDefinition, type Conditions, MOST_CROSS_COLUMNS } from '@terril/domain';
import { Big } from 'big.js';
import { dbContext } from '../../../../../test/support/db-context.js';
import { Db } from '../../core/db.js';
import { OrganizationListService } from '../../people/organizations/organization-list.service.js';
import { BilledLinesService } from '../../revenue/invoices/billed-lines.service.js';
import type { AnalysisResultOut } from './analysis.dto.js';
import { AnalysisRunner } from './run-analysis.js';

/** Its clock stands on 31 December 2020. */
const context = dbContext('sample');
const run = (definition: AnalysisDefinition): Promise<AnalysisResultOut> =>
  context.get(AnalysisRunner).run(definition, { role: 'reader', language: 'fr' });

const IN_2020 = '{"field":"issuedOn","is":"between","value":["2020-01-01","2020-12-31"]}';
const CROSSED: AnalysisDefinition = {
  entity: 'invoice-lines',
  where: IN_2020,
  dimensions: [{ field: 'category' }, { field: 'issuedOn', part: 'quarter' }],
  measures: [{ of: 'count' }, { of: 'sum', field: 'amount' }, { of: 'average', field: 'amount' }, { of: 'share' }],
  cross: 1,
};
const added = (cells: unknown[]) => cells.reduce<Big>((sum, cell) => sum.plus(String(cell ?? 0)), Big(0)).toFixed(2);

/** The conditions of a row and of a column of a cross table, as its page sends them. */
function bothOf(row: string | null, column: string | null): string {
  const parts = [row, column].filter((each) => each !== null).map((each) => JSON.parse(each) as Conditions);
  return JSON.stringify({ all: parts });
}

test('a cross table has the first group in rows, the second in columns, and adds up both ways', async () => {
  const { columns, rows, totals, cross, total } = await run(CROSSED);
  expect(columns.map(({ label }) => label)).toEqual(['Catégorie', 'T1 2020', 'T2 2020', 'T3 2020', 'T4 2020', 'Total']);
  expect(cross).toEqual({
    measure: 'Somme (Montant hors taxes)',
    dimension: 'Émise le (trimestre)',
    total: 4,
    cutAt: null,
  });
  expect([total, totals.at(-1)]).toEqual([rows.length, '222681.00']);
  for (const { cells } of rows) expect(added(cells.slice(1, -1))).toBe(cells.at(-1));
  for (const at of [1, 2, 3, 4, 5]) expect(added(rows.map(({ cells }) => cells[at]))).toBe(totals[at]);
});

test('totals of an average are averages of the records, not of the cells', async () => {
  const { totals, rows } = await run({ ...CROSSED, cross: 2 });
  const { totals: alone } = await run({
    entity: 'invoice-lines',
    where: IN_2020,
    measures: [{ of: 'average', field: 'amount' }],
  });
  expect(totals.at(-1)).toBe(alone[0]);
  const means = rows.map(({ cells }) => cells.at(-1));
  expect(Big(added(means)).div(means.length).toFixed(2)).not.toBe(totals.at(-1));
});

test('shares of rows, and of columns, are 100 % in all', async () => {
  const { rows, totals } = await run({ ...CROSSED, cross: 3 });
  expect(added(rows.map(({ cells }) => cells.at(-1)))).toBe('100.00');
  expect(added(totals.slice(1, -1))).toBe('100.00');
  expect(totals.at(-1)).toBe('100.0');
});

test('behind each cell and total of a cross table is its list, those without a value too', async () => {
  const { columns, rows, where } = await run({
    ...CROSSED,
    dimensions: [{ field: 'subscription.service' }, { field: 'organization.status' }],
    cross: 0,
  });
  expect(rows.some(({ cells }) => cells[0] === null)).toBe(true);
  for (const { cells, where: row } of rows.slice(-6)) {
    for (const [index, { where: column }] of columns.entries()) {
      if (index === 0 || cells[index] === null) continue;
      const list = await context.get(BilledLinesService).list({ where: bothOf(row, column), perPage: 1 } as never);
      expect(String(list.total)).toBe(cells[index]);
    }
  }
  expect(where).toBe(IN_2020);
});

test('rows go by the measure asked for, columns by their own order, and what is cut is said', async () => {
  const { columns, rows, totals, cross } = await run({
    entity: 'invoice-lines',
    dimensions: [{ field: 'nature' }, { field: 'issuedOn', part: 'day' }],
    measures: [{ of: 'sum', field: 'amount' }],
    sort: { by: 'measure', index: 0, order: 'DESC' },
    cross: 0,
  });
  expect(columns).toHaveLength(MOST_CROSS_COLUMNS + 2);
  expect([cross?.cutAt, (cross?.total ?? 0) > MOST_CROSS_COLUMNS]).toEqual([MOST_CROSS_COLUMNS, true]);
  const days = columns.slice(1, -1).map(({ where }) => (JSON.parse(String(where)) as { value: string[] }).value[0]);
  expect(days).toEqual(days.toSorted());
  const sums = rows.map(({ cells }) => Number(cells.at(-1)));
  expect(sums).toEqual(sums.toSorted((one, other) => other - one));
  expect(totals.at(-1)).toBe('646581.00');
  // What the columns that are left out hold is in the totals all the same.
  expect(Big(added(totals.slice(1, -1))).lt('646581.00')).toBe(true);
});

test('a record with two tags counts in both rows, once in the totals', async () => {
  await context.get(Db).transaction(async () => {
    const db = context.get(Db);
    const tags = await db.query<{ id: number }>(
      `insert into tags (name, color) values ('Essai un', 'blue'), ('Essai deux', 'green') returning id`,
    );
    const [one, two] = await db.query<{ id: number }>(`select id from organizations order by id limit 2`);
    for (const [tag, organization] of [
      [tags[0], one],
      [tags[1], one],
      [tags[1], two],
    ]) {
      await db.query('insert into organization_tags (organization_id, tag_id) values ($1, $2)', [
        organization?.id,
        tag?.id,
      ]);
    }
  });
  const where = JSON.stringify({ field: 'tags', is: 'filled' });
  const byTag = await run({
    entity: 'organizations',
    dimensions: [{ field: 'tags' }],
    measures: [{ of: 'count' }, { of: 'share' }],
  });
  const countOf = (name: string | null) => byTag.rows.find(({ cells }) => cells[0] === name)?.cells[1];
  expect([countOf('Essai un'), countOf('Essai deux'), byTag.sharesRecords]).toEqual(['1', '2', true]);
  const { totals } = await run({ entity: 'organizations', measures: [{ of: 'count' }] });
  expect(byTag.totals).toEqual([null, totals[0], '100.0']);
  expect(Number(countOf(null))).toBeLessThan(Number(totals[0]));
  for (const { where: behind, cells } of byTag.rows) {
    const list = await context.get(OrganizationListService).list({ where: behind ?? undefined, perPage: 1 } as never);
    expect(String(list.total)).toBe(cells[1]);
  }

  const crossed = await run({
    entity: 'organizations',
    where,
    dimensions: [{ field: 'tags' }, { field: 'areas' }],
    measures: [{ of: 'count' }],
    cross: 0,
  });
  const tagged = await run({ entity: 'organizations', where, measures: [{ of: 'count' }] });
  expect(crossed.totals.at(-1)).toBe(tagged.totals[0]);
  expect(crossed.rows.find(({ cells }) => cells[0] === 'Essai deux')?.cells.at(-1)).toBe('2');
});

test('lines of an organization in two areas count in both, amounts once in the total', async () => {
  const { rows, totals } = await run({
    entity: 'invoice-lines',
    where: IN_2020,
    dimensions: [{ field: 'organization.areas' }, { field: 'nature' }],
    measures: [{ of: 'sum', field: 'amount' }],
  });
  expect(totals[2]).toBe('222681.00');
  const subtotals = rows.filter(({ isSubtotal }) => isSubtotal);
  for (const { cells } of subtotals) {
    expect(added(rows.filter((row) => !row.isSubtotal && row.cells[0] === cells[0]).map((row) => row.cells[2]))).toBe(
      cells[2],
    );
  }
  for (const { where, cells } of rows) {
    const list = await context.get(BilledLinesService).list({ where: where ?? undefined, perPage: 1 } as never);
    expect(list.sums?.['amount']).toBe(cells[2]);
  }
});
