// Completes package-lock.json with the optional packages of other platforms.
// A lock made where the registry serves one platform only leaves them out, and `npm ci` then refuses it elsewhere.
// Run it after each change of dependencies: npm run lock
import { readFileSync, writeFileSync } from 'node:fs';

const LOCK = 'package-lock.json';
const SYSTEMS = [
  'darwin',
  'linux',
  'win32',
  'windows',
  'freebsd',
  'android',
  'openharmony',
  'netbsd',
  'openbsd',
  'sunos',
  'aix',
];
const PROCESSORS = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32'];

const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
const { packages } = lock;

/** Whether `name`, asked for by the package at `from`, is found on the way up to the root, as Node resolves it. */
function isLocked(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder.includes('/node_modules/')) return folder !== '' && isLocked('', name);
  }
}

/** The lock entry of a platform's package, guessed from its name as all such packages are named. */
function platformEntry(name, range, dev) {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.filter((system) => words.includes(system)).map((system) =>
    system === 'windows' ? 'win32' : system,
  );
  const cpu = PROCESSORS.filter((processor) =>
    words.some((word) => word === processor || word.startsWith(`${processor}e`)),
  );
  if (os.length === 0 || !/^\D?\d+\.\d+\.\d+/.test(range)) return undefined;
  const version = range.replace(/^\D/, '');
  const libc = words.some((word) => word.includes('musl')) ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
  return {
    version,
    optional: true,
    ...(dev ? { dev: true } : {}),
    os,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(libc.length > 0 ? { libc } : {}),
  };
}

let added = 0;
for (const [folder, { optionalDependencies, dev }] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(optionalDependencies ?? {})) {
    if (isLocked(folder, name)) continue;
    const entry = platformEntry(name, range, dev);
    if (!entry) continue;
    packages[`node_modules/${name}`] = entry;
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms added to ${LOCK}`);
