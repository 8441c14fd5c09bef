import type { KeyService } from '@regimen/plugin-api';
import { join } from 'node:path';
import type { Settings } from '../config/read-settings.js';
import { StartRefused } from '../start-refused.js';
import { FolderKeyVault } from './folder-key-vault.js';
import type { KeyRing } from './key-ring.js';
import { ConfiguredKeyRing, FileKeyRing } from './key-ring.js';
import type { KeyVault } from './key-vault.js';
import { newSecretText, readKept, readOrKeep, replaceDurably } from './kept-secret.js';
import type { MasterKeys } from './master-keys.js';
import { KeptMasterKeys } from './master-keys.js';
import { ServiceMasterKeys } from './service-master-keys.js';

type KeySettings = Pick<
  Settings,
  'dataFolder' | 'masterKey' | 'masterKeyBefore' | 'keyService' | 'keyServiceBefore' | 'keysFolder'
>;

/** The keys a process works with. */
export interface OpenKeys {
  masterKeys: MasterKeys;
  vault: KeyVault;
  /** What the passwords of database roles are made of. */
  accessKey: Buffer;
}

/**
 * Opens the master keys, of a key service, configured, or kept in the data folder, and the vault of people's keys.
 * @param services those that plugins bring.
 * @throws StartRefused when the settings name a key service that is not among them.
 */
export async function openKeys(settings: KeySettings, services: readonly KeyService[]): Promise<OpenKeys> {
  const vault = new FolderKeyVault(settings.keysFolder ?? join(settings.dataFolder, 'keys'));
  return {
    masterKeys: await masterKeysOf(settings, services),
    vault,
    accessKey: await loadAccessKey(settings),
  };
}

async function masterKeysOf(settings: KeySettings, services: readonly KeyService[]): Promise<MasterKeys> {
  const { keyService, keyServiceBefore, masterKey, dataFolder } = settings;
  const named = [keyService, keyServiceBefore].filter((id) => id !== null);
  for (const id of named) {
    if (services.some((service) => service.id === id)) continue;
    throw new StartRefused(
      `No running plugin brings the key service "${id}" that REGIMEN_KEY_SERVICE or REGIMEN_KEY_SERVICE_BEFORE names. ` +
        'Put the plugin into the plugin list, or correct its settings.',
    );
  }
  // With a service that wraps, no file is made: a key that nothing needs must not lie about.
  const isKept = keyService === null || masterKey !== null || (await FileKeyRing.in(dataFolder).isThere());
  const kept = new KeptMasterKeys(keyRingOf(settings));
  const trusted = services.filter(({ id }) => named.includes(id));
  return new ServiceMasterKeys(trusted, keyService, isKept ? kept : null);
}

export function keyRingOf({ dataFolder, masterKey, masterKeyBefore }: KeySettings): KeyRing {
  if (masterKey === null) return FileKeyRing.in(dataFolder);
  return new ConfiguredKeyRing(masterKeyBefore === null ? [masterKey] : [masterKey, masterKeyBefore]);
}

/**
 * What the passwords of the database's roles are derived from: the master key, or, where a key service wraps or a kept key
 * was replaced while the product ran, the file that holds what the roles go by until the next start.
 */
export async function loadAccessKey(
  settings: Pick<KeySettings, 'dataFolder' | 'masterKey' | 'keyService'>,
): Promise<Buffer> {
  if (settings.masterKey !== null) return settings.masterKey;
  const kept = await readKept(accessKeyPath(settings.dataFolder));
  if (kept !== null) return Buffer.from(kept, 'base64');
  if (settings.keyService !== null) {
    const made = await readOrKeep(accessKeyPath(settings.dataFolder), newSecretText);
    return Buffer.from(made, 'base64');
  }
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
