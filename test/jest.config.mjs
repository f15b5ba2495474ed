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
  testMatch,
  transform,
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/\\.next/'],
  modulePathIgnorePatterns: ['/dist/', '/\\.next/', '/\\.data/'],
  moduleNameMapper: {
    '^@taskward/auth/attacks$': '<rootDir>/libs/auth/src/attacks/attacks.ts',
    '^@taskward/auth/secret-strength$': '<rootDir>/libs/auth/src/secret-strength.ts',
    '^@taskward/database/embedded$': '<rootDir>/libs/database/src/embedded/index.ts',
    '^@taskward/schedule/vectors.json$': '<rootDir>/libs/schedule/vectors.json',
    '^@taskward/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@/(.*)$': '<rootDir>/web/$1',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
});

export default {
  maxWorkers: 2,
  projects: [
    suite('unit', ['<rootDir>/(api|libs|web)/**/*.spec.ts']),
    suite('api', ['<rootDir>/test/api/**/*.spec.ts']),
    suite('web', ['<rootDir>/test/web/**/*.spec.ts']),
    suite('system', ['<rootDir>/test/system/**/*.spec.ts']),
  ],
  testTimeout: 180_000,
};
