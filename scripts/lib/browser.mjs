import { existsSync } from 'node:fs';
import { installByApt } from './apt.mjs';
import { portableChromium } from './portable-chromium.mjs';
import { Refusal } from './run.mjs';

/** Debian's, best first: the shell draws pages alone, the others a window around them too, which takes a third longer. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];
const USUAL = [...PACKAGES, 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`);

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
  const installed = (await byApt()) ?? (await portableChromium());
  if (installed) return installed;
  throw new Refusal(
    'The browser tests need Chromium, which could not be installed. ' +
      'Install it (on Debian: apt-get install chromium) or set CHROMIUM_PATH to a Chrome or Chromium.',
  );
}

/** Not every release has both packages. */
async function byApt() {
  for (const name of PACKAGES) {
    if (await installByApt(name, 'the browser tests')) return USUAL.find(existsSync);
  }
  return undefined;
}
