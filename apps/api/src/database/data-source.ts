import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/index.js';
import { SnakeNaming } from './naming.js';

const DATE = 1082;
// A calendar day is its text: node-postgres would make it an instant in the machine's time zone.
pg.types.setTypeParser(DATE, (day) => day);

/**
 * Of each connection, on any server, what the embedded one is started with: a report over ten years sorts and joins in
 * memory, and is over before its plan would be compiled. A server that gives more memory keeps to it.
 */
const SETTINGS = `select set_config('jit', 'off', false), set_config('work_mem',
  case when pg_size_bytes(current_setting('work_mem')) < pg_size_bytes('32MB') then '32MB' else current_setting('work_mem') end, false)`;

/**
 * The only connection options of the project. The schema changes by migrations alone.
 * @param statementSeconds how long one statement may take; unless told, as the server says
 */
export function dataSourceOptions(url: string, statementSeconds?: number): DataSourceOptions {
  const limit = statementSeconds ? `, set_config('statement_timeout', '${statementSeconds}s', false)` : '';
  const onConnect = (client: pg.ClientBase) => client.query(SETTINGS + limit);
  return {
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
    namingStrategy: new SnakeNaming(),
    installExtensions: false,
    extra: { max: 10, connectionTimeoutMillis: 5000, application_name: 'terril', onConnect },
  };
}

export function createDataSource(url: string): DataSource {
  return new DataSource(dataSourceOptions(url));
}
