// npm start: Terril for real use, on an empty database the first time.
import { command } from './lib/run.mjs';
import { serve } from './lib/serve.mjs';

await command(serve);
