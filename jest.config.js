// One jest, four projects: pure code, services on PostgreSQL, the API over HTTP, the back-office in a browser.
// `npx jest --selectProjects unit` or `npx jest <path>` runs a part; `npm test` runs everything.

/** The same emit as tsc: legacy decorators with their metadata, class fields by assignment. */
const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true, tsx: false },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

/** file-type and what it needs: ES modules, which jest turns into CommonJS as it does our own code. */
const ES_MODULES = '(file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit)';

const FRAMEWORKS = '(typeorm|@nestjs/(core|common|event-emitter))/(dist/)?index\\.js$';
/** What tests of services share with the compiled API. */
const COMPILED = `/apps/api/src/(?!.*\\.spec\\.ts$).+\\.ts$|/node_modules/${FRAMEWORKS}`;

/** @type {import('jest').Config} */
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '^.+\\.ts$': ['@swc/jest', swc],
    [`/node_modules/${ES_MODULES}/.+\\.js$`]: [
      '@swc/jest',
      { jsc: { target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!${ES_MODULES}/)`],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'],
    '^@terril/(domain|geography|embedded-postgres|tables)$': '<rootDir>/libs/$1/src/index.ts',
  },
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
};

/** What needs PostgreSQL shares one server, started when the first such test is about to run. */
const withDatabase = {
  ...shared,
  testEnvironment: '<rootDir>/test/support/environment.ts',
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

module.exports = {
  maxWorkers: 2,
  workerIdleMemoryLimit: '700MB',
  // For a browser on a busy machine; jest reads it here only, not per project.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.db\\.spec\\.ts$'],
    },
    {
      ...withDatabase,
      displayName: 'database',
      // The first that matches is used.
      transform: { [COMPILED]: '<rootDir>/test/support/compiled-api.mjs', ...shared.transform },
      transformIgnorePatterns: [`/node_modules/(?!${ES_MODULES}/|${FRAMEWORKS})`],
      testMatch: ['<rootDir>/apps/api/src/**/*.db.spec.ts'],
    },
    { ...withDatabase, displayName: 'api', testMatch: ['<rootDir>/test/api/**/*.e2e.ts'] },
    { ...withDatabase, displayName: 'admin', testMatch: ['<rootDir>/test/admin/**/*.e2e.ts'] },
  ],
};
