// npm run report -- --year 2020 [--format text|json|csv]: the yearly report, alone on stdout; -- --forecast: that of the result.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { command } from './lib/run.mjs';

await command(async () => {
  await ensureInstalled();
  await ensureBuilt('api');
  process.setSourceMapsEnabled(true);
  await import('../apps/api/dist/report.js');
});
