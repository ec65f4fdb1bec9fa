import 'reflect-metadata';
import { schemaDrift } from './database/drift.js';
import { onScratchDatabase } from './database/scratch.js';

/** Fails when the migrations, run on an empty database, do not give what the entities say. */
async function checkDrift(): Promise<void> {
  const { up } = await onScratchDatabase(schemaDrift);
  if (up.length === 0) return;
  console.error('Entities and migrations differ. Run npm run generate:migration -- <name>. Missing statements:');
  console.error(up.join('\n'));
  process.exitCode = 1;
}

void checkDrift();
