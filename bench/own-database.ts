import { Client } from 'pg';
import { Api } from './api.js';
import type { Group } from './cases.js';
import { openFreshDatabase } from './database.js';
import { type Bounds, measure, type Measure } from './measure.js';
import { untilQuiet } from './quiet.js';
import { Replay } from './replay.js';
import { inOneLine, table } from './table.js';

interface Context {
  api: Api;
  client: Client;
}

interface Measured {
  /** Before it is filled. */
  begun: () => void;
  fill: (client: Client, scale: number) => Promise<void>;
  group: (client: Client) => Promise<Group>;
  /** What else is measured on the same rows, before and after the requests. */
  before?: (client: Client) => Promise<void>;
  after?: (context: Context) => Promise<void>;
}

/** Measures requests on a database of their own, filled anew. */
export async function measureInOwn(
  name: string,
  { scale, only, ...bounds }: Bounds & { scale: number; only: string },
  { begun, fill, group: groupOf, before, after }: Measured,
): Promise<void> {
  const database = await openFreshDatabase(`terril_bench_${name}`);
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    begun();
    await fill(client, scale);
    await before?.(client);
    const api = await Api.start(database.url);
    const replay = new Replay(database.url);
    try {
      await untilQuiet(client);
      await api.signIn();
      const group = await groupOf(client);
      const measures: Measure[] = [];
      for (const one of group.cases.filter((each) => each.name.includes(only))) {
        measures.push(await measure(api, replay, one, bounds));
        console.error(inOneLine(measures.at(-1) as Measure));
      }
      console.log(`${table(name, group, measures)}\n`);
      await after?.({ api, client });
    } finally {
      await api.stop();
      await replay.close();
    }
  } finally {
    await client.end();
    await database.close();
  }
}
