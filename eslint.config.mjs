import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import svelteConfig from './admin-ui/svelte.config.js';
import regimen from './tools/eslint-rules/index.mjs';

/** Size caps of the house: a file or function that outgrows them has two reasons to exist. */
const shape = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'max-depth': ['error', 4],
};

/** One statement for several tables or columns of ours, named in lists of the product; reviewed one by one. */
const sqlOfNamedTables = [
  'platform/backup/rows-in.ts',
  'platform/backup/rows-out.ts',
  'platform/database/migrate-database.ts',
  'platform/plugins/storage/**',
  'platform/privacy/**',
  'features/health-data/activities/activities.repository.ts',
  'features/health-data/observations/**',
  'features/health-data/quality/value-trust.repository.ts',
  'features/imports/delivered-records.repository.ts',
  'features/personal-data/export/table-files.ts',
  'features/personal-data/owned-rows.repository.ts',
  'features/personal-data/take-over/taken-rows.repository.ts',
  'features/retention/expired-rows.repository.ts',
  'features/imports/import-files.repository.ts',
].map((path) => `core/server/src/${path}`);

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/generated/**',
      '**/node_modules/**',
      '.nx/**',
      '.regimen/**',
      'coverage/**',
      'tools/boundaries/planted-breach/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: globals.node },
    plugins: { regimen },
    rules: {
      ...shape,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // Nest injects by the constructor's runtime types, which a type-only import would erase.
    files: ['core/server/src/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off', 'regimen/guarded-resolver': 'error' },
  },
  {
    files: ['core/server/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**', ...sqlOfNamedTables],
    rules: { 'regimen/fixed-sql': 'error' },
  },
  {
    files: ['core/**/*.ts', 'plugins/**/*.ts'],
    ignores: ['core/server/src/platform/config/**', '**/*.spec.ts', '**/testing/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in platform/config only.' },
      ],
    },
  },
  {
    files: ['core/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The domain has no clock: pass the date in.' },
        { object: 'Math', property: 'random', message: 'The domain has no randomness of its own.' },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: tseslint.parser, svelteConfig } },
    rules: {
      'svelte/button-has-type': 'error',
      // The compiler's warnings are judged by svelte-check, which fails on any; dates here are computed with, not kept.
      'svelte/no-unused-svelte-ignore': 'off',
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  { files: ['admin-ui/src/**/*.ts'], languageOptions: { globals: globals.browser } },
  {
    files: ['**/*.spec.ts'],
    languageOptions: { globals: globals.jest },
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // A row of attacks lists its variants, as a spec does.
    files: ['test/hostile/rows/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // Command-line programs speak to their user through the console.
    files: [
      'tools/**/*.mjs',
      'test/**/*.ts',
      'core/server/src/main-*.ts',
      'core/server/bin/*.mjs',
      'core/server/src/cli/**/*.ts',
    ],
    rules: { 'no-console': 'off' },
  },
);
