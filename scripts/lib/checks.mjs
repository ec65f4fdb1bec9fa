import { buildPart, compile } from './build.mjs';
import { findBrowser } from './browser.mjs';
import { run, tool } from './run.mjs';

const node = (...args) => run(process.execPath, args);

/** Whether the browser tests can run, and where they find their browser. */
async function browser() {
  try {
    process.env.CHROMIUM_PATH = await findBrowser();
    return { code: 0, output: '' };
  } catch (error) {
    return { code: 1, output: error.message };
  }
}

/** Everything `npm test` checks besides the tests, in order; each counts as one. */
export const CHECKS = [
  ['lint', () => tool('oxlint', 'oxlint', ['--deny-warnings'])],
  ['types', () => compile()],
  ['types of the back-office', () => tool('typescript', 'tsc', ['-p', 'apps/admin'])],
  ['build of the back-office', () => buildPart('admin')],
  ['entities and migrations agree', () => node('apps/api/dist/check-drift.js')],
  ['API and its generated types agree', () => node('libs/api-types/generate.mjs', '--check')],
  ['format', () => tool('prettier', 'prettier', ['--check', '--log-level', 'warn', '.'])],
  ['browser', browser],
];

/** The checks that tests of `what` rely on: built code, and a browser for those of the back-office. */
export function neededFor(what) {
  if (what === 'unit') return [];
  const needed = ['types', ...(/admin/.test(what) ? ['build of the back-office', 'browser'] : [])];
  return CHECKS.filter(([name]) => needed.includes(name));
}
