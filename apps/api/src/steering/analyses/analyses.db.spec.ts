import { join } from 'node:path';
import {
  type AnalysisDefinition,
  canGroup,
  canShow,
  measuresOfField,
  MOST_COLUMNS,
  MOST_DIMENSIONS,
  MOST_MEASURES,
  partsOfField,
} from '@terril/domain';
import { Big } from 'big.js';
import { dbContext } from '../../../../../test/support/db-context.js';
import { CONFIG } from '../../core/core.module.js';
import type { Config } from '../../config.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { FieldRegistry } from '../../core/field-registry.js';
import { integerField, moneyField, oneRecord, relatedField, textField } from '../../core/list-fields.js';
import { cell, readRows } from '../../database/sample/csv-rows.js';
import { BilledLinesService } from '../../revenue/invoices/billed-lines.service.js';
import type { AnalysisResultOut, ResultRowOut } from './analysis.dto.js';
import { AnalysisRunner } from './run-analysis.js';

/** Its clock stands on 31 December 2020. */
const context = dbContext('sample');
const READER = { role: 'reader', language: 'fr' } as const;
const run = (definition: AnalysisDefinition, page?: object): Promise<AnalysisResultOut> =>
  context.get(AnalysisRunner).run(definition, READER, page);
const figuresOf = (rows: ResultRowOut[]) => rows.map(({ cells }) => cells);

const SUM = { of: 'sum', field: 'amount' } as const;
const IN_2020 = '{"field":"issuedOn","is":"between","value":["2020-01-01","2020-12-31"]}';

/** The lines of the sample's invoices, read from its files and not from the database. */
function linesOfFiles() {
  const folder = join(__dirname, '../../../../../sample/cooperative-2020');
  const invoices = new Map(
    readRows(folder, 'invoices.csv', ['number', 'issued_on']).map((row) => [
      cell(row, 'number'),
      cell(row, 'issued_on'),
    ]),
  );
  return readRows(folder, 'invoice_lines.csv', ['invoice_number', 'nature', 'category', 'amount']).map((row) => ({
    day: invoices.get(cell(row, 'invoice_number')) ?? '',
    nature: cell(row, 'nature') ?? '',
    category: cell(row, 'category') ?? '',
    amount: cell(row, 'amount') ?? '0',
  }));
}

const added = (amounts: string[]) => amounts.reduce((sum, amount) => sum.plus(amount), Big(0)).toFixed(2);

test('the turnover of 2020 by nature and quarter is that of the files, to the cent', async () => {
  const result = await run({
    entity: 'invoice-lines',
    where: IN_2020,
    dimensions: [{ field: 'nature' }, { field: 'issuedOn', part: 'quarter' }],
    measures: [{ of: 'count' }, SUM, { of: 'share', field: 'amount' }],
  });
  const lines = linesOfFiles().filter(({ day }) => day.startsWith('2020'));
  const figures = (some: typeof lines) => [String(some.length), added(some.map(({ amount }) => amount))];
  expect(result.totals.slice(2)).toEqual([...figures(lines), '100.0']);
  expect(result.totals[3]).toBe('222681.00');
  const expected = ['recurring', 'one_off'].flatMap((nature) => {
    const ofNature = lines.filter((line) => line.nature === nature);
    const word = nature === 'recurring' ? 'Récurrent' : 'Ponctuel';
    const quarters = [1, 2, 3, 4].map((quarter) => [
      word,
      `T${quarter} 2020`,
      ...figures(ofNature.filter(({ day }) => Math.ceil(Number(day.slice(5, 7)) / 3) === quarter)),
    ]);
    return [[word, null, ...figures(ofNature)], ...quarters];
  });
  expect(figuresOf(result.rows).map((cells) => cells.slice(0, 4))).toEqual(expected);
  const recurring = result.rows.find(({ isSubtotal, cells }) => isSubtotal && cells[0] === 'Récurrent');
  expect(recurring?.cells[4]).toBe('53.0');
  for (const parts of [
    result.rows.filter(({ isSubtotal }) => isSubtotal),
    result.rows.filter((row) => !row.isSubtotal),
  ]) {
    expect(parts.reduce((sum, { cells }) => sum.plus(String(cells[4])), Big(0)).toFixed(1)).toBe('100.0');
  }
});

