import { join } from 'node:path';
import type { Settings } from '../config/read-settings.js';
import { newSecretText, readKept, readOrKeep } from '../privacy/kept-secret.js';
import { StartRefused } from '../start-refused.js';

type KeySettings = Pick<Settings, 'dataFolder' | 'backupKey'>;

/** The key that seals backups, and whether it was made just now. */
export interface BackupKey {
  key: Buffer;
  isNew: boolean;
}

/** The configured key, or one that is made once in the data folder, readable by its owner only. */
export async function keyForBackups({ dataFolder, backupKey }: KeySettings): Promise<BackupKey> {
  if (backupKey !== null) return { key: backupKey, isNew: false };
  const path = backupKeyPath(dataFolder);
  const isNew = (await readKept(path)) === null;
  return { key: keyOf(await readOrKeep(path, newSecretText), path), isNew };
}

/** @throws StartRefused where no key is known: one made now would open nothing. */
export async function knownBackupKey({ dataFolder, backupKey }: KeySettings): Promise<Buffer> {
  if (backupKey !== null) return backupKey;
  const path = backupKeyPath(dataFolder);
  const text = await readKept(path);
  if (text === null)
    throw new StartRefused(
      `The key that backups were sealed with is missing. Set REGIMEN_BACKUP_KEY, or put the copy you kept of backup.key at ${path}.`,
    );
  return keyOf(text, path);
}

export function backupKeyPath(dataFolder: string): string {
  return join(dataFolder, 'backup.key');
}

function keyOf(text: string, path: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32)
    throw new StartRefused(`The file ${path} is damaged. Put back the copy you kept of it.`);
  return key;
}
