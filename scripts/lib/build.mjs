import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal, ROOT, run, since, tool } from './run.mjs';

const STAMPS = path.join(ROOT, '.cache', 'build');
const SHARED = ['package-lock.json', 'tsconfig.base.json', 'libs'];

/** What can be built: the files it is made from, a file it yields, and how. */
const PARTS = {
  api: { from: [...SHARED, 'apps/api'], yields: 'apps/api/dist/main.js', build: () => compile('apps/api') },
  bench: { from: [...SHARED, 'apps/api', 'bench'], yields: 'bench/dist/main.js', build: () => compile('bench') },
  admin: {
    from: [...SHARED, 'apps/admin'],
    yields: 'apps/admin/dist/index.html',
    build: () => tool('vite', 'vite', ['build', '--logLevel', 'warn'], { cwd: path.join(ROOT, 'apps/admin') }),
  },
};

/** Builds the named parts whose sources changed since they were last built; says so on stderr. */
export async function ensureBuilt(...names) {
  const start = performance.now();
  const stale = names.filter((name) => !isFresh(name));
  if (stale.length === 0) return;
  console.error(`Building ${stale.join(' and ')}...`);
  const results = await Promise.all(stale.map(buildPart));
  const failures = results.filter(({ code }) => code !== 0);
  if (failures.length > 0) {
    throw new Refusal(`${failures.map(({ output }) => output.trim()).join('\n')}\n\nThe build failed.`);
  }
  console.error(`Built in ${since(start)}.`);
}

/** Builds one part and notes from which sources. */
export async function buildPart(name) {
  const state = stateOf(name);
  const result = await PARTS[name].build();
  if (result.code === 0) {
    mkdirSync(STAMPS, { recursive: true });
    writeFileSync(path.join(STAMPS, name), state);
  }
  return result;
}

/** Compiles a TypeScript project and those it refers to; `tsc -b` itself skips what has not changed. */
export async function compile(...args) {
  return run(await compilerPath(), ['-b', ...args]);
}

/** The native compiler: its Node.js wrapper would leave it running when it is told to end. */
export async function compilerPath() {
  const { default: find } = await import('../../node_modules/typescript/lib/getExePath.js');
  return find();
}

function isFresh(name) {
  const stamp = path.join(STAMPS, name);
  if (!existsSync(stamp) || !existsSync(path.join(ROOT, PARTS[name].yields))) return false;
  return readFileSync(stamp, 'utf8') === stateOf(name);
}

/** A digest of the names, sizes and times of the sources. */
function stateOf(name) {
  const digest = createHash('sha256');
  for (const file of PARTS[name].from.flatMap(filesIn)) {
    const { size, mtimeMs } = statSync(path.join(ROOT, file));
    digest.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return digest.digest('hex');
}

function filesIn(file) {
  if (['node_modules', 'dist'].includes(path.basename(file))) return [];
  if (!statSync(path.join(ROOT, file)).isDirectory()) return [file];
  return readdirSync(path.join(ROOT, file)).flatMap((name) => filesIn(path.join(file, name)));
}
