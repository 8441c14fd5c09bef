import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../launch/workspace-root.mjs';

const plugin = readFileSync(join(workspaceRoot, 'plugins/model-llama-cpp/package.json'), 'utf8');
/** The one the plugin asks for. */
const version = JSON.parse(plugin).peerDependencies['node-llama-cpp'];
/** Builds for the processor alone are 29 MB; those for graphics cards, which are left out, some 700 MB. */
const builds = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'mac-arm64-metal',
  'darwin-x64': 'mac-x64',
  'win32-x64': 'win-x64',
  'win32-arm64': 'win-arm64',
};

/**
 * Folder with that version of node-llama-cpp in it, installed there when it is not yet.
 * @throws Error with a sentence when it cannot be installed.
 */
export function llamaFolder() {
  const folder = join(workspaceRoot, `node_modules/.cache/llama-${version}`);
  if (existsSync(join(folder, 'node_modules/node-llama-cpp/package.json'))) return folder;
  const build = builds[`${process.platform}-${process.arch}`];
  if (!build) throw new Error(`There is no build of llama.cpp for ${process.platform} on ${process.arch}.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "regimen-llama", "private": true }\n');
  const names = [`node-llama-cpp@${version}`, `@node-llama-cpp/${build}@${version}`];
  const flags = ['--save-exact', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  console.log(`Installing ${names.join(' and ')} into ${folder}.`);
  const isWindows = process.platform === 'win32';
  const installed = spawnSync(isWindows ? 'npm.cmd' : 'npm', ['install', ...flags, ...names], {
    cwd: folder,
    stdio: 'inherit',
    shell: isWindows,
  });
  if (installed.status !== 0) throw new Error(`npm could not install node-llama-cpp ${version}.`);
  return folder;
}
