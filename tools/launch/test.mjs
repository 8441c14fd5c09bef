// `npm test`: builds, runs jest with the arguments given, and ends with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithNpm } from './end-with-npm.mjs';
import { prepare } from './prepare.mjs';
import { workspaceRoot } from './workspace-root.mjs';

endWithNpm();
await prepare();
const folder = mkdtempSync(join(tmpdir(), 'regimen-tests-'));
const resultFile = join(folder, 'results.json');
const code = await runJest(resultFile);
const { passed, failed } = count(resultFile);
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = code === 0 && failed > 0 ? 1 : code;

function runJest(outputFile) {
  const jest = join(workspaceRoot, 'node_modules/jest/bin/jest.js');
  const flags = ['--experimental-vm-modules', '--no-warnings'];
  const child = spawn(
    process.execPath,
    [...flags, jest, '--json', `--outputFile=${outputFile}`, ...process.argv.slice(2)],
    {
      cwd: workspaceRoot,
      env: { ...process.env, NODE_OPTIONS: flags.join(' ') },
      // With --outputFile jest still prints a note to standard output; the report itself goes to standard error.
      stdio: ['inherit', 'ignore', 'inherit'],
    },
  );
  // Ctrl-C reaches jest through the terminal; we wait for it, so that its database is stopped.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
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
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
