import type { z } from 'zod';
import { isUuid } from '../parsing/uuid.js';
import { ownedFolders } from '../privacy/owned-stores.js';
import type { ArchiveStream } from './archive.js';
import { ArchiveDamaged, readArchive } from './archive.js';
import type { BackedUpTable, Beginning, Manifest } from './backup-contents.js';
import {
  anchorsName,
  beginningName,
  beginningSchema,
  fileName,
  manifestName,
  manifestSchema,
  tableName,
} from './backup-contents.js';
import { damaged, openBackupFile } from './backup-file.js';
import { Counted } from './counted.js';

/** What takes the parts of a backup, in their order; it reads each to its end. */
export interface BackupTaker {
  begin(beginning: Beginning): Promise<void>;
  rows(table: BackedUpTable, rows: AsyncIterable<Buffer>): Promise<void>;
  file(folder: string, file: string, bytes: AsyncIterable<Buffer>): Promise<void>;
  anchors(bytes: AsyncIterable<Buffer>): Promise<void>;
}

/** Folders whose files are backed up: those of sealed files. Keys are backed up apart. */
export const backedUpFolders = ownedFolders.map(({ folder }) => folder).filter((folder) => folder !== 'keys');

/** Reads all and keeps nothing: what is left is whether every part is as it was written. */
export const reading: BackupTaker = {
  begin: () => Promise.resolve(),
  rows: (_table, rows) => passOver(rows),
  file: (_folder, _file, bytes) => passOver(bytes),
  anchors: passOver,
};

/**
 * Reads a backup from beginning to end and compares every part with what is said of it at the end.
 * @throws StartRefused for one that is not as it was made; whatever the taker fails with passes through.
 */
export async function readBackup(
  path: string,
  key: Buffer,
  taker: BackupTaker,
): Promise<{ beginning: Beginning; manifest: Manifest }> {
  try {
    return await new BackupReading(taker).read(await openBackupFile(path, key, 'data'));
  } catch (error) {
    throw error instanceof ArchiveDamaged ? damaged(path) : error;
  }
}

class BackupReading {
  private beginning: Beginning | null = null;
  private manifest: Manifest | null = null;
  private readonly counted = new Map<string, Counted>();

  constructor(private readonly taker: BackupTaker) {}

  async read(plain: AsyncIterable<Buffer>): Promise<{ beginning: Beginning; manifest: Manifest }> {
    for await (const stream of readArchive(plain)) {
      if (this.manifest !== null) throw new ArchiveDamaged('Something follows the end.');
      if (this.beginning === null) await this.begin(stream);
      else if (stream.name === manifestName) this.manifest = await json(stream, manifestSchema);
      else await this.take(stream, this.beginning);
    }
    if (this.beginning === null || this.manifest === null) throw new ArchiveDamaged('The end is missing.');
    this.compare(this.beginning, this.manifest);
    return { beginning: this.beginning, manifest: this.manifest };
  }

  private async begin(stream: ArchiveStream): Promise<void> {
    if (stream.name !== beginningName) throw new ArchiveDamaged('The beginning is missing.');
    this.beginning = await json(stream, beginningSchema);
    await this.taker.begin(this.beginning);
  }

  private async take({ name, pieces }: ArchiveStream, { tables }: Beginning): Promise<void> {
    if (this.counted.has(name)) throw new ArchiveDamaged('A part is there twice.');
    const counted = new Counted();
    this.counted.set(name, counted);
    const bytes = counted.through(pieces);
    const table = tables.find((each) => tableName(each) === name);
    const [, folder = '', file = ''] = /^files\/([a-z]+)\/(.+)$/.exec(name) ?? [];
    if (name === anchorsName) await this.taker.anchors(bytes);
    else if (table) await this.taker.rows(table, bytes);
    else if (backedUpFolders.includes(folder) && isUuid(file)) await this.taker.file(folder, file, bytes);
    else throw new ArchiveDamaged('It holds what no backup of ours does.');
  }

  private compare(beginning: Beginning, manifest: Manifest): void {
    const said = new Map<string, { bytes: number; sha256: string; rows?: number }>();
    for (const table of manifest.tables) said.set(tableName(table), table);
    for (const file of manifest.files) said.set(fileName(file.folder, file.file), file);
    const isWhole = beginning.tables.every((table) => said.has(tableName(table)));
    const read = [...this.counted].filter(([name]) => name !== anchorsName);
    if (!isWhole || read.length !== said.size) throw new ArchiveDamaged('A part is missing.');
    for (const [name, { bytes, rows, sha256 }] of said) {
      const counted = this.counted.get(name);
      const fits = counted?.bytes === bytes && (rows === undefined || counted.rows === rows);
      if (!fits || counted.sha256() !== sha256) throw new ArchiveDamaged('A part is not as it was written.');
    }
  }
}

async function passOver(bytes: AsyncIterable<Buffer>): Promise<void> {
  for await (const piece of bytes) void piece;
}

async function json<T>({ pieces }: ArchiveStream, schema: z.ZodType<T>): Promise<T> {
  const text: Buffer[] = [];
  for await (const piece of pieces) text.push(piece);
  try {
    return schema.parse(JSON.parse(Buffer.concat(text).toString('utf8')));
  } catch {
    throw new ArchiveDamaged('What it says of itself cannot be read.');
  }
}
