import { EmbeddedPostgresError } from '@terril/embedded-postgres';
import { isDatabaseGone } from './core/database-gone.js';
import { TerrilError } from './core/errors.js';
import { SampleError } from './database/sample/csv-rows.js';

/** What went wrong at start, for the person at the terminal: a sentence where there is one, else the whole error. */
export function explain(error: unknown, port: number): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'EADDRINUSE') {
    return `Port ${port} is busy: another program listens there. Stop it, or choose another port: PORT=${port + 1} npm start`;
  }
  if (code === 'EACCES' && message?.includes('listen'))
    return `Port ${port} is not open to this account. Choose one above 1023: PORT=3000`;
  if (error instanceof EmbeddedPostgresError) return `${error.message}\n${error.hint}`;
  if (error instanceof TerrilError) return error.message;
  if (error instanceof SampleError) return `The sample cannot be loaded, nothing was. ${error.message}`;
  if (isDatabaseGone(error)) return `The database cannot be reached (${message ?? code}). Check DATABASE_URL.`;
  if (/^(28|3D)/.test(code ?? '')) return `The database refuses the connection (${message}). Check DATABASE_URL.`;
  if (message?.startsWith('Bad settings')) return message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
