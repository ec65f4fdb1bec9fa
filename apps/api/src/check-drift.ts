import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@terril/embedded-postgres';
import { createDataSource } from './database/data-source.js';
import { schemaDrift } from './database/drift.js';
import { migrate } from './database/migrate.js';

/** Fails when the migrations, run on an empty database, do not give what the entities say. */
async function checkDrift(): Promise<void> {
  const postgres = await startEmbeddedPostgres({ folder: path.join(tmpdir(), `terril-drift-${randomUUID()}`) });
  try {
    await migrate(postgres.url);
    const source = await createDataSource(postgres.url).initialize();
    const { up } = await schemaDrift(source);
    await source.destroy();
    if (up.length === 0) return;
    console.error('Entities and migrations differ. Run npm run generate:migration -- <name>. Missing statements:');
    console.error(up.join('\n'));
    process.exitCode = 1;
  } finally {
    await postgres.stop();
  }
}

void checkDrift();
