import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT, tool } from './run.mjs';

const PROJECTS = ['unit', 'database', 'api', 'admin'];
const RESULTS = path.join(ROOT, '.cache', 'jest.json');

/**
 * Runs the tests of the projects or path patterns in `words`, all of them when there are none.
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>} a file that cannot be loaded, or a jest that dies,
 * counts as one failure.
 */
export async function jest(words) {
  mkdirSync(path.dirname(RESULTS), { recursive: true });
  rmSync(RESULTS, { force: true });
  const projects = words.filter((word) => PROJECTS.includes(word));
  const patterns = words.filter((word) => !PROJECTS.includes(word));
  const { code } = await tool(
    'jest',
    'jest',
    [
      '--json',
      `--outputFile=${RESULTS}`,
      ...(projects.length > 0 ? ['--selectProjects', ...projects] : []),
      ...(patterns.length > 0 ? ['--testPathPatterns', ...patterns] : []),
    ],
    { show: true },
  );
  if (!existsSync(RESULTS)) return { passed: 0, failed: 1, skipped: 0 };
  const results = JSON.parse(readFileSync(RESULTS, 'utf8'));
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return {
    passed: results.numPassedTests,
    failed: code !== 0 ? Math.max(failed, 1) : failed,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}
