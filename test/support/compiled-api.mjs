import path from 'node:path';

const SOURCES = path.resolve(import.meta.dirname, '../../apps/api/src');

/**
 * In tests of services, a file of the API is the compiled one, and it shares its frameworks with them: Node loads them once
 * per worker (environment.ts), where jest would load all of it anew for each test file. What they make comes from outside of
 * the test: `expect.any(Date)` asks for the test's own kind of dates.
 */
export default {
  process(_source, file) {
    const isOurs = !path.relative(SOURCES, file).startsWith('..');
    const name = isOurs ? `./${path.relative(SOURCES, file).replace(/\.ts$/, '.js')}` : file;
    return { code: `module.exports = loadCompiled(${JSON.stringify(name)});` };
  },
};
