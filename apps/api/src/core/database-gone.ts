/** Node's codes of a connection that cannot be made or was cut. */
const NETWORK_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

/** PostgreSQL's: class 08 (connection), 57P01-57P03 (shutting down, crashed, starting), 53300 (too many). */
const SERVER_CODES = /^(08|57P0[1-3]$|53300$)/;

/** node-postgres gives some of its own errors no code. */
const MESSAGES =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|not queryable/i;

/** Whether `thrown` says that the database cannot be reached, rather than that it refused a statement. */
export function isDatabaseGone(thrown: unknown): boolean {
  const error = thrown as { code?: unknown; message?: unknown; driverError?: unknown } | null | undefined;
  if (!error || typeof error !== 'object') return false;
  if (error.driverError && error.driverError !== thrown && isDatabaseGone(error.driverError)) return true;
  const code = typeof error.code === 'string' ? error.code : '';
  return NETWORK_CODES.has(code) || SERVER_CODES.test(code) || MESSAGES.test(String(error.message ?? ''));
}
