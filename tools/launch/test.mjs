// `npm test`: builds, runs jest with the arguments given, and ends with `N passed, N failed`. Without arguments it runs
// all but the long ones, which have `npm run test:long`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { endWithNpm } from './end-with-npm.mjs';
import { prepare } from './prepare.mjs';
import { workspaceRoot } from './workspace-root.mjs';

endWithNpm();
await prepare();
/**
 * What takes its time: whole products and browsers, each with processes of its own and deadlines that a busy neighbour makes
 * it miss; faults put into imports; crowds and years of plans. One after another, by `npm run test:long`.
 */
const longSpecs = [
  'behind-a-pooler',
  'crash-and-resume',
  'differential-api',
  'guard',
  'hostile-files',
  'imports-lose-nothing',
  'safety',
  'simulated-year',
];
const longOnes = `/test/(journeys|browser)/|/(${longSpecs.join('|')})\\.spec\\.ts`;
/** All tests share one PostgreSQL and its connections. */
const workers = Math.min(availableParallelism(), 4);
const asked = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'regimen-tests-'));
const resultFile = join(folder, 'results.json');
let running = null;
// Ctrl-C reaches jest through the terminal; we wait for it, so that its database is stopped.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => running?.kill('SIGTERM'));
const status = await runJest(resultFile, argumentsOf(asked));
const { passed, failed, slowest } = count(resultFile);
rmSync(folder, { recursive: true, force: true });
if (asked.length === 0 || asked[0] === '--long') console.log(`Longest: ${slowest.join(', ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = status === 0 && failed > 0 ? 1 : status;

function argumentsOf([first, ...others]) {
  if (first === '--long') return ['--maxWorkers=1', `--testPathPatterns=${longOnes}`, ...others];
  if (first !== undefined) return [first, ...others];
  return [`--maxWorkers=${workers}`, `--testPathIgnorePatterns=/node_modules/|/dist/|${longOnes}`];
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
      slowest: slowestOf(results.testResults),
    };
  } catch {
    return { passed: 0, failed: 1, slowest: [] };
  }
}

/** The suites that took longest: where to look when a run grows past its fifteen minutes. */
function slowestOf(suites) {
  const took = ({ startTime, endTime }) => Math.round((endTime - startTime) / 1000);
  return suites
    .toSorted((one, other) => took(other) - took(one))
    .slice(0, 12)
    .map((suite) => `${basename(suite.name, '.spec.ts')} ${took(suite)} s`);
}
