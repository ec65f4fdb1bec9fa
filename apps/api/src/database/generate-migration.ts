import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { schemaDrift } from './drift.js';
import { onScratchDatabase } from './scratch.js';

/**
 * Writes the migration that brings the database to what the entities say:
 * `npm run generate:migration -- add-something`. Add it to migrations/index.ts after reading it.
 */
async function generate(name: string): Promise<void> {
  const { up, down } = await onScratchDatabase(schemaDrift);
  if (up.length === 0) {
    console.log('The migrations already say what the entities say.');
    return;
  }
  const stamp = Date.now();
  const className = `${name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}${stamp}`;
  const folder = path.resolve(__dirname, '../../src/database/migrations');
  const file = path.join(folder, `${stamp}-${name}.ts`);
  writeFileSync(file, migrationText(className, up, down));
  console.log(
    `Written: ${path.relative(process.cwd(), file)}. Read it, add it to migrations/index.ts, run npm run format.`,
  );
}

function migrationText(className: string, up: string[], down: string[]): string {
  const body = (statements: string[]) =>
    statements.map((sql) => `    await runner.query(\`${sql.replaceAll('`', '\\`')}\`);`).join('\n');
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${body(up)}
  }

  async down(runner: QueryRunner): Promise<void> {
${body(down)}
  }
}
`;
}

void generate(process.argv[2] ?? 'change');
