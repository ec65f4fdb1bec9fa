import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { isCalendarDate } from '@terril/domain';
import { AppModule } from './app.module.js';
import { readConfig } from './config.js';
import { openDatabase } from './database/open.js';
import { explain } from './explain.js';
import { REPORT_FORMATS, type ReportFormat, terminalLanguage, yearlyReport } from './reports/yearly/yearly-report.js';
import { forecastReport } from './steering/result-forecasts/forecast-report.js';

const USAGE = `Usage: npm run report -- --year 2020 [--format ${REPORT_FORMATS.join('|')}] [--language fr|en] [--demo]
       npm run report -- --forecast [--on 2020-06-30] [the same]
Reads the database of npm start (DATABASE_URL, or .data/main); with --demo that of npm run demo.`;

/** Prints the yearly report of a database, or the forecast of its result on a day. */
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
    const { forecast, on, year, format, language } = options;
    const text = forecast ? forecastReport(app, on, format, language) : yearlyReport(app, year, format, language);
    process.stdout.write(`${await text}\n`);
    await app.close();
  } finally {
    await database.close();
  }
}

interface Options {
  year: number | undefined;
  /** The forecast instead, as known on a day: today unless told. */
  forecast: boolean;
  on: string | undefined;
  format: ReportFormat;
  language: 'fr' | 'en';
  demo: boolean;
}

function readOptions(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: {
        year: { type: 'string' },
        forecast: { type: 'boolean' },
        on: { type: 'string' },
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
    const { on, year, forecast = false, demo = false } = values;
    if (forecast ? year !== undefined : on !== undefined) return undefined;
    if (on !== undefined && !isCalendarDate(on)) return undefined;
    return { year: year ? Number(year) : undefined, forecast, on, format, language, demo };
  } catch {
    return undefined;
  }
}

main().catch((error: unknown) => {
  console.error(explain(error, 0));
  process.exitCode = 1;
});
