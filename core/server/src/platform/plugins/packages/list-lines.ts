import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, resolve } from 'node:path';

interface ListText {
  plugins: { from: string }[];
}

/** Adds a folder to the operator's list, unless it is there. @returns whether it was added. */
export async function addToList(listFile: string, folder: string): Promise<boolean> {
  const list = await read(listFile);
  if (list.plugins.some(({ from }) => pointsTo(listFile, from, folder))) return false;
  await replace(listFile, { ...list, plugins: [...list.plugins, { from: folder }] });
  return true;
}

/** Takes a folder off the operator's list. @returns the lines that named it. */
export async function takeOffList(listFile: string, folder: string): Promise<object[]> {
  const list = await read(listFile);
  const taken = list.plugins.filter(({ from }) => pointsTo(listFile, from, folder));
  if (taken.length > 0)
    await replace(listFile, { ...list, plugins: list.plugins.filter((line) => !taken.includes(line)) });
  return taken;
}

function pointsTo(listFile: string, from: string, folder: string): boolean {
  return (from.startsWith('.') || isAbsolute(from)) && resolve(dirname(listFile), from) === folder;
}

async function read(listFile: string): Promise<ListText> {
  return JSON.parse(await readFile(listFile, 'utf8')) as ListText;
}

/** A process that starts meanwhile reads the one or the other, never half. */
async function replace(listFile: string, list: ListText): Promise<void> {
  const draft = `${listFile}.${randomUUID()}.part`;
  try {
    await writeFile(draft, `${JSON.stringify(list, null, 2)}\n`, {
      mode: (await stat(listFile)).mode,
      flag: 'wx',
    });
    await rename(draft, listFile);
  } finally {
    await rm(draft, { force: true });
  }
}
