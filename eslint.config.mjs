import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

const API = ['api', 'api-feature', 'api-record', 'api-platform'];

/** DESIGN: data flows one way. Left may import right, and nothing else. */
const ARROWS = {
  'web-app': ['web-feature', 'web-ui', 'web-lib', 'web-config', 'lib'],
  'web-feature': ['web-ui', 'web-lib', 'lib'],
  'web-ui': [],
  'web-lib': ['web-config', 'lib'],
  'web-config': ['lib'],
  'web-server': ['web-config'],
  api: ['api-feature', 'api-record', 'api-platform', 'lib'],
  'api-feature': ['api-record', 'api-platform', 'lib'],
  'api-record': ['api-platform', 'lib'],
  'api-platform': ['lib'],
  lib: [],
  // The test command prepares what the suites share.
  scripts: ['test', ...API, 'web-lib', 'web-config', 'lib'],
  test: ['scripts', ...API, 'web-lib', 'web-config', 'lib'],
};

const ELEMENTS = [
  { type: 'web-app', pattern: 'web/app' },
  { type: 'web-feature', pattern: 'web/features/*', capture: ['name'] },
  { type: 'web-ui', pattern: 'web/ui' },
  { type: 'web-lib', pattern: 'web/lib' },
  { type: 'web-config', pattern: 'web/config' },
  { type: 'web-server', pattern: 'web/server' },
  { type: 'api-feature', pattern: 'api/src/features' },
  { type: 'api-record', pattern: 'api/src/record' },
  { type: 'api-platform', pattern: 'api/src/platform' },
  { type: 'api', pattern: 'api/src' },
  { type: 'lib', pattern: 'libs/*', capture: ['name'] },
  { type: 'scripts', pattern: 'scripts' },
  { type: 'test', pattern: 'test' },
];

const within = [
  // A feature and a library may import themselves, but no sibling.
  ...['web-feature', 'lib'].map((type) => ({
    from: { element: { type } },
    allow: { to: { element: { type, captured: { name: '{{ from.element.captured.name }}' } } } },
  })),
  ...Object.keys(ARROWS)
    .filter((type) => type !== 'web-feature' && type !== 'lib')
    .map((type) => ({ from: { element: { type } }, allow: { to: { element: { type } } } })),
];

const between = Object.entries(ARROWS).flatMap(([from, targets]) =>
  targets.map((type) => ({
    from: { element: { type: from } },
    allow: { to: { element: { type } } },
  })),
);

/** Forbids modules by name in some files, with the reason. */
const forbid = (files, group, message, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
});

const DATA_ACCESS = ['typeorm', 'typeorm/*', '@nestjs/typeorm', 'pg'];
const HTTP = ['express', '@nestjs/platform-express', '@taskward/auth'];

export default defineConfig(
  { ignores: ['**/dist/', '**/.next/', '.data/', 'coverage/', '**/*.gen.ts', '**/next-env.d.ts'] },
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { boundaries, 'import-x': importX },
    settings: {
      ...importX.flatConfigs.typescript.settings,
      'boundaries/elements': ELEMENTS,
      'boundaries/legacy-templates': false,
      'import/resolver': {
        typescript: {
          project: ['tsconfig.json', 'web/tsconfig.json'],
          noWarnOnMultipleProjects: true,
        },
      },
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['tsconfig.json', 'web/tsconfig.json'],
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            { allow: { to: { module: { origin: ['external', 'core'] } } } },
            ...within,
            ...between,
          ],
        },
      ],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in config/ alone.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportSpecifier[imported.name="IsOptional"]',
          message: 'It lets null through; say IfGiven or IfNotNull (optional.decorators).',
        },
        {
          selector: 'ClassDeclaration[superClass.name="Error"] PropertyDefinition[key.name="code"]',
          message: 'Extend ProblemError: then only codes of the catalogue compile.',
        },
      ],
    },
  },
  {
    files: [
      '**/config/**',
      'scripts/**',
      'test/**',
      '**/instrumentation.ts',
      'libs/database/src/embedded/**',
      '*.config.*',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['test/web/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['route', 'unroute', 'unrouteAll'].map((property) => ({
          property,
          message: 'Visitor.intercept() says why.',
        })),
      ],
    },
  },
  forbid(['api/src/**/*.ts'], DATA_ACCESS, 'Only a repository reaches the database.', [
    'api/src/**/*.repository.ts',
    'api/src/**/*.entity.ts',
    'api/src/**/*.module.ts',
    'api/src/platform/database/**',
    'api/src/**/*.service.ts',
  ]),
  forbid(
    ['api/src/**/*.service.ts'],
    [...DATA_ACCESS, ...HTTP, '*.controller.js'],
    'A service knows no request and no database.',
  ),
  forbid(
    ['api/src/**/*.repository.ts'],
    [...HTTP, '*.service.js', '*.controller.js'],
    'A repository knows no HTTP and no rules.',
  ),
  forbid(['web/features/*/components/**'], ['**/lib/auth/token*'], 'A component knows no token.'),
  { files: ['web/**/*.tsx'], ...reactHooks.configs.flat.recommended },
  {
    files: ['**/*.mjs'],
    ...ts.configs.disableTypeChecked,
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        URL: 'readonly',
        Headers: 'readonly',
      },
    },
  },
);
