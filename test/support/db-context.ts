import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../apps/api/src/app.module.js';
import { readConfig } from '../../apps/api/src/config.js';
import { Db } from '../../apps/api/src/core/db.js';
import { cloneDatabase, type TestDatabase } from './database.js';

/** The API's services on a database of its own, for the tests of one file. */
export interface DbContext {
  get<T>(service: Type<T>): T;
  /** The body of a test, whose writes are undone at its end. */
  rolledBack(work: () => Promise<unknown>): () => Promise<void>;
  /** For what opens connections of its own. */
  databaseUrl(): string;
}

/** Opens the services before the tests and closes them after. The clock shows the last day of the sample. */
export function dbContext(kind: 'empty' | 'sample'): DbContext {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let filesFolder: string;
  beforeAll(async () => {
    database = await cloneDatabase(kind);
    filesFolder = await mkdtemp(path.join(tmpdir(), 'terril-files-'));
    const config = readConfig({
      TERRIL_TODAY: '2020-12-31',
      DATABASE_URL: database.url,
      FILES_FOLDER: filesFolder,
    });
    app = await NestFactory.createApplicationContext(AppModule.with(config, database.url), { logger: false });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await database.drop();
    await rm(filesFolder, { recursive: true });
  });
  return {
    get: (service) => app.get(service),
    rolledBack: (work) => () => app.get(Db).rolledBack(async () => void (await work())),
    databaseUrl: () => database.url,
  };
}
