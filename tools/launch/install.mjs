import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchFailed } from './launch-failed.mjs';
import { runQuietly } from './run-quietly.mjs';
import { workspaceRoot } from './workspace-root.mjs';

const lockFile = join(workspaceRoot, 'package-lock.json');
const installed = join(workspaceRoot, 'node_modules/.package-lock.json');
const stampFile = join(workspaceRoot, 'node_modules/.regimen-installed');

/** Installs what package-lock.json names, unless exactly that is installed. */
export async function ensureInstalled() {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(installed) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  if (!existsSync(stampFile) && matchesLockFile()) {
    writeFileSync(stampFile, wanted);
    return;
  }
  console.error('Installing packages (once; about half a minute) …');
  const { succeeded, output } = await runQuietly('npm', ['ci', '--no-audit', '--no-fund'], {
    // The optional runtime would fetch 300 MB more while installing; the product works without it.
    ONNXRUNTIME_NODE_INSTALL: 'skip',
    NODE_ENV: '',
  });
  if (!succeeded) throw new LaunchFailed(explain(output));
  writeFileSync(stampFile, wanted);
}

/** Whether a plain `npm ci` already installed just these versions. */
function matchesLockFile() {
  try {
    const { packages: present } = JSON.parse(readFileSync(installed, 'utf8'));
    const { packages: wanted } = JSON.parse(readFileSync(lockFile, 'utf8'));
    return Object.entries(wanted).every(
      ([path, { version, optional, peer }]) =>
        !path.startsWith('node_modules/') ||
        optional === true ||
        peer === true ||
        present[path]?.version === version,
    );
  } catch {
    return false;
  }
}

function explain(output) {
  const lines = output.trim().split('\n');
  const reason = /EACCES|EPERM/.test(output)
    ? 'npm may not write here: check who owns the clone.'
    : /ENOSPC/.test(output)
      ? 'The disk is full.'
      : /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET/.test(output)
        ? 'The npm registry cannot be reached: check the network, or the proxy in your .npmrc.'
        : 'npm said:';
  return `The packages could not be installed. ${reason}\n${lines.slice(-15).join('\n')}`;
}