test('behind each figure is the list under its conditions', async () => {
  for (const dimensions of [
    [{ field: 'organization.territory' }, { field: 'category' }],
    [{ field: 'subscription.service' }, { field: 'organization.status' }],
    [{ field: 'organization.customValues.domaine' }, { field: 'invoice.isPaid' }],
    [{ field: 'issuedOn', part: 'week' as const }, { field: 'vatRate' }],
  ]) {
    const { rows } = await run({
      entity: 'invoice-lines',
      where: IN_2020,
      dimensions,
      measures: [{ of: 'count' }, SUM],
    });
    expect(rows.length).toBeGreaterThan(4);
    for (const { where, cells } of rows.slice(0, 25)) {
      const list = await context.get(BilledLinesService).list({ where: where ?? undefined, perPage: 1 } as never);
      expect([String(list.total), list.sums?.['amount']]).toEqual([cells[2], cells[3]]);
    }
  }
});

test('groups go by the figure asked for, those of the second dimension within the first', async () => {
  const { rows } = await run({
    entity: 'invoice-lines',
    dimensions: [{ field: 'category' }, { field: 'issuedOn', part: 'year' }],
    measures: [SUM],
    sort: { by: 'measure', index: 0, order: 'DESC' },
  });
  const descends = (some: ResultRowOut[]) =>
    some.every(({ cells }, index) => index === 0 || Big(String(some[index - 1]?.cells[2])).gte(String(cells[2])));
  const subtotals = rows.filter(({ isSubtotal }) => isSubtotal);
  expect(descends(subtotals)).toBe(true);
  for (const { cells } of subtotals) {
    const parts = rows.filter((row) => !row.isSubtotal && row.cells[0] === cells[0]);
    expect(descends(parts)).toBe(true);
    expect(added(parts.map((part) => String(part.cells[2])))).toBe(cells[2]);
  }
});

test('an answer that is cut says so, and its totals are of the whole', async () => {
  const { rows, total, cutAt, totals } = await run({
    entity: 'invoice-lines',
    dimensions: [{ field: 'invoice.number' }],
    measures: [SUM, { of: 'share' }],
  });
  const lines = linesOfFiles();
  expect(rows).toHaveLength(500);
  expect(cutAt).toBe(500);
  expect(total).toBeGreaterThan(1000);
  expect(totals.slice(1)).toEqual([added(lines.map(({ amount }) => amount)), '100.0']);
});

test('records come page by page, with the names of what they refer to, and what they add up to in all', async () => {
  const definition = {
    entity: 'invoice-lines',
    where: IN_2020,
    columns: ['invoice.number', 'organization.name', 'nature', 'amount', 'organization.areas'],
    sort: { by: 'column', index: 0, order: 'DESC' } as const,
  };
  const first = await run(definition, { perPage: 2 });
  const second = await run(definition, { perPage: 2, page: 2 });
  expect(first.rows).toHaveLength(2);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(4);
  expect(first.totals).toEqual([null, null, null, '222681.00', null]);
  expect(String(first.rows[0]?.cells[0]) >= String(second.rows[0]?.cells[0])).toBe(true);
  expect(['Récurrent', 'Ponctuel']).toContain(first.rows[0]?.cells[2]);
});

test('every field that is offered can be shown, grouped by and measured, of every list', async () => {
  const runner = context.get(AnalysisRunner);
  const parted = <T>(all: T[], size: number) =>
    Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
  let tried = 0;
  for (const entity of runner.entities('reader')) {
    const offered = await runner.describe(entity, READER);
    tried += offered.length;
    for (const some of parted(offered.filter(canShow), MOST_COLUMNS)) {
      await run({ entity, columns: some.map(({ name }) => name) }, { perPage: 2 });
    }
    const measures = offered.flatMap((field) => measuresOfField(field).map((of) => ({ of, field: field.name })));
    for (const some of parted(measures, MOST_MEASURES)) await run({ entity, measures: some });
    const dimensions = offered.filter(canGroup).map((field) => {
      const parts = partsOfField(field);
      const part = parts[tried % parts.length];
      return { field: field.name, ...(part && { part }) };
    });
    for (const some of parted(dimensions, MOST_DIMENSIONS)) {
      await run({ entity, dimensions: some, measures: [{ of: 'count' }] });
    }
  }
  expect(tried).toBeGreaterThan(200);
}, 60_000);

