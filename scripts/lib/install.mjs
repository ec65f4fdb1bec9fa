import { readFileSync } from 'node:fs';
import path from 'node:path';
import { npm, Refusal, ROOT, since } from './run.mjs';

const [LEAST_MAJOR, LEAST_MINOR] = [20, 19];

/**
 * Installs the dependencies when node_modules is missing or is not what package-lock.json says.
 * Says on stderr what it does, so that a report can be piped.
 */
export async function ensureInstalled() {
  refuseOldNode();
  if (isInstalled()) return;
  const start = performance.now();
  console.error('Installing the dependencies (npm ci), the first time takes a minute or two...');
  const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional']);
  if (code === 0) return console.error(`Dependencies installed in ${since(start)}.`);
  throw new Refusal(`${output.trim()}\n\nThe dependencies could not be installed: ${reasonOf(output)}`);
}

/** npm notes in node_modules/.package-lock.json what it put there, once all of it is in place. */
function isInstalled() {
  try {
    const [wanted, present] = ['package-lock.json', 'node_modules/.package-lock.json'].map(
      (file) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')).packages,
    );
    return Object.entries(wanted).every(([folder, { version, optional }]) => {
      if (folder === '') return true;
      return present[folder] ? present[folder].version === version : optional === true;
    });
  } catch {
    return false;
  }
}

function reasonOf(output) {
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|network/.test(output)) {
    return 'the package registry cannot be reached. The first start needs a network; check it, and a proxy if there is one.';
  }
  if (/EACCES|EPERM|EROFS/.test(output)) return `this account may not write in ${ROOT}.`;
  if (/ENOSPC/.test(output)) return 'the disk is full.';
  return 'npm says why above.';
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST_MAJOR || (major === LEAST_MAJOR && minor >= LEAST_MINOR)) return;
  throw new Refusal(`Terril needs Node.js ${LEAST_MAJOR}.${LEAST_MINOR} or later; this is ${process.versions.node}.`);
}
