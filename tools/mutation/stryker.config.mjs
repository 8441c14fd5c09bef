/**
 * Mutation testing of the code that keeps people safe: `npm run mutation -- verifier`. It takes minutes and is no part of
 * `npm test`; docs/reports/mutation-testing.md holds the last results.
 */
import { targets } from './targets.mjs';

const name = process.env['MUTATION_TARGET'];
const target = targets[name];
if (!target) throw new Error(`No target "${name}": use one of ${Object.keys(targets).join(', ')}.`);

export default {
  packageManager: 'npm',
  testRunner: 'in-process',
  plugins: ['./tools/mutation/in-process-runner.mjs'],
  mutate: [...target.mutate, '!**/*.spec.ts', '!**/index.ts', '!**/testing/**'],
  // The sandbox needs the domain alone; the rest of the workspace would only be copied.
  ignorePatterns: ['**', '!core/domain/**', '!tools/mutation/**', '!package.json'],
  coverageAnalysis: 'perTest',
  ignoreStatic: false,
  concurrency: Number(process.env['MUTATION_CONCURRENCY'] ?? 1),
  timeoutMS: 10_000,
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `.mutation/${name}.json` },
  thresholds: { high: 90, low: 80, break: 80 },
};
