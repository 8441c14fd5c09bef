// `npm test`: builds, runs jest with the arguments given, and ends with `N passed, N failed`. Without arguments it runs
// all but the long ones, which have `npm run test:long`; `--long=journeys` runs one group of these.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { endWithNpm } from './end-with-npm.mjs';
import { prepare } from './prepare.mjs';
import { workspaceRoot } from './workspace-root.mjs';

endWithNpm();
await prepare();
/** Faults put into imports, crowds, attackers of figures, years of plans: much to compute, and nothing that must be quick. */
const sideBySideSpecs = [
  'crash-and-resume',
  'differential-api',
  'figures-one-month',
  'figures-over-months',
  'guard',
  'imports-lose-nothing',
  'moving-over',
  'optimiser-properties',
  'safety',
  'simulated-year',
];
/** All tests share one PostgreSQL and its connections. */
const workers = Math.min(availableParallelism(), 4);
/**
 * What takes its time, by group. Whole products and browsers have processes of their own and deadlines that a busy neighbour
 * makes them miss: one after another.
 */
const longOnes = {
  crowds: { workers, pattern: `/(${sideBySideSpecs.join('|')})\\.spec\\.ts` },
  journeys: { workers: 1, pattern: `/test/journeys/|/(behind-a-pooler|hostile-files)\\.spec\\.ts` },
  browser: { workers: 1, pattern: '/test/browser/' },
};
const asked = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'regimen-tests-'));
let running = null;
let isEnding = false;
// Ctrl-C reaches jest through the terminal; we wait for it, so that its database is stopped.
process.on('SIGINT', () => (isEnding = true));
process.on('SIGTERM', () => {
  isEnding = true;
  running?.kill('SIGTERM');
});
const results = [];
for (const [index, run] of runsOf(asked).entries()) {
  if (isEnding) break;
  const resultFile = join(folder, `results-${index}.json`);
  const status = await runJest(resultFile, run);
  results.push({ status, ...count(resultFile) });
}
rmSync(folder, { recursive: true, force: true });
const total = (of) => results.reduce((sum, one) => sum + one[of], 0);
const failed = total('failed');
if (asked.length === 0 || asked[0].startsWith('--long'))
  console.log(`Longest: ${slowestOf(results).join(', ')}`);
console.log(`${total('passed')} passed, ${failed} failed`);
process.exitCode = results.find(({ status }) => status !== 0)?.status ?? (failed > 0 || isEnding ? 1 : 0);

function runsOf([first, ...others]) {
  const [isLong, group] = /^--long(?:=([a-z]+))?$/.exec(first ?? '') ?? [];
  if (isLong) {
    const groups = Object.entries(longOnes).filter(([name]) => name === (group ?? name));
    if (groups.length === 0) throw new Error(`Long tests come in ${Object.keys(longOnes).join(', ')}.`);
    return groups.map(([, one]) => [
      `--maxWorkers=${one.workers}`,
      `--testPathPatterns=${one.pattern}`,
      ...others,
    ]);
  }
  if (first !== undefined) return [[first, ...others]];
  const ignored = ['/node_modules/|/dist/', ...Object.values(longOnes).map(({ pattern }) => pattern)].join(
    '|',
  );
  return [[`--maxWorkers=${workers}`, `--testPathIgnorePatterns=${ignored}`]];
}

function runJest(outputFile, run) {
  const jest = join(workspaceRoot, 'node_modules/jest/bin/jest.js');
  const flags = ['--experimental-vm-modules', '--no-warnings'];
  const child = spawn(process.execPath, [...flags, jest, '--json', `--outputFile=${outputFile}`, ...run], {
    cwd: workspaceRoot,
    env: { ...process.env, NODE_OPTIONS: flags.join(' ') },
    // With --outputFile jest still prints a note to standard output; the report itself goes to standard error.
    stdio: ['inherit', 'ignore', 'inherit'],
  });
  running = child;
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (status) => resolve(status ?? 1));
  });
}

/** A suite that did not even run counts as one failure; so does a run that left no results. */
function count(file) {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      suites: results.testResults,
    };
  } catch {
    return { passed: 0, failed: 1, suites: [] };
  }
}

/** The suites that took longest: where to look when a run grows past its fifteen minutes. */
function slowestOf(runs) {
  const took = ({ startTime, endTime }) => Math.round((endTime - startTime) / 1000);
  return runs
    .flatMap(({ suites }) => suites)
    .toSorted((one, other) => took(other) - took(one))
    .slice(0, 12)
    .map((suite) => `${basename(suite.name, '.spec.ts')} ${took(suite)} s`);
}
