import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/index.js';
import { SnakeNaming } from './naming.js';

const DATE = 1082;
// A calendar day is its text: node-postgres would make it an instant in the machine's time zone.
pg.types.setTypeParser(DATE, (day) => day);

/** The only connection options of the project. The schema changes by migrations alone. */
export function dataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
    namingStrategy: new SnakeNaming(),
    installExtensions: false,
    extra: { max: 10, connectionTimeoutMillis: 5000, application_name: 'terril' },
  };
}

export function createDataSource(url: string): DataSource {
  return new DataSource(dataSourceOptions(url));
}
