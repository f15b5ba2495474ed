import path from 'node:path';

const rootDir = path.join(import.meta.dirname, '..');

const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        experimental: { keepImportAttributes: true },
      },
      module: { type: 'es6' },
    },
  ],
};

/**
 * What every suite shares: TypeScript as ES modules, the libraries from their sources.
 *
 * @param {string} displayName
 * @param {string[]} testMatch
 */
export const suite = (displayName, testMatch) => ({
  displayName,
  rootDir,
  // Where sources are: with seven projects, looking through node_modules as often takes its time.
  roots: ['api', 'libs', 'scripts', 'test', 'web'].map((folder) => path.join(rootDir, folder)),
  testMatch,
  transform,
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/\\.next/'],
  modulePathIgnorePatterns: ['/dist/', '/\\.next/', '/\\.data/'],
  moduleNameMapper: {
    '^@taskward/auth/attacks$': '<rootDir>/libs/auth/src/attacks/attacks.ts',
    '^@taskward/auth/origin$': '<rootDir>/libs/auth/src/origin.ts',
    '^@taskward/auth/secret-files$': '<rootDir>/libs/auth/src/secret-files.ts',
    '^@taskward/auth/secret-strength$': '<rootDir>/libs/auth/src/secret-strength.ts',
    '^@taskward/database/embedded$': '<rootDir>/libs/database/src/embedded/index.ts',
    '^@taskward/sync/indexeddb$': '<rootDir>/libs/sync/src/storage/indexeddb-storage.ts',
    '^@taskward/schedule/vectors.json$': '<rootDir>/libs/schedule/vectors.json',
    '^@taskward/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@/(.*)$': '<rootDir>/web/$1',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
});

/**
 * The suites that run once, in the default mode: they put programs into a mode themselves, or what
 * they show rests on no token. All others run in both.
 */
const IN_ONE_MODE = [
  // Each of both modes, or `jwks` alone.
  'api/attacks',
  'api/auth-adapters',
  'api/auth-readme',
  'api/jwks',
  'system/signing-keys',
  'system/token-modes',
  // What PostgreSQL keeps, refuses and reads, most of it asked without the API's guard.
  'api/database',
  'api/deleted-people',
  'api/migrations',
  'api/isolation-log',
  'api/isolation-repository',
  'api/isolation-rows',
  'api/isolation-scope',
  'api/isolation-transfer',
  'api/page-costs',
  'api/transfer-plans',
  // What is kept of acknowledged writes where something is killed: no token has a say in it.
  'system/faults-connections',
  'system/faults-database-killed',
  'system/faults-writes',
  'system/rolling-restarts',
  // Commands, files and programs in front of web and API, and the doors of Better Auth.
  'system/accounts-quiet',
  'system/accounts-reset',
  'system/compose',
  'system/events',
  'system/front-door',
  'system/front-door-address-links',
  'system/front-door-auth',
  'system/front-door-limits',
  'system/front-door-pauses',
  'system/gateway',
  'system/gateway-retries',
  'system/mail-links',
  'system/start',
  'system/start-database',
  'system/start-places',
  'system/test-command',
  'system/transfer',
  'system/web-without-database',
  // Looks, headers, words and letters: whatever the token, they are the same.
  'web/access',
  'web/account-mail',
  'web/account-mail-links',
  'web/account-settings-looks',
  'web/headers',
  'web/pages',
  'web/task-schedules',
].map((name) => `/test/${name}\\.spec\\.ts$`);

/**
 * The suites of a folder of test/, in both token modes: those that depend on one run once more, as
 * a project of its own. test/setup/settings.ts reads the mode.
 *
 * @param {string} folder
 */
const inBothModes = (folder) => {
  const shared = suite(folder, [`<rootDir>/test/${folder}/**/*.spec.ts`]);
  const once = {
    displayName: `${folder}-jwks`,
    testPathIgnorePatterns: [...shared.testPathIgnorePatterns, ...IN_ONE_MODE],
    globals: { TOKEN_MODE: 'jwks' },
  };
  return [shared, { ...shared, ...once }];
};

export default {
  // One more than CI has cores: the suites of web and system wait as long as they compute.
  maxWorkers: 3,
  // Node keeps some of the modules of every suite that has ended; a worker that has many is slow.
  workerIdleMemoryLimit: '700MB',
  reporters: ['default', path.join(import.meta.dirname, 'setup/flaky-reporter.mjs')],
  testSequencer: path.join(import.meta.dirname, 'setup/longest-first-sequencer.mjs'),
  projects: [
    {
      ...suite('unit', ['<rootDir>/(api|libs|scripts|web)/**/*.spec.ts']),
      // More of them are a longer run of libs/sync/src/exactly-once.spec.ts.
      globals: { ENGINE_HISTORIES: Number(process.env.ENGINE_HISTORIES ?? 10_000) },
    },
    ...['api', 'web', 'system'].flatMap(inBothModes),
  ],
  testTimeout: 180_000,
};
