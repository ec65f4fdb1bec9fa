// npm test: format, lint, types, drift, then unit, database, API and browser tests; the last line is `N passed, N failed`.
// npm test -- unit|database|api|admin, or a path: that part only.
import { jest } from './lib/jest.mjs';
import { CHECKS, neededFor } from './lib/checks.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { command, since } from './lib/run.mjs';

/** Begun before the others: a browser that is missing comes by the network, and the format keeps one processor busy. */
const BESIDE = ['format', 'browser'];

await command(async () => {
  const words = process.argv.slice(2);
  await ensureInstalled();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const checks = words.length > 0 ? neededFor(words.join(' ')) : CHECKS;
  const beside = new Map(checks.filter(([name]) => BESIDE.includes(name)).map(([name, check]) => [name, check()]));
  for (const [name, check] of checks) {
    const start = performance.now();
    const { code, output } = await (beside.get(name) ?? check());
    counts[code === 0 ? 'passed' : 'failed']++;
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${since(start)})`);
    if (code !== 0) console.log(output.trimEnd());
  }
  const tests = await jest(words);
  for (const key of Object.keys(counts)) counts[key] += tests[key];
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
});
