import type { INestApplicationContext } from '@nestjs/common';
import { monthOf } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import { NewUsersReport } from './new-users.js';
import { newUsersTable } from './new-users-table.js';
import { RecurringRevenueReport } from '../recurring/recurring-revenue.js';
import { YearResultReport } from '../result/year-result.js';
import { yearReservesTable, yearResultTable } from '../result/year-result-tables.js';
import { toCsv } from '../report-file.js';
import { reportText, type YearlyReport } from './report-text.js';
import { TurnoverReport } from './turnover.js';
import { turnoverTable } from './turnover-table.js';

export const REPORT_FORMATS = ['text', 'json', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The yearly report of the database `app` is on, as one text. */
export async function yearlyReport(
  app: INestApplicationContext,
  year: number | undefined,
  format: ReportFormat,
  language: Language,
): Promise<string> {
  const report = await gather(app, year, language);
  if (format === 'json') return JSON.stringify(report, null, 2);
  if (format === 'text') return reportText(report, language);
  const tables = [
    newUsersTable(report.newUsers, language),
    turnoverTable(report.turnover, language),
    yearResultTable(report.result, language),
    yearReservesTable(report.result, language),
  ];
  return tables.map((table) => toCsv(table, language)).join('\r\n');
}

async function gather(
  app: INestApplicationContext,
  year: number | undefined,
  language: Language,
): Promise<YearlyReport> {
  const turnover = await app.get(TurnoverReport).run(year, language);
  const newUsers = await app.get(NewUsersReport).run(year, language);
  const lastMonth = async (to: string) => {
    const month = monthOf(to);
    return (await app.get(RecurringRevenueReport).run({ from: month, to: month })).steps.at(-1);
  };
  const recurring = { year: await lastMonth(turnover.to), previous: await lastMonth(turnover.previous.to) };
  const result = await app.get(YearResultReport).run(year);
  return { newUsers, turnover, recurring, result };
}

/** The terminal's language: French or English as the locale says, English where it says neither. */
export function terminalLanguage(env: NodeJS.ProcessEnv): Language {
  return /^fr/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'fr' : 'en';
}