test('every field that refers to a record can name it', async () => {
  const fields = context.get(FieldRegistry);
  const unnamed: string[] = [];
  for (const entity of context.get(AnalysisRunner).entities('administrator')) {
    for (const [name, field] of (await fields.reader()(entity)).fields) {
      if ('to' in field && field.kind !== 'related' && !fields.namesOf(field.to)) unnamed.push(`${entity} ${name}`);
    }
  }
  expect(unnamed).toEqual([]);
});

describe('what is refused', () => {
  const EVIL = `amount) from users; drop table users; --`;

  test.each<[string, object]>([
    ['definition.entity', { entity: EVIL }],
    ['definition.entity', { entity: 'users' }],
    ['definition.columns.0', { measures: [], columns: [EVIL] }],
    ['definition.columns.0', { measures: [], columns: ['constructor'] }],
    ['definition.columns.0', { measures: [], columns: ["customValues.x' or 1=1"] }],
    ['definition.dimensions.0', { dimensions: [{ field: EVIL }] }],
    ['definition.measures.0', { measures: [{ of: 'sum', field: EVIL }] }],
    ['definition.sort', { sort: { by: 'measure', index: 3, order: 'ASC' } }],
    ['definition.where', { where: JSON.stringify({ field: EVIL, is: 'equals', value: 1 }) }],
    ['definition.where', { where: JSON.stringify({ field: 'amount', is: EVIL, value: 1 }) }],
    ['definition.where', { where: JSON.stringify({ field: 'amount', is: 'equals', value: EVIL }) }],
    ['definition.where', { where: EVIL }],
  ])('%s of %j', async (at, part) => {
    const definition = { entity: 'invoice-lines', measures: [SUM], ...part } as AnalysisDefinition;
    await expect(run(definition)).rejects.toMatchObject({ status: 422, fields: { [at]: expect.anything() } });
  });

  test('a text of a condition is a text, whatever it holds', async () => {
    const where = JSON.stringify({ field: 'description', is: 'contains', value: `' or 1=1 -- :today $1` });
    expect((await run({ entity: 'invoice-lines', where, measures: [{ of: 'count' }] })).totals).toEqual(['0']);
  });

  test('what takes longer than the configuration gives it', async () => {
    const fields = new FieldRegistry(new Clock('2020-12-31'));
    fields.declare('subsidies', 'subsidies', {
      slow: integerField('Lent', 'Slow', () => '(select 1 from pg_sleep(30))'),
    });
    const config = { ...context.get<Config>(CONFIG as never), analysisSeconds: 1 };
    const slow = new AnalysisRunner(context.get(Db), fields, config);
    const definition = { entity: 'subsidies', measures: [{ of: 'sum', field: 'slow' } as const] };
    await expect(slow.run(definition, READER)).rejects.toMatchObject({ status: 422, code: 'analysis_too_long' });
  });
});

test('what a role does not read is not there: neither the list, nor its fields from another, nor conditions on it', async () => {
  const fields = new FieldRegistry(new Clock('2020-12-31'));
  const invoice = relatedField(
    'invoices',
    'Facture qui…',
    'Invoice that…',
    (row, other) => `${other}.id = ${row}.invoice_id`,
  );
  fields.declare('invoice-lines', 'invoice_lines', {
    amount: moneyField('Montant', 'Amount', 'amount'),
    invoice: oneRecord('Facture', 'Invoice', invoice),
  });
  fields.declare(
    'invoices',
    'invoices',
    { number: textField('Numéro', 'Number', 'number') },
    { needs: 'settings.write' },
  );
  const runner = new AnalysisRunner(context.get(Db), fields, context.get<Config>(CONFIG as never));
  const asRole = (role: 'reader' | 'administrator') => ({ role, language: 'en' }) as const;
  const columns = { entity: 'invoice-lines', columns: ['invoice.number'] };
  const where = JSON.stringify({ field: 'invoice', is: 'has' });
  const narrowed = { entity: 'invoice-lines', where, measures: [{ of: 'count' } as const] };
  expect(runner.entities('reader')).toEqual(['invoice-lines']);
  expect((await runner.describe('invoice-lines', asRole('reader'))).map(({ name }) => name)).toEqual(['amount']);
  for (const definition of [columns, narrowed, { entity: 'invoices', columns: ['number'] }]) {
    await expect(runner.run(definition, asRole('reader'))).rejects.toMatchObject({ status: 422 });
    await expect(runner.run(definition, asRole('administrator'))).resolves.toBeDefined();
  }
});
