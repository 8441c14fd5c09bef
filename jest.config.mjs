/** One jest project for the whole workspace: sources are compiled by SWC as ES modules. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    '^@regimen/domain$': '<rootDir>/core/domain/src/index.ts',
    '^@regimen/plugin-api$': '<rootDir>/core/plugin-api/src/index.ts',
    '^@regimen/plugin-api/conformance$': '<rootDir>/core/plugin-api/src/conformance/index.ts',
    '^@regimen/plugin-api/remote$': '<rootDir>/core/plugin-api/src/remote/index.ts',
    '^@regimen/plugin-api/reading$': '<rootDir>/core/plugin-api/src/reading/index.ts',
    '^@regimen/plugin-api/pushing$': '<rootDir>/core/plugin-api/src/pushing/index.ts',
    '^@regimen/language/prompted$': '<rootDir>/core/language/src/prompted/index.ts',
    '^@regimen/language$': '<rootDir>/core/language/src/index.ts',
    '^@regimen/solver$': '<rootDir>/core/solver/src/index.ts',
    '^@regimen/server/testing$': '<rootDir>/core/server/src/testing.ts',
    '^@regimen/server$': '<rootDir>/core/server/src/index.ts',
    '^@regimen/migrations$': '<rootDir>/migrations/schema/index.ts',
    '^@regimen/plugin-(.*)$': '<rootDir>/plugins/$1/src/plugin.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  // Mutation testing keeps its copies there while it runs.
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.stryker-tmp/'],
  globalSetup: '<rootDir>/tools/launch/jest-shared.mjs',
  globalTeardown: '<rootDir>/tools/launch/jest-shared-stop.mjs',
  // A database or a server is started in hooks, and machines are shared: five seconds are not always enough.
  testTimeout: 30_000,
  // Modules of a suite are never freed by its process: past this it is replaced, as collecting garbage took half of its time.
  workerIdleMemoryLimit: '500MB',
  testMatch: ['**/*.spec.ts'],
};
