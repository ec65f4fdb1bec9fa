import { Client } from 'pg';
import type { Statement } from './record.js';

/** The connections on which statements of the API are run again, as many as it used. */
export class Replay {
  private readonly clients: Client[] = [];

  constructor(private readonly url: string) {}

  /** Opens what `statements` need, before anything is measured. */
  async open(statements: Statement[]): Promise<void> {
    const needed = Math.max(0, ...statements.map(({ connection }) => connection + 1));
    while (this.clients.length < needed) {
      const client = new Client({ connectionString: this.url });
      await client.connect();
      this.clients.push(client);
    }
  }

  /** One after the other, each on the connection of its like. */
  async run(statements: Statement[]): Promise<void> {
    for (const { connection, text, values } of statements) await this.clients[connection]?.query(text, values);
  }

  async close(): Promise<void> {
    for (const client of this.clients) await client.end();
  }
}
