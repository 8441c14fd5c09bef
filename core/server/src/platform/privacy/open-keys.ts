import { join } from 'node:path';
import type { Settings } from '../config/read-settings.js';
import { FolderKeyVault } from './folder-key-vault.js';
import type { KeyRing } from './key-ring.js';
import { ConfiguredKeyRing, FileKeyRing } from './key-ring.js';
import type { KeyVault } from './key-vault.js';
import { newSecretText, readKept, readOrKeep, replaceDurably } from './kept-secret.js';
import type { MasterKeys } from './master-keys.js';
import { KeptMasterKeys } from './master-keys.js';

type KeySettings = Pick<Settings, 'dataFolder' | 'masterKey' | 'masterKeyBefore' | 'keysFolder'>;

/** The keys a process works with. */
export interface OpenKeys {
  masterKeys: MasterKeys;
  vault: KeyVault;
  /** What the passwords of database roles are made of. */
  accessKey: Buffer;
}

/** Opens the master keys, configured or kept in the data folder, and the vault of people's keys. */
export async function openKeys(settings: KeySettings): Promise<OpenKeys> {
  const vault = new FolderKeyVault(settings.keysFolder ?? join(settings.dataFolder, 'keys'));
  return {
    masterKeys: new KeptMasterKeys(keyRingOf(settings)),
    vault,
    accessKey: await loadAccessKey(settings),
  };
}

export function keyRingOf({ dataFolder, masterKey, masterKeyBefore }: KeySettings): KeyRing {
  if (masterKey === null) return FileKeyRing.in(dataFolder);
  return new ConfiguredKeyRing(masterKeyBefore === null ? [masterKey] : [masterKey, masterKeyBefore]);
}

/**
 * What the passwords of the database's roles are derived from: the master key, or, after a kept one was replaced while
 * the product ran, the file that holds what the roles go by until the next start.
 */
export async function loadAccessKey(
  settings: Pick<KeySettings, 'dataFolder' | 'masterKey'>,
): Promise<Buffer> {
  if (settings.masterKey !== null) return settings.masterKey;
  const kept = await readKept(accessKeyPath(settings.dataFolder));
  if (kept !== null) return Buffer.from(kept, 'base64');
  const [current] = await FileKeyRing.in(settings.dataFolder).read();
  return current!;
}

export function accessKeyPath(dataFolder: string): string {
  return join(dataFolder, 'access.key');
}

/** Lets the roles of the database go by what they went by until now, while the master key is replaced. */
export async function keepAccessKey(dataFolder: string, accessKey: Buffer): Promise<void> {
  await readOrKeep(accessKeyPath(dataFolder), () => accessKey.toString('base64'));
}

/**
 * At a start, when nobody else uses the database: what roles went by while the master key was replaced gives way to a
 * secret of its own, so that the former master key is of no use any more.
 */
export async function renewAccessKey(dataFolder: string): Promise<void> {
  const path = accessKeyPath(dataFolder);
  if ((await readKept(path)) !== null) await replaceDurably(path, newSecretText());
}
