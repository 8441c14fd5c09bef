import { randomUUID } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, resolve, sep } from 'node:path';
import { StartRefused } from '../../start-refused.js';
import { readRawPluginList } from '../plugin-list.js';

/**
 * Adds a folder to the operator's list, unless it is there.
 * @returns whether it was added.
 * @throws StartRefused when the list cannot be read or written.
 */
export async function addToList(listFile: string, folder: string): Promise<boolean> {
  const list = await readRawPluginList(listFile);
  if (list.plugins.some(({ from }) => pointsTo(listFile, from, folder))) return false;
  const line = { from: folder };
  await replace(
    listFile,
    { ...list, plugins: [...list.plugins, line] },
    `Add this line to its "plugins" yourself: ${JSON.stringify(line)}`,
  );
  return true;
}

/**
 * Takes a folder, and what lies in it, off the operator's list.
 * @returns the lines that named it.
 * @throws StartRefused when the list cannot be read or written.
 */
export async function takeOffList(listFile: string, folder: string): Promise<object[]> {
  const list = await readRawPluginList(listFile);
  const taken = list.plugins.filter(({ from }) => pointsTo(listFile, from, folder));
  if (taken.length > 0)
    await replace(
      listFile,
      { ...list, plugins: list.plugins.filter((line) => !taken.includes(line)) },
      `Take this out of its "plugins" first: ${taken.map((line) => JSON.stringify(line)).join(', ')}`,
    );
  return taken;
}

function pointsTo(listFile: string, from: string, folder: string): boolean {
  if (!from.startsWith('.') && !isAbsolute(from)) return false;
  const path = resolve(dirname(listFile), from);
  return path === folder || path.startsWith(`${folder}${sep}`);
}

/** A process that starts meanwhile reads the one or the other, never half. @param byHand what to do where that fails. */
async function replace(listFile: string, list: object, byHand: string): Promise<void> {
  const draft = `${listFile}.${randomUUID()}.part`;
  try {
    await writeFile(draft, `${JSON.stringify(list, null, 2)}\n`, {
      mode: (await stat(listFile)).mode,
      flag: 'wx',
    });
    await rename(draft, listFile);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    const { code } = error as { code?: string };
    throw new StartRefused(`The plugin list ${listFile} cannot be written (${code ?? 'unknown'}). ${byHand}`);
  }
}
