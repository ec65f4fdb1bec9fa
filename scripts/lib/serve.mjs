import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';

/** Installs and builds what is missing, then becomes the server: signals and the exit code are its own. */
export async function serve() {
  await ensureInstalled();
  await ensureBuilt('api', 'admin');
  process.setSourceMapsEnabled(true);
  await import('../../apps/api/dist/main.js');
}
