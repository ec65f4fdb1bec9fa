import { createRequire } from 'node:module';
import path from 'node:path';
import { TestEnvironment } from 'jest-environment-node';

const load = createRequire(path.resolve(__dirname, '../../apps/api/dist/app.js'));

/**
 * Node's environment, from which compiled.ts reaches the compiled API: a worker loads it once, as Node does. What a test
 * file imports, jest loads anew for each file: for the whole API that takes longer than most files take to run.
 */
export default class ApiEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global['loadCompiled'] = (file: string) => load(file);
  }
}
