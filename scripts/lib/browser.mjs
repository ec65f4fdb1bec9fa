import { existsSync } from 'node:fs';
import { portableChromium } from './portable-chromium.mjs';
import { run, Refusal } from './run.mjs';

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The path of a Chromium for the tests: CHROMIUM_PATH, the system's, else one is installed, by apt where this account may,
 * else from npm into .cache. Says on stderr what it does.
 */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Refusal(`CHROMIUM_PATH names ${given}, which does not exist.`);
  }
  const found = USUAL.find(existsSync);
  if (found) return found;
  const installed = (await installByApt()) ?? (await portableChromium());
  if (installed) return installed;
  throw new Refusal(
    'The browser tests need Chromium, which could not be installed. ' +
      'Install it (on Debian: apt-get install chromium) or set CHROMIUM_PATH to a Chrome or Chromium.',
  );
}

/** As root, or as an account that may become root without a password. */
async function installByApt() {
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = async (...args) => {
    const [program, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
    return (await run(program, rest)).code === 0;
  };
  if (!(await apt('--version'))) return undefined;
  console.error('Installing Chromium for the browser tests (apt-get install chromium)...');
  await apt('update');
  if (await apt('install', '-y', '--no-install-recommends', 'chromium')) return USUAL.find(existsSync);
  console.error('apt-get could not install it.');
  return undefined;
}
