// Prints the path of a Chromium for the browser tests, and installs one when there is none.
import { findBrowser } from './lib/browser.mjs';
import { command } from './lib/run.mjs';

await command(async () => console.log(await findBrowser()));
