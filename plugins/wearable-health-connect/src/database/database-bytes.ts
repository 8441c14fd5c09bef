import { SourceFileError } from '@regimen/plugin-api';

/** What SQLite needs beside the file fits the memory of a parser up to this size (measured: docs/decisions/0013). */
export const mostDatabaseBytes = 192 * 1024 * 1024;

const mark = 'SQLite format 3\0';
/** Places in the header of the file where the ways of writing and reading stand; 1 is a plain file, 2 one with a log beside it. */
const [writeVersionAt, readVersionAt] = [18, 19];
const headerBytes = 100;
const firstBytes = 64 * 1024;

/** Whether a file is a database of SQLite, by the first line of its file format 3. */
export function isDatabase(head: Uint8Array): boolean {
  return Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1').startsWith(mark);
}

/**
 * A whole database in memory, held once. One that was written with a log beside it is read as it stands without the log.
 * @param sizeBytes how large it probably is: room is made for so much at once.
 * @throws SourceFileError for a file that is empty, too large or no database.
 */
export async function databaseBytes(
  bytes: AsyncIterable<Uint8Array>,
  sizeBytes: number,
): Promise<Uint8Array> {
  if (sizeBytes > mostDatabaseBytes) throw tooLarge();
  let held = Buffer.alloc(Math.max(sizeBytes, firstBytes));
  let size = 0;
  for await (const piece of bytes) {
    if (size === 0 && piece.byteLength >= mark.length && !isDatabase(piece)) throw noDatabase();
    if (size + piece.byteLength > mostDatabaseBytes) throw tooLarge();
    if (size + piece.byteLength > held.byteLength) {
      const roomier = Buffer.alloc(
        Math.min(mostDatabaseBytes, Math.max(2 * held.byteLength, size + piece.byteLength)),
      );
      roomier.set(held.subarray(0, size));
      held = roomier;
    }
    held.set(piece, size);
    size += piece.byteLength;
  }
  if (size === 0) throw new SourceFileError('empty-file', 'The file is empty.', 'byte 0');
  const database = held.subarray(0, size);
  if (!isDatabase(database)) throw noDatabase();
  if (size < headerBytes) throw damagedDatabase();
  database.fill(1, writeVersionAt, readVersionAt + 1);
  return database;
}

/** A database of which not even the tables can be told. */
export function damagedDatabase(): SourceFileError {
  const message = 'The database is damaged or cut short. Export from Health Connect again.';
  return new SourceFileError('database-damaged', message, 'file');
}

function noDatabase(): SourceFileError {
  const message = 'The file is no SQLite database, or an encrypted one. Export from Health Connect again.';
  return new SourceFileError('not-a-database', message, 'byte 0');
}

function tooLarge(): SourceFileError {
  const most = mostDatabaseBytes / 1024 / 1024;
  const message = `The database is larger than ${most} MiB. Import the records of a shorter time as JSON, with an app that exports them.`;
  return new SourceFileError('file-too-large', message, `byte ${mostDatabaseBytes}`, { mebibytes: most });
}
