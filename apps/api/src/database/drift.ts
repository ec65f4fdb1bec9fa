import type { DataSource } from 'typeorm';

/** The statements that would bring the database to what the entities say, and back; none = no drift. */
export async function schemaDrift(source: DataSource): Promise<{ up: string[]; down: string[] }> {
  const log = await source.driver.createSchemaBuilder().log();
  return {
    up: log.upQueries.map(({ query }) => query),
    down: log.downQueries.map(({ query }) => query).toReversed(),
  };
}
