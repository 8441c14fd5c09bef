import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchFailed } from './launch-failed.mjs';
import { runQuietly } from './run-quietly.mjs';
import { projects, stampSources } from './sources-stamp.mjs';
import { workspaceRoot } from './workspace-root.mjs';

const nx = join(workspaceRoot, 'node_modules/nx/dist/bin/nx.js');
const cacheFolder = join(workspaceRoot, 'node_modules/.cache/regimen');
const stampFile = join(cacheFolder, 'built');

/** Builds what changed. Nx itself needs seconds to find out that nothing did, so a stamp is asked first. */
export async function ensureBuilt() {
  const stamp = stampSources();
  if (isUpToDate(stamp)) return;
  // Progress goes to standard error: what a program prints on standard output may be read by another.
  console.error('Building …');
  const { succeeded, output } = await runQuietly(process.execPath, [nx, 'run-many', '-t', 'build'], {
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    FORCE_COLOR: '0',
    NODE_OPTIONS: '',
  });
  if (!succeeded) throw new LaunchFailed(`The build failed:\n${output.trim()}`);
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(stampFile, stamp);
}

function isUpToDate(stamp) {
  return (
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp &&
    projects().every((folder) => existsSync(join(workspaceRoot, folder, 'dist')))
  );
}
