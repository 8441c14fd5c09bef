import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Settings } from '../config/read-settings.js';
import { isVaultPath, vaultPaths } from '../privacy/folder-key-vault.js';
import { readKept, syncFolder, writeDurably } from '../privacy/kept-secret.js';
import { StartRefused } from '../start-refused.js';
import { ArchiveDamaged, ArchiveWriter, readArchive } from './archive.js';
import { damaged, openBackupFile, writeBackupFile } from './backup-file.js';

type KeyPlaces = Pick<Settings, 'dataFolder' | 'keysFolder'>;

/** The list last: whoever is erased while keys are read is on it, and is erased again by it. */
const secretFiles = ['master.key', 'access.key', 'signing.key', 'erased-people.jsonl'];
const [vault, secrets] = ['vault/', 'secrets/'];

export interface BackedUpKeys {
  /** Keys of people. */
  people: number;
  /** Names of the other files. */
  secrets: readonly string[];
}

/**
 * Writes what opens the values of a backup, and who must stay erased, into one sealed file. A key that settings or a key
 * service hold is not in it.
 * @throws StartRefused where the file cannot be written.
 */
export async function takeKeysBackup(places: KeyPlaces, path: string, key: Buffer): Promise<BackedUpKeys> {
  const archive = new ArchiveWriter();
  const ending = (error: Error): never => {
    archive.output.destroy(error);
    throw error;
  };
  const [, taken] = await Promise.all([
    writeBackupFile(path, key, 'keys', archive.output).catch(ending),
    fill(archive, places).catch(ending),
  ]);
  return taken;
}

async function fill(archive: ArchiveWriter, places: KeyPlaces): Promise<BackedUpKeys> {
  const folder = vaultOf(places);
  let people = 0;
  for (const path of await vaultPaths(folder)) {
    const part = await readKept(join(folder, path));
    // Whoever was erased meanwhile has none any more.
    if (part === null) continue;
    await archive.addText(`${vault}${path}`, part);
    people += 1;
  }
  const kept: string[] = [];
  for (const name of secretFiles) {
    const secret = await readKept(join(places.dataFolder, name));
    if (secret === null || secret === '') continue;
    await archive.addText(`${secrets}${name}`, secret);
    kept.push(name);
  }
  archive.end();
  return { people, secrets: kept };
}

/**
 * Puts keys back, in a place that has none: what was destroyed there since would come back otherwise.
 * @returns how many, and what undoes it.
 * @throws StartRefused for a damaged backup, and where a key is there already; nothing is written then.
 */
export async function restoreKeys(
  places: KeyPlaces,
  path: string,
  key: Buffer,
): Promise<BackedUpKeys & { undo: () => Promise<void> }> {
  const files = await filesIn(path, key);
  await refuseKeys(places);
  const undo = async () => {
    await rm(vaultOf(places), { recursive: true, force: true });
    for (const name of secretFiles) await rm(join(places.dataFolder, name), { force: true });
  };
  try {
    for (const [name, text] of files) await write(targetOf(places, name), text);
  } catch (error) {
    await undo();
    throw error;
  }
  const put = [...files.keys()].filter((name) => name.startsWith(secrets));
  return {
    people: files.size - put.length,
    secrets: put.map((name) => name.slice(secrets.length)),
    undo,
  };
}

/** Keys are small: all are held at once, so that nothing is written before all was read. */
async function filesIn(path: string, key: Buffer): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  try {
    for await (const { name, pieces } of readArchive(await openBackupFile(path, key, 'keys'))) {
      if (!isKnown(name) || files.has(name))
        throw new ArchiveDamaged('It holds what no backup of ours does.');
      const text: Buffer[] = [];
      for await (const piece of pieces) text.push(piece);
      files.set(name, Buffer.concat(text).toString('utf8'));
    }
  } catch (error) {
    throw error instanceof ArchiveDamaged ? damaged(path) : error;
  }
  return files;
}

function isKnown(name: string): boolean {
  return name.startsWith(vault)
    ? isVaultPath(name.slice(vault.length))
    : secretFiles.some((secret) => name === `${secrets}${secret}`);
}

async function refuseKeys(places: KeyPlaces): Promise<void> {
  const taken = (await vaultPaths(vaultOf(places))).length > 0 ? [vaultOf(places)] : [];
  for (const name of secretFiles) {
    const path = join(places.dataFolder, name);
    if ((await readKept(path)) !== null) taken.push(path);
  }
  if (taken.length > 0)
    throw new StartRefused(
      `There are keys already: ${taken.join(', ')}. They may be newer than the backup, and what was destroyed since must not come back. Restore without --keys, or into a new data folder; nothing was changed.`,
    );
}

function targetOf(places: KeyPlaces, name: string): string {
  return name.startsWith(vault)
    ? join(vaultOf(places), name.slice(vault.length))
    : join(places.dataFolder, name.slice(secrets.length));
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeDurably(path, text);
  await syncFolder(dirname(path));
}

function vaultOf({ dataFolder, keysFolder }: KeyPlaces): string {
  return keysFolder ?? join(dataFolder, 'keys');
}
