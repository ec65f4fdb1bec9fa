import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The text of a report's SQL file. It is read from the sources, also by the compiled code beside them. */
export function sqlFile(name: string): string {
  return readFileSync(path.resolve(__dirname, '../../src/reports', name), 'utf8');
}
