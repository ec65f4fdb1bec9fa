import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compiled } from './compiled.js';
import { cloneDatabase } from './database.js';

/** The API, serving on a port of its own over a database of its own. */
export interface TestApi {
  /** Its origin, such as http://127.0.0.1:40123. */
  url: string;
  /** Its database, for what HTTP cannot show. */
  databaseUrl: string;
  /** Where it keeps files. */
  filesFolder: string;
  /** The token of the one-time link that main.ts prints while nobody can sign in. */
  newSetupToken(): Promise<string | undefined>;
  /** Lets it do the work of every day, as main.ts does. */
  startDaily(): void;
  stop(): Promise<void>;
}

/**
 * Starts the whole API, as main.ts does, on an empty database or on the sample cooperative in demo mode. It reaches its
 * database at the address `route` makes of the real one.
 */
export async function startApi({
  sample,
  env = {},
  route = (databaseUrl) => Promise.resolve(databaseUrl),
}: {
  sample: boolean;
  env?: NodeJS.ProcessEnv;
  route?: (databaseUrl: string) => Promise<string>;
}): Promise<TestApi> {
  const database = await cloneDatabase(sample ? 'sample' : 'empty');
  const port = await freePort();
  const filesFolder = await mkdtemp(path.join(tmpdir(), 'terril-files-'));
  const url = `http://127.0.0.1:${port}`;
  const config = compiled('config').readConfig({
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: url,
    DATABASE_URL: await route(database.url),
    TERRIL_DEMO: sample ? '1' : '0',
    FILES_FOLDER: filesFolder,
    LOG_LEVEL: 'error',
    ...env,
  });
  const app = await compiled('app').createApp(config, config.databaseUrl ?? database.url);
  // However busy the machine of the tests is, a figure rests on what was recorded just before.
  const answers: { slowMs: number } = app.get(compiled('core/kept-answers').KeptAnswers);
  answers.slowMs = Number.POSITIVE_INFINITY;
  await app.listen(config.port, config.host);
  return {
    url,
    databaseUrl: database.url,
    filesFolder,
    newSetupToken: () => app.get(compiled('system/auth/setup.service').SetupService).newLink(),
    startDaily: () => app.get(compiled('system/daily/daily.service').DailyService).start(),
    stop: async () => {
      await app.close();
      await database.drop();
      await rm(filesFolder, { recursive: true });
    },
  };
}

/** A port nobody listens on; the API must know it before it listens, for the addresses it prints. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
