import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import { RESULT_COMPONENTS } from '@terril/domain';
import { dbContext } from '../../../../../test/support/db-context.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { type ReportFormat, yearlyReport } from '../yearly/yearly-report.js';
import { YearResultReport } from './year-result.js';

const context = dbContext('sample');
const printed = (format: ReportFormat, language: Language, year = 2020) =>
  yearlyReport({ get: context.get } as INestApplicationContext, year, format, language);

interface Line {
  account: string;
  balance_before: string;
  allocation: string;
  balance_after: string;
}
const [result, legal, statutory] = parse(readFileSync(path.resolve('sample/cooperative-2020/reserves.csv'), 'utf8'), {
  columns: true,
}) as [Line, Line, Line];

test('the reserves around the vote are those of reserves.csv', async () => {
  const report = await context.get(YearResultReport).run(2020);
  expect([result.account, legal.account, statutory.account]).toEqual(['result', 'legal_reserve', 'statutory_reserve']);
  expect([report.result, report.approvedResult]).toEqual([result.balance_before, result.balance_before]);
  const lineOf = ({ balance_before: before, allocation: allocated, balance_after: after }: Line) => {
    return { before, allocated, after };
  };
  expect(report.reserves.lines).toEqual([
    { reserve: 'legal', ...lineOf(legal) },
    { reserve: 'statutory', ...lineOf(statutory) },
    { reserve: 'other', before: '0.00', allocated: '0.00', after: '0.00' },
    { reserve: 'carriedForward', before: '0.00', allocated: '0.00', after: '0.00' },
  ]);
  expect(report.reserves).toMatchObject({ voted: true, total: { allocated: result.balance_before } });
});

test('the parts add up to the components, and what was invoiced less what was credited to the turnover', async () => {
  const report = await context.get(YearResultReport).run(2020);
  const cents = (amount: string) => Math.round(Number(amount) * 100);
  const sum = (component: string, column: 'amount' | 'previous') =>
    report.parts.filter((part) => part.component === component).reduce((total, part) => total + cents(part[column]), 0);
  for (const component of RESULT_COMPONENTS) {
    expect(sum(component, 'amount')).toBe(cents(report[component]));
    expect(sum(component, 'previous')).toBe(cents(report.previous[component]));
  }
  expect(cents(report.credited)).toBeLessThan(0);
  expect(cents(report.invoiced) + cents(report.credited)).toBe(cents(report.turnover));
});

test('a year without a vote shows the register on its last day', async () => {
  const { reserves, approvedResult } = await context.get(YearResultReport).run(2019);
  expect([approvedResult, reserves.on, reserves.voted]).toEqual([null, '2019-12-31', false]);
  expect(reserves.total).toEqual({ before: '15522.00', allocated: '0.00', after: '15522.00' });
});

test.each<[Language, string[]]>([
  [
    'fr',
    [
      'Charges réelles 222 493,00 248 218,00',
      'Résultat 14 188,00 -4 318,00',
      'Réserves, affectation du résultat 2020 votée le 31 décembre 2020',
      'Réserve légale 7 540,00 2 128,00 9 668,00',
      'Réserve statutaire 7 982,00 12 060,00 20 042,00',
      'Total 15 522,00 14 188,00 29 710,00',
    ],
  ],
  [
    'en',
    [
      'Result 14,188.00 -4,318.00',
      'Reserves, allocation of the result of 2020 voted on 31 December 2020',
      'Legal reserve 7,540.00 2,128.00 9,668.00',
      'Statutory reserve 7,982.00 12,060.00 20,042.00',
    ],
  ],
])('the terminal prints the result and the reserves (%s)', async (language, lines) => {
  const text = (await printed('text', language)).replaceAll(/[^\S\n]+/g, ' ');
  for (const line of lines) expect(text.split('\n').map((one) => one.trim())).toContain(line);
  expect(text).not.toMatch(/approuvé|Approved|Autres réserves|Other reserves/);
});

test('the terminal writes them as CSV and as JSON too', async () => {
  const csv = await printed('csv', 'en');
  expect(csv).toContain('Result;Total;14188.00;-4318.00\r\n');
  expect(csv).toContain('Statutory reserve;7982.00;12060.00;20042.00\r\n');
  const json = JSON.parse(await printed('json', 'fr'));
  expect(json.result).toMatchObject({ result: '14188.00', reserves: { total: { after: '29710.00' } } });
});

test(
  'the approved result is printed where it is another one',
  context.rolledBack(async () => {
    await context.get(Db).query(
      `insert into fiscal_year_closings (author_name, year, closed_on, components, computed_result, approved_result, reason)
         values ('Essai', 2019, '2020-12-31', '[]', -4318, -4400, 'Provision')`,
    );
    const text = (await printed('text', 'fr')).replaceAll(/[^\S\n]+/g, ' ');
    expect(text).toContain('Résultat approuvé 14 188,00 -4 400,00\n');
  }),
);

test('the text has one empty line at most between its parts and none at its end, with reserves or without', async () => {
  for (const [year, hasReserves] of [
    [2020, true],
    [2010, false],
  ] as const) {
    const text = await printed('text', 'fr', year);
    expect(text.includes('Réserves')).toBe(hasReserves);
    expect(text).not.toMatch(/\n\n\n|\n$/);
  }
});
