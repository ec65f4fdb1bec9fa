// npm run dev: the API compiled and restarted at each save, the back-office at http://localhost:5173. Ctrl-C ends all.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { compilerPath, ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { command, ROOT } from './lib/run.mjs';

await command(async () => {
  await ensureInstalled();
  await ensureBuilt('api');
  const admin = path.join(ROOT, 'apps/admin');
  const children = [
    spawn(await compilerPath(), ['-b', '-w', '--preserveWatchOutput', 'apps/api'], {
      stdio: ['ignore', 'inherit', 'inherit'],
    }),
    spawn(process.execPath, ['--watch', '--watch-preserve-output', '--enable-source-maps', 'apps/api/dist/main.js'], {
      stdio: ['ignore', 'inherit', 'inherit'],
    }),
    spawn(process.execPath, [path.join(ROOT, 'node_modules/vite/bin/vite.js')], {
      cwd: admin,
      stdio: ['ignore', 'inherit', 'inherit'],
    }),
  ];
  const endAll = () => children.forEach((child) => child.kill('SIGTERM'));
  // In a terminal Ctrl-C reaches the children too; this keeps the command waiting for them.
  process.once('SIGINT', endAll);
  process.once('SIGTERM', endAll);
  for (const child of children) child.once('exit', endAll);
});
