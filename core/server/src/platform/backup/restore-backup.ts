import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { PluginDefinition } from '@regimen/plugin-api';
import { coreMigrations } from '@regimen/migrations';
import { DatabaseError } from 'pg';
import { migrateDatabase } from '../database/migrate-database.js';
import { migratePluginStorage } from '../plugins/storage/migrate-plugin-storage.js';
import { namesOf } from '../plugins/storage/plugin-names.js';
import { syncFolder } from '../privacy/kept-secret.js';
import { StartRefused } from '../start-refused.js';
import type { Beginning, Manifest } from './backup-contents.js';
import { Counted } from './counted.js';
import type { BackupTaker } from './read-backup.js';
import { readBackup, reading } from './read-backup.js';
import { RowsIn } from './rows-in.js';
import { copying, hasRows } from './rows-out.js';

const notEmpty =
  'The database holds data already, and a backup is restored into an empty one only. Choose a new data folder (REGIMEN_DATA_DIR) or another database (DATABASE_URL); nothing was changed.';

/** Where a backup goes: a database without rows, and a data folder. */
export interface RestorePlace {
  ownerUrl: string;
  /** What the passwords of the database's roles are made of. */
  accessKey: Buffer;
  dataFolder: string;
  auditAnchors: string;
  /** The plugins of this installation; asked for only when some of them keep tables. */
  plugins: () => Promise<readonly StoringPlugin[]>;
}

export type StoringPlugin = Pick<PluginDefinition, 'id' | 'storage'>;

export interface Restored {
  beginning: Beginning;
  manifest: Manifest;
}

/**
 * Reads a whole backup before anything is touched or started for it.
 * @throws StartRefused for one that is not as it was made, or is of a newer Regimen.
 */
export async function examineBackup(path: string, key: Buffer): Promise<Beginning> {
  const { beginning } = await readBackup(path, key, reading);
  refuseNewer(beginning);
  return beginning;
}

/**
 * Takes the rows of an examined backup in one transaction and compares every table. What fails leaves no row and no file
 * behind. The schema is that of the backup then: it is for the caller to migrate it on.
 * @throws StartRefused for a database that is not empty, a plugin that is missing, and what does not come back as it was.
 */
export async function restoreBackup(
  path: string,
  key: Buffer,
  beginning: Beginning,
  place: RestorePlace,
): Promise<Restored> {
  const plugins = await pluginsOf(beginning, place);
  if (await copying(place.ownerUrl, hasRows)) throw new StartRefused(notEmpty);
  await migrateDatabase(place.ownerUrl, place.accessKey, beginning.migrations);
  for (const { id, storage } of plugins)
    if (storage) await migratePluginStorage(place.ownerUrl, place.accessKey, id, storage);
  return takeAll(path, key, place);
}

function refuseNewer({ migrations, regimen }: Beginning): void {
  const known = coreMigrations.map(({ name }) => name);
  const unknown = migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new StartRefused(
      `The backup was made by a newer Regimen (${regimen}; it has ${unknown.join(', ')}). Restore it with that version; nothing was changed.`,
    );
}

async function pluginsOf({ tables }: Beginning, place: RestorePlace): Promise<StoringPlugin[]> {
  const schemas = new Set(tables.map(({ schema }) => schema).filter((schema) => schema !== 'public'));
  if (schemas.size === 0) return [];
  const plugins = await place.plugins();
  const found = plugins.filter(({ id, storage }) => storage && schemas.delete(namesOf(id).schema));
  if (schemas.size === 0) return found;
  const missing = [...schemas].map((schema) => schema.replace('plugin_', '').replaceAll('_', '-'));
  throw new StartRefused(
    `The backup has data of plugins that are not on the list: ${missing.join(', ')}. Add them to the list of plugins first; nothing was changed.`,
  );
}

async function takeAll(path: string, key: Buffer, place: RestorePlace): Promise<Restored> {
  return copying(place.ownerUrl, async (client) => {
    const taking = new Taking(new RowsIn(client), place);
    try {
      const restored = await readBackup(path, key, taking);
      await taking.end(restored.manifest);
      return restored;
    } catch (error) {
      await taking.removeFiles();
      throw error instanceof DatabaseError ? refusalOf(error) : error;
    }
  });
}

/** What the database says may quote rows: only its code is told. */
function refusalOf({ code = 'unknown' }: DatabaseError): StartRefused {
  const isFull = code === '53100';
  return new StartRefused(
    isFull
      ? 'The disk of the database is full. Free some space and restore again; nothing was changed.'
      : `The database does not take the rows of the backup (${code}). Nothing was changed.`,
  );
}

class Taking implements BackupTaker {
  private readonly written: string[] = [];

  constructor(
    private readonly database: RowsIn,
    private readonly place: RestorePlace,
  ) {}

  begin(beginning: Beginning): Promise<void> {
    return this.database.begin(beginning);
  }

  rows(...taken: Parameters<BackupTaker['rows']>): Promise<void> {
    return this.database.take(...taken);
  }

  file(folder: string, file: string, bytes: AsyncIterable<Buffer>): Promise<void> {
    return this.write(join(this.place.dataFolder, folder), file, bytes);
  }

  /** Those that are there already may be newer, and tell of entries that the backup has not. */
  async anchors(bytes: AsyncIterable<Buffer>): Promise<void> {
    const path = this.place.auditAnchors;
    if (existsSync(path)) for await (const piece of bytes) void piece;
    else await this.write(dirname(path), basename(path), bytes);
  }

  /** The rows last: with them all is there, and before them nothing is. */
  async end(manifest: Manifest): Promise<void> {
    await this.database.compare(manifest);
    await this.database.commit();
  }

  async removeFiles(): Promise<void> {
    for (const path of this.written) await rm(path, { force: true });
  }

  /** A file that survived is left as it is where it is whole, and replaced where it is not. */
  private async write(folder: string, name: string, bytes: AsyncIterable<Buffer>): Promise<void> {
    const path = join(folder, name);
    const unfinished = `${path}.part`;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(unfinished, 'w', 0o600);
    const counted = new Counted();
    try {
      for await (const piece of counted.through(bytes)) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    if (await isSame(path, counted.sha256())) return rm(unfinished);
    if (!existsSync(path)) this.written.push(path);
    await rename(unfinished, path);
    await syncFolder(folder);
  }
}

async function isSame(path: string, sha256: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  const counted = new Counted();
  for await (const piece of counted.through(createReadStream(path))) void piece;
  return counted.sha256() === sha256;
}
