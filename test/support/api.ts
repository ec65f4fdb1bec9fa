import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../apps/api/src/app.js';
import { readConfig } from '../../apps/api/src/config.js';
import { cloneDatabase } from './database.js';

/** The API, serving on a port of its own over a database of its own. */
export interface TestApi {
  /** Its origin, such as http://127.0.0.1:40123. */
  url: string;
  /** Its database, for what HTTP cannot show. */
  databaseUrl: string;
  stop(): Promise<void>;
}

/** Starts the whole API, as main.ts does, on an empty database or on the sample cooperative in demo mode. */
export async function startApi({ sample, env = {} }: { sample: boolean; env?: NodeJS.ProcessEnv }): Promise<TestApi> {
  const database = await cloneDatabase(sample ? 'sample' : 'empty');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = readConfig({
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: url,
    DATABASE_URL: database.url,
    TERRIL_DEMO: sample ? '1' : '0',
    LOG_LEVEL: 'error',
    ...env,
  });
  const app = await createApp(config, database.url);
  await app.listen(config.port, config.host);
  return {
    url,
    databaseUrl: database.url,
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/** A port nobody listens on; the API must know it before it listens, for the addresses it prints. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
