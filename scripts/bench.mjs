// npm run bench -- lists|exports|reports|search|import: measured over HTTP beside the same SQL run raw.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { command } from './lib/run.mjs';

await command(async () => {
  await ensureInstalled();
  await ensureBuilt('bench');
  process.setSourceMapsEnabled(true);
  await import('../bench/dist/main.js');
});
