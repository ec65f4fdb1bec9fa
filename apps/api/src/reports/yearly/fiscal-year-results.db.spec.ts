import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { amountOfCents, centsOf, fiscalYear } from '@terril/domain';
import { dbContext } from '../../../../../test/support/db-context.js';
import { Db } from '../../core/db.js';

const context = dbContext('sample');

interface Result {
  year: number;
  from: string;
  to: string;
  turnover: string;
  subsidies: string;
  costs: string;
  result: string;
}

const results = (where: string): Promise<Result[]> =>
  context.get(Db).query(
    `select year, starts_on::text as from, ends_on::text as to, round(turnover, 2)::text as turnover,
       round(subsidies, 2)::text as subsidies, round(costs, 2)::text as costs, round(result, 2)::text as result
     from fiscal_year_results where ${where} order by year`,
  );

/** The files of the sample, added up here in cents: no SQL of ours. */
function ofFiles(year: number): Omit<Result, 'from' | 'to'> {
  const rows = (file: string): Record<string, string>[] =>
    parse(readFileSync(path.resolve('sample/cooperative-2020', file), 'utf8'), { columns: true });
  const sum = (some: Record<string, string>[], column: string) =>
    some.reduce((total, row) => total + centsOf(row[column] || '0.00'), 0n);
  const days = new Map(rows('invoices.csv').map((row) => [row['number'], row['issued_on'] ?? '']));
  const ofYear = (day = '') => day.startsWith(String(year));
  const turnover = sum(
    rows('invoice_lines.csv').filter((row) => ofYear(days.get(row['invoice_number'])) && row['nature'] !== 'subsidy'),
    'amount',
  );
  const subsidies = sum(
    rows('subsidies.csv').filter((row) => ofYear(row['year'])),
    'amount',
  );
  const costs = sum(
    rows('budget.csv').filter((row) => ofYear(row['year'])),
    'actual',
  );
  const result = amountOfCents(turnover + subsidies - costs);
  return {
    year,
    turnover: amountOfCents(turnover),
    subsidies: amountOfCents(subsidies),
    costs: amountOfCents(costs),
    result,
  };
}

test.each([
  [2019, '-4318.00'],
  [2020, '14188.00'],
])('the result of %i is what the files add up to', async (year, stated) => {
  const expected = { ...ofFiles(year), from: `${year}-01-01`, to: `${year}-12-31` };
  expect(expected.result).toBe(stated);
  expect(await results(`year = ${year}`)).toEqual([expected]);
});

test('a year without records has a result of zero, and the components add up to the result', async () => {
  expect(await results('year = 2035')).toEqual([
    expect.objectContaining({ turnover: '0.00', subsidies: '0.00', costs: '0.00', result: '0.00' }),
  ]);
  const components = await context
    .get(Db)
    .query<{ component: string; item: string }>(
      'select component, item from fiscal_year_components where year = 2020 order by 1, 2',
    );
  expect(components.filter(({ component }) => component !== 'costs')).toEqual([
    { component: 'subsidies', item: 'granted' },
    { component: 'turnover', item: 'one_off' },
    { component: 'turnover', item: 'recurring' },
  ]);
});

test(
  'a fiscal year starts in the month of the settings',
  context.rolledBack(async () => {
    await context.get(Db).query('update settings set fiscal_year_start_month = 9');
    const [found] = await results('year = 2019');
    expect(found).toMatchObject(fiscalYear(2019, 9));
    const [turnover] = await context
      .get(Db)
      .query<{ sum: string }>(
        `select sum(amount)::text from invoice_lines where issued_on between '2019-09-01' and '2020-08-31'`,
      );
    expect(found?.turnover).toBe(turnover?.sum);
  }),
);

test('one year reads the lines of its days alone', async () => {
  const plan = await context
    .get(Db)
    .query<Record<string, string>>('explain select result from fiscal_year_results where year = 2020');
  const text = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(text).toMatch(/Function Scan on generate_series year.*\n\s+Filter: \(year = 2020\)/);
});
