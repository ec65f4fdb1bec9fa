import type * as App from '../../apps/api/src/app.js';
import type * as Config from '../../apps/api/src/config.js';
import type * as KeptAnswers from '../../apps/api/src/core/kept-answers.js';
import type * as Migrate from '../../apps/api/src/database/migrate.js';
import type * as Sample from '../../apps/api/src/database/sample.js';
import type * as Setup from '../../apps/api/src/system/auth/setup.service.js';
import type * as Daily from '../../apps/api/src/system/daily/daily.service.js';

interface Files {
  app: typeof App;
  config: typeof Config;
  'core/kept-answers': typeof KeptAnswers;
  'database/migrate': typeof Migrate;
  'database/sample': typeof Sample;
  'system/auth/setup.service': typeof Setup;
  'system/daily/daily.service': typeof Daily;
}

/** A file of the compiled API, by its path without ending, as the environment of this worker loads it. */
export function compiled<File extends keyof Files>(file: File): Files[File] {
  return (globalThis as unknown as { loadCompiled: (file: string) => Files[File] }).loadCompiled(`./${file}.js`);
}
