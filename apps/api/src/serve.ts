import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './app.js';
import { SetupService } from './system/auth/setup.service.js';
import type { Config } from './config.js';
import { openDatabase } from './database/open.js';
import { DailyService } from './system/daily/daily.service.js';
import { UnusedFiles } from './system/files/unused-files.js';
import { terminalLanguage, yearlyReport } from './reports/yearly/yearly-report.js';
import { DEMO_LOGIN } from './system/auth/demo-login.js';

const DEMO_YEAR = 2020;

/** Opens the database and serves until `stop` is called; nothing is left running when it throws. */
export async function serve(config: Config, print: (text: string) => void): Promise<{ stop(): Promise<void> }> {
  const database = await openDatabase(config);
  let app: NestFastifyApplication | undefined;
  const stop = async () => {
    await app?.close();
    await database.close();
  };
  try {
    app = await createApp(config, database.url);
    // By Fastify itself: Nest would print its own words on a busy port before ours.
    await app.getHttpAdapter().getInstance().listen({ port: config.port, host: config.host });
    app.get(UnusedFiles).start();
    app.get(DailyService).start();
    print(await welcome(app, config));
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function welcome(app: NestFastifyApplication, config: Config): Promise<string> {
  const address = `Terril is at ${config.publicUrl}  (Ctrl-C stops it)`;
  if (config.demo) {
    const report = await yearlyReport(app, DEMO_YEAR, 'text', terminalLanguage(process.env));
    return `${report}\n${address}\nDemo login: ${DEMO_LOGIN.email} / ${DEMO_LOGIN.password}`;
  }
  const token = await app.get(SetupService).newLink();
  if (token === undefined) return address;
  return `${address}\nNobody can sign in yet. Create the first administrator, once, at:\n  ${config.publicUrl}/#/setup?token=${token}`;
}
