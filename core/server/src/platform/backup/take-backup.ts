import type { FileHandle } from 'node:fs/promises';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { isUuid } from '../parsing/uuid.js';
import { ProductVersion } from '../observability/product-version.js';
import { StartRefused } from '../start-refused.js';
import { ArchiveWriter } from './archive.js';
import type { Beginning, Manifest } from './backup-contents.js';
import { anchorsName, beginningName, fileName, manifestName, tableName } from './backup-contents.js';
import { writeBackupFile } from './backup-file.js';
import { Counted } from './counted.js';
import { backedUpFolders } from './read-backup.js';
import { copying, lockTables, rowsOf } from './rows-out.js';
import type { SampledValues } from './sampled-values.js';
import type { TableToCopy } from './tables-of-database.js';
import { tablesOf } from './tables-of-database.js';

/** What a backup is taken of. */
export interface BackupSource {
  ownerUrl: string;
  dataFolder: string;
  /** File of the anchored heads of audit trails. */
  auditAnchors: string;
  sample: SampledValues;
}

/**
 * Writes everything that the database holds at one moment, and the sealed files, into one sealed file, while the product
 * runs. Files that go meanwhile are left out: what they were of went too.
 * @throws StartRefused where the file cannot be written or the database not be read whole; nothing of it is left then.
 */
export async function takeBackup(source: BackupSource, path: string, key: Buffer): Promise<Manifest> {
  return copying(source.ownerUrl, async (client) => {
    const archive = new ArchiveWriter();
    const ending = (error: Error): never => {
      archive.output.destroy(error);
      throw error;
    };
    const [, manifest] = await Promise.all([
      writeBackupFile(path, key, 'data', archive.output).catch(ending),
      fill(archive, client, source).catch(ending),
    ]);
    return manifest;
  });
}

async function fill(archive: ArchiveWriter, client: Client, source: BackupSource): Promise<Manifest> {
  // Before the moment that is backed up: no anchor may be newer than the trail.
  const anchors = await open(source.auditAnchors).catch(whereGone);
  try {
    const tables = await beginAtOneMoment(client);
    await archive.addText(beginningName, JSON.stringify(await beginningOf(client, tables)));
    if (anchors) await archive.add(anchorsName, wholeLines(anchors), 'zipped');
    const manifest: Manifest = {
      tables: [],
      files: [],
      heads: await headsOf(client),
      sample: await source.sample.choose(client),
    };
    for (const table of tables) {
      const counted = new Counted();
      await archive.add(tableName(table), counted.through(rowsOf(client, table)), 'zipped');
      const { schema, table: name } = table;
      manifest.tables.push({
        schema,
        table: name,
        rows: counted.rows,
        bytes: counted.bytes,
        sha256: counted.sha256(),
      });
    }
    await client.query('commit');
    for (const folder of backedUpFolders)
      manifest.files.push(...(await addFiles(archive, source.dataFolder, folder)));
    await archive.addText(manifestName, JSON.stringify(manifest));
    archive.end();
    return manifest;
  } finally {
    await anchors?.close();
  }
}

/** Nothing that is committed from here on is seen, and no table changes its columns until the end. */
async function beginAtOneMoment(client: Client): Promise<TableToCopy[]> {
  const tables = await tablesOf(client);
  if (tables.length === 0) throw new StartRefused('The database is empty: there is nothing to back up.');
  await client.query('begin transaction isolation level repeatable read, read only');
  await lockTables(client, tables);
  if (JSON.stringify(await tablesOf(client)) !== JSON.stringify(tables))
    throw new StartRefused('The database was being migrated. Take the backup again.');
  return tables;
}

async function beginningOf(client: Client, tables: readonly TableToCopy[]): Promise<Beginning> {
  const { rows: migrations } = await client.query<{ name: string }>(
    'select name from migrations order by id',
  );
  const { rows: months } = await client.query<{ month: string }>(
    `select to_char(to_date(right(relname, 6), 'YYYYMM'), 'YYYY-MM-DD') as month
       from pg_inherits join pg_class on oid = inhrelid where inhparent = 'observations'::regclass order by 1`,
  );
  return {
    regimen: new ProductVersion().version,
    takenAt: new Date().toISOString(),
    migrations: migrations.map(({ name }) => name),
    months: months.map(({ month }) => month),
    tables: tables.map(({ schema, table, columns }) => ({ schema, table, columns: [...columns] })),
  };
}

async function headsOf(client: Client): Promise<Manifest['heads']> {
  const { rows } = await client.query<{ workspace_id: string; seq: string; hash: Buffer }>(
    'select distinct on (workspace_id) workspace_id, seq, hash from audit_entries order by workspace_id, seq desc',
  );
  return rows.map(({ workspace_id: workspaceId, seq, hash }) => ({
    workspaceId,
    seq: Number(seq),
    hash: hash.toString('hex'),
  }));
}

async function addFiles(
  archive: ArchiveWriter,
  dataFolder: string,
  folder: string,
): Promise<Manifest['files']> {
  const added: Manifest['files'] = [];
  const names = (await readdir(join(dataFolder, folder)).catch(whereGone)) ?? [];
  for (const file of names.filter(isUuid).sort()) {
    const opened = await open(join(dataFolder, folder, file)).catch(whereGone);
    if (!opened) continue;
    try {
      const counted = new Counted();
      await archive.add(
        fileName(folder, file),
        counted.through(opened.createReadStream({ autoClose: false })),
        'as it is',
      );
      added.push({ folder, file, bytes: counted.bytes, sha256: counted.sha256() });
    } finally {
      await opened.close();
    }
  }
  return added;
}

/** What was there when the file was opened; a line that is being written just now is not. */
async function* wholeLines(file: FileHandle): AsyncGenerator<Buffer> {
  const text = await file.readFile();
  yield text.subarray(0, text.lastIndexOf('\n') + 1);
}

function whereGone(error: { code?: string }): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
