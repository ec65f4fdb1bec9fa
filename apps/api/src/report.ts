import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { readConfig } from './config.js';
import { openDatabase } from './database/open.js';
import { explain } from './explain.js';
import { REPORT_FORMATS, type ReportFormat, terminalLanguage, yearlyReport } from './reports/yearly/yearly-report.js';

const USAGE = `Usage: npm run report -- --year 2020 [--format ${REPORT_FORMATS.join('|')}] [--language fr|en] [--demo]
Reads the database of npm start (DATABASE_URL, or .data/main); with --demo that of npm run demo.`;

/** Prints the yearly report of a database. */
async function main(): Promise<void> {
  const options = readOptions();
  if (!options) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const config = readConfig({ ...process.env, ...(options.demo && { TERRIL_DEMO: '1' }) });
  const database = await openDatabase(config);
  try {
    const app = await NestFactory.createApplicationContext(AppModule.with(config, database.url), {
      logger: false,
      abortOnError: false,
    });
    process.stdout.write(`${await yearlyReport(app, options.year, options.format, options.language)}\n`);
    await app.close();
  } finally {
    await database.close();
  }
}

function readOptions():
  { year: number | undefined; format: ReportFormat; language: 'fr' | 'en'; demo: boolean } | undefined {
  try {
    const { values } = parseArgs({
      options: {
        year: { type: 'string' },
        format: { type: 'string' },
        language: { type: 'string' },
        demo: { type: 'boolean' },
      },
    });
    const format = REPORT_FORMATS.find((name) => name === (values.format ?? 'text'));
    const language = (['fr', 'en'] as const).find(
      (name) => name === (values.language ?? terminalLanguage(process.env)),
    );
    if (!format || !language || !/^((19|20|21)\d\d)?$/.test(values.year ?? '')) return undefined;
    return { year: values.year ? Number(values.year) : undefined, format, language, demo: values.demo ?? false };
  } catch {
    return undefined;
  }
}

main().catch((error: unknown) => {
  console.error(explain(error, 0));
  process.exitCode = 1;
});
