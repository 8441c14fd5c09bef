import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefused } from '../start-refused.js';

/** The configured master key, or one generated once into the data folder, readable by its owner only. */
export async function loadMasterKey(dataFolder: string, configured: Buffer | null): Promise<Buffer> {
  if (configured !== null) return configured;
  const path = join(dataFolder, 'master.key');
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept !== null) {
    const key = Buffer.from(kept.trim(), 'base64');
    if (key.length === 32) return key;
    throw new StartRefused(
      `The file ${path} is damaged. Restore it from a backup: without it encrypted data are lost.`,
    );
  }
  const key = randomBytes(32);
  await mkdir(dataFolder, { recursive: true });
  await writeFile(path, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}
