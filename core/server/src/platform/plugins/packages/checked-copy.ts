import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { lstat, mkdir, readdir, readlink, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { workspaceRoot } from '../../config/read-settings.js';
import { processIdentity } from '../../processes/process-identity.js';
import type { PackageFiles } from './package-manifest.js';
import { PluginRefused } from './plugin-trust.js';

const copiesName = '.in-use';

/** The checked copy a file lies in; null where it lies in none. */
export function checkedCopyAround(file: string): string | null {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder))
    if (basename(dirname(folder)) === copiesName) return folder;
  return null;
}

/** What every plugin may import without bringing it. */
const offered = ['@regimen/plugin-api', '@regimen/domain', 'zod'];
/** Copies of this process, which go with it. */
const ownCopies = new Set<string>();
const copyName = /^([0-9a-f]{16})-(\d+)-(\d*)-/;

/**
 * Writes files that were checked in memory to a new folder of this process and imports are made from there: what lies in
 * the package's own folder may be another file by then. The folder goes with the process.
 * @param folder where packages are installed.
 * @returns the new folder.
 * @throws PluginRefused when an import of it could end outside what was checked.
 */
export async function keepCheckedCopy(folder: string, files: PackageFiles): Promise<string> {
  const copies = join(folder, copiesName);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await mkdir(copies, { recursive: true });
  await removeStale(copies);
  const { pid, startedAt } = (await processIdentity(process.pid)) ?? { pid: process.pid, startedAt: '' };
  const copy = join(await realpath(copies), `${await whichMachine()}-${pid}-${startedAt}-${randomUUID()}`);
  await mkdir(copy);
  if (ownCopies.size === 0) process.once('exit', removeOwn);
  ownCopies.add(copy);
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await writeFile(join(copy, path), bytes, { flag: 'wx', mode: 0o444 });
  }
  // Otherwise what lies above this folder, which nobody signed, would say how its files are read.
  if (!files.has('package.json')) await writeFile(join(copy, 'package.json'), '{ "type": "module" }');
  await offer(copy, files);
  await refuseModulesAbove(copies);
  return copy;
}

function removeOwn(): void {
  for (const copy of ownCopies) rmSync(copy, { recursive: true, force: true });
}

/**
 * Node looks for what a package does not bring in every folder above it, and Node 20 has no hook that would hold an import
 * inside. Above the data folder is the administrator's.
 */
async function refuseModulesAbove(copies: string): Promise<void> {
  const folder = dirname(copies);
  if ((await realpath(copies)) !== join(await realpath(folder), copiesName))
    throw new PluginRefused('modified', `A link lies in the place of ${copies}. Take it away.`);
  for (const above of [copies, folder, dirname(folder)]) {
    const modules = join(above, 'node_modules');
    if (await lstat(modules).catch(() => null))
      throw new PluginRefused(
        'modified',
        `Its imports could find code in ${modules} that nobody signed. Take that folder away.`,
      );
  }
}

/** The data folder may lie anywhere, so a plugin would not find the plugin API by looking upward. */
async function offer(copy: string, files: PackageFiles): Promise<void> {
  for (const name of offered) {
    if ([...files.keys()].some((path) => path.startsWith(`node_modules/${name}/`))) continue;
    const link = join(copy, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(await realpath(join(workspaceRoot, 'node_modules', name)), link);
  }
}

/** Copies of processes that were killed. Those of another machine or container on the same folder are left alone. */
async function removeStale(copies: string): Promise<void> {
  const here = await whichMachine();
  for (const name of await readdir(copies)) {
    const [, machine, pid, startedAt] = copyName.exec(name) ?? [];
    if (machine !== here) continue;
    const alive = await processIdentity(Number(pid));
    if (alive === null || alive.startedAt !== startedAt)
      await rm(join(copies, name), { recursive: true, force: true });
  }
}

/** Numbers of processes mean something within one namespace of them only. */
async function whichMachine(): Promise<string> {
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '');
  return createHash('sha256').update(`${hostname()} ${namespace}`).digest('hex').slice(0, 16);
}
