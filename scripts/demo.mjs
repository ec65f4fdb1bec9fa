// npm run demo: Terril with the sample cooperative, a known login, and the last day of 2020 as its day.
import { command } from './lib/run.mjs';
import { serve } from './lib/serve.mjs';

process.env.TERRIL_DEMO = '1';
await command(serve);
