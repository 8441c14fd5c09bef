import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyService } from '@regimen/plugin-api';
import type { Client } from 'pg';
import { readAnchors } from '../audit/anchor-file.js';
import type { AuditTrailState } from '../audit/verify-audit-trail.js';
import { verifyAuditTrail } from '../audit/verify-audit-trail.js';
import { BlobStore } from '../blobs/blob-store.js';
import type { Settings } from '../config/read-settings.js';
import { connectDatabase } from '../database/connect-database.js';
import { applicationUrl } from '../database/database-addresses.js';
import { startEmbeddedPostgres } from '../database/embedded/embedded-postgres.js';
import { migrateDatabase } from '../database/migrate-database.js';
import { InstanceSigner } from '../privacy/instance-signer.js';
import { KeysRepository } from '../privacy/keys.repository.js';
import { openKeys } from '../privacy/open-keys.js';
import { PersonCipher } from '../privacy/person-cipher.js';
import type { Beginning } from './backup-contents.js';
import type { ComparedSample, ErasedIn } from './sampled-values.js';
import { SampledValues } from './sampled-values.js';
import { copying } from './rows-out.js';
import { restoreKeys } from './keys-backup.js';
import type { Restored, RestorePlace } from './restore-backup.js';
import { examineBackup, restoreBackup } from './restore-backup.js';

/** What a backup is tried with. */
export interface Trial {
  path: string;
  key: Buffer;
  /** The keys that were backed up with it; those of this installation where there are none. */
  keysPath: string | null;
  settings: Settings;
  services: readonly KeyService[];
  plugins: RestorePlace['plugins'];
  /** Who must stay erased, by the list in a data folder. */
  erasedIn: (dataFolder: string) => Promise<ErasedIn>;
}

/** What a backup came to. Every table and file was compared with the backup already, or there would be no report. */
export interface VerifiedBackup extends Restored {
  trail: AuditTrailState;
  sample: ComparedSample;
  /** Of restoring, comparing included. */
  seconds: number;
}

/**
 * Restores a backup into a database that is made for it and removed again, and looks whether it is what was backed up: rows
 * and checksums of every table, files, the heads of the audit trails and the chains behind them, and sealed values.
 * @throws StartRefused where it cannot be restored, or not wholly.
 */
export async function verifyBackup(trial: Trial): Promise<VerifiedBackup> {
  const beginning = await examineBackup(trial.path, trial.key);
  const scratch = await mkdtemp(join(tmpdir(), 'regimen-verify-'));
  try {
    const { settings, keysPath, key } = trial;
    const places = keysPath === null ? settings : { ...settings, dataFolder: scratch, keysFolder: null };
    if (keysPath !== null) await restoreKeys(places, keysPath, key);
    const server = await startEmbeddedPostgres(scratch);
    try {
      return await tryOn(server.url, scratch, places, { ...trial, beginning });
    } finally {
      await server.stop();
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function tryOn(
  ownerUrl: string,
  scratch: string,
  keyPlaces: Settings,
  trial: Trial & { beginning: Beginning },
): Promise<VerifiedBackup> {
  const keys = await openKeys(keyPlaces, trial.services);
  const auditAnchors = join(scratch, 'restored-anchors.jsonl');
  const place = {
    ownerUrl,
    accessKey: keys.accessKey,
    dataFolder: scratch,
    auditAnchors,
    plugins: trial.plugins,
  };
  const began = performance.now();
  const restored = await restoreBackup(trial.path, trial.key, trial.beginning, place);
  const seconds = (performance.now() - began) / 1000;
  await migrateDatabase(ownerUrl, keys.accessKey);
  const { publicKey } = await InstanceSigner.load(keyPlaces.dataFolder, trial.settings.signingKey);
  const anchors = await readAnchors(auditAnchors, publicKey);
  const heads = restored.manifest.heads.map(({ workspaceId, seq, hash }) => ({
    workspaceId,
    seq,
    hash: Buffer.from(hash, 'hex'),
  }));
  const trail = await verifyAuditTrail(ownerUrl, { ...anchors, heads: [...anchors.heads, ...heads] });
  const transactions = await connectDatabase(applicationUrl(ownerUrl, keys.accessKey), 'regimen-verify');
  try {
    const sampled = new SampledValues({
      transactions,
      cipher: new PersonCipher(keys.masterKeys, new KeysRepository(), keys.vault),
      uploads: new BlobStore(join(scratch, 'uploads')),
    });
    const erased = await trial.erasedIn(keyPlaces.dataFolder);
    const compare = (client: Client) => sampled.compare(client, restored.manifest.sample, erased);
    return { ...restored, trail, sample: await copying(ownerUrl, compare), seconds };
  } finally {
    await transactions.dataSource.destroy();
  }
}

/** Completing "The backup is not good: "; null for one that is. */
export function faultOf({ trail, sample, manifest }: VerifiedBackup): string | null {
  if (trail.broken.length > 0) return `${trail.broken.length} audit trails in it do not hold together`;
  if (trail.badAnchorLine !== null)
    return `line ${trail.badAnchorLine} of the anchors in it was not written here`;
  if (sample.different > 0)
    return `${sample.different} sealed values do not open with these keys, or say something else`;
  if (manifest.sample.length > 0 && sample.opened === 0) return 'these keys open nothing of it';
  return null;
}
