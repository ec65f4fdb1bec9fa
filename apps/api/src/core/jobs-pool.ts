import { Pool } from 'pg';

/** Of connections that fetch jobs; the work itself takes those of everybody. */
const CONNECTIONS = 2;
const PATIENCE_MS = 5_000;
const NOTHING = { rows: [] };

/**
 * The connections of pg-boss. Its own pool, once it ends, forgets the statements that wait for a connection: who had asked
 * would wait for ever, and pg-boss would look every second whether that is over. Here each is answered before the end.
 */
export class JobsPool {
  private readonly pool: Pool;
  private readonly underWay = new Set<Promise<unknown>>();
  private isClosed = false;

  /** @param onError called for a connection that broke while nothing used it */
  constructor(url: string | undefined, onError: (error: Error) => void) {
    this.pool = new Pool({
      connectionString: url,
      max: CONNECTIONS,
      application_name: 'terril jobs',
      connectionTimeoutMillis: PATIENCE_MS,
    });
    this.pool.on('error', onError);
  }

  /** As pg-boss asks; nothing is found any more once it is closed. */
  executeSql = async (sql: string, values: unknown[]): Promise<{ rows: unknown[] }> => {
    if (this.isClosed) return NOTHING;
    const asked = this.pool.query<Record<string, unknown>>(sql, values);
    const settled: Promise<unknown> = asked.then(
      () => this.underWay.delete(settled),
      () => this.underWay.delete(settled),
    );
    this.underWay.add(settled);
    return asked;
  };

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await Promise.all(this.underWay);
    await this.pool.end();
  }
}
