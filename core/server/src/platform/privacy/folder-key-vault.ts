import { randomBytes } from 'node:crypto';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyVault, VaultPlace } from './key-vault.js';
import { newSecretText, readKept, readOrKeep, syncFolder } from './kept-secret.js';

const partBytes = 32;
const vaultPath = /^([0-9a-f-]{36})\/([0-9a-f-]{36})\.[1-9]\d*$/;
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a path, from the folder of a vault on, is that of the part of a key. */
export function isVaultPath(path: string): boolean {
  const [, workspaceId = '', personId = ''] = vaultPath.exec(path) ?? [];
  return id.test(workspaceId) && id.test(personId);
}

/** Paths of all parts in the folder of a vault, from it on; none where it is not there. */
export async function vaultPaths(folder: string): Promise<string[]> {
  const workspaces = (await namesIn(folder)).sort();
  const paths = await Promise.all(
    workspaces.map(async (one) => (await namesIn(join(folder, one))).sort().map((name) => `${one}/${name}`)),
  );
  return paths.flat().filter(isVaultPath);
}

/**
 * A folder with a folder for each workspace and a file for each key, readable by its owner only, which api, worker and
 * commands share. Nothing is cached: what one process destroyed is gone for every other at once.
 */
export class FolderKeyVault implements KeyVault {
  constructor(private readonly folder: string) {}

  async keep(place: VaultPlace): Promise<Buffer> {
    return partOf(await readOrKeep(this.pathOf(place), newSecretText));
  }

  async read(place: VaultPlace): Promise<Buffer | null> {
    const text = await readKept(this.pathOf(place));
    return text === null ? null : partOf(text);
  }

  async destroy({ workspaceId, personId, keyVersion }: Parameters<KeyVault['destroy']>[0]): Promise<void> {
    const folder = this.folderOf(workspaceId);
    const prefix = keyVersion === undefined ? `${checked(personId)}.` : `${checked(personId)}.${keyVersion}`;
    const names = (await namesIn(folder)).filter((name) =>
      keyVersion === undefined ? name.startsWith(prefix) : name === prefix,
    );
    if (names.length === 0) return;
    for (const name of names) await overwriteAndRemove(join(folder, name));
    await syncFolder(folder);
  }

  private pathOf({ workspaceId, personId, keyVersion }: VaultPlace): string {
    if (!Number.isSafeInteger(keyVersion) || keyVersion < 1) throw new TypeError('Not the number of a key.');
    return join(this.folderOf(workspaceId), `${checked(personId)}.${keyVersion}`);
  }

  private folderOf(workspaceId: string): string {
    return join(this.folder, checked(workspaceId));
  }
}

/** Ids become names of files: nothing but an id may. */
function checked(text: string): string {
  if (!id.test(text)) throw new TypeError('Not an id.');
  return text;
}

function partOf(text: string): Buffer {
  const part = Buffer.from(text, 'base64');
  if (part.length !== partBytes) throw new Error('A file of the key vault is damaged.');
  return part;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return [];
    throw error;
  }
}

/** Overwritten before it goes, as a removed name alone leaves the bytes on the disk. */
async function overwriteAndRemove(path: string): Promise<void> {
  const file = await open(path, 'r+').catch((error: { code?: string }) => {
    // Another process destroyed it in between.
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return;
  try {
    const { size } = await file.stat();
    await file.write(randomBytes(size), 0, size, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await rm(path, { force: true });
}
