import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';

/** Installs and builds what is missing, then becomes the server: it handles the signals, and the exit code is its own. */
export async function serve() {
  await ensureInstalled();
  await ensureBuilt('api', 'admin');
  endWithoutOrphans();
  process.setSourceMapsEnabled(true);
  await import('../../apps/api/dist/main.js');
}

/**
 * A signal that comes before the server listens to it, or again while it stops, would kill this process at once and leave
 * its PostgreSQL behind: an orderly exit does not. npm ends without passing the signal on: its end is taken for one.
 */
function endWithoutOrphans() {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(1);
    });
  }
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
