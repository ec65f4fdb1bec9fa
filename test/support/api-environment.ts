import { createRequire } from 'node:module';
import path from 'node:path';
import { TestEnvironment } from 'jest-environment-node';
import type * as App from '../../apps/api/src/app.js';
import type * as Config from '../../apps/api/src/config.js';
import type * as Kept from '../../apps/api/src/steering/result-forecasts/kept-facts.js';
import type * as Setup from '../../apps/api/src/system/auth/setup.service.js';
import type * as Daily from '../../apps/api/src/system/daily/daily.service.js';

/** What tests use of the API besides HTTP. */
export interface CompiledApi {
  createApp: typeof App.createApp;
  readConfig: typeof Config.readConfig;
  KeptFacts: typeof Kept.KeptFacts;
  SetupService: typeof Setup.SetupService;
  DailyService: typeof Daily.DailyService;
}

const FILES = [
  'app',
  'config',
  'steering/result-forecasts/kept-facts',
  'system/auth/setup.service',
  'system/daily/daily.service',
];

const load = createRequire(path.resolve(__dirname, '../../apps/api/dist/app.js'));

/**
 * Node's environment, and the compiled API, which a worker loads once, as Node does. What a test file imports, jest loads
 * anew for each file: for the whole API that takes longer than most files take to run.
 */
export default class ApiEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global['compiledApi'] = (): CompiledApi => Object.assign({}, ...FILES.map((file) => load(`./${file}.js`)));
  }
}
