import { Client } from 'pg';
import { errorCode } from './error.js';
import { PORT } from './socket.js';

const DUPLICATE = ['42P04', '23505'];

/** Whether the server of this socket folder takes connections now. */
export async function answers(socketFolder: string): Promise<boolean> {
  const client = connection(socketFolder, { connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Creates the database unless it exists; another launcher may be creating it at the same moment. */
export async function ensureDatabase(socketFolder: string, name: string): Promise<void> {
  const client = connection(socketFolder);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } catch (error) {
    if (!DUPLICATE.includes(errorCode(error) ?? '')) throw error;
  } finally {
    await client.end();
  }
}

/** The connection URL, as node-postgres and TypeORM read it. */
export function urlOf(socketFolder: string, database: string): string {
  return `postgres://postgres@localhost/${encodeURIComponent(database)}?host=${encodeURIComponent(socketFolder)}&port=${PORT}`;
}

function connection(socketFolder: string, options: object = {}): Client {
  return new Client({ host: socketFolder, port: PORT, user: 'postgres', database: 'postgres', ...options });
}
