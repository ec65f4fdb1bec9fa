import type pg from 'pg';
import { DataSource } from 'typeorm';

interface Pool {
  onConnect: (client: pg.ClientBase) => Promise<void>;
}

/** Beside the lock of each job and the connection it works on, for those that read several things at once. */
const SPARE = 4;

/**
 * The connections on which this process does its jobs, opened by the first one. Each job holds one for its lock for as long as
 * it runs: on those of requests, a few long ones would leave nobody an answer. Here a statement takes what it takes.
 */
export class JobConnections {
  private opened: Promise<DataSource> | undefined;

  /** @param requests what they are like, but for their number and the time of a statement */
  constructor(private readonly requests: DataSource) {}

  /** @param jobs how many may run at once */
  open(jobs: number): Promise<DataSource> {
    this.opened ??= this.connect(2 * jobs + SPARE).catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  async close(): Promise<void> {
    const opened = this.opened?.catch(() => undefined);
    this.opened = undefined;
    await (await opened)?.destroy();
  }

  private connect(max: number): Promise<DataSource> {
    const usual = this.requests.options.extra as Pool;
    const onConnect = async (client: pg.ClientBase) => {
      await usual.onConnect(client);
      await client.query('set statement_timeout = 0');
    };
    return new DataSource({ ...this.requests.options, extra: { ...usual, max, onConnect } }).initialize();
  }
}
