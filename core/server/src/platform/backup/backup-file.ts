import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { seal, unseal } from '../blobs/sealed-stream.js';
import { syncFolder } from '../privacy/kept-secret.js';
import { StartRefused } from '../start-refused.js';

/** Raised when what a backup is made of changes, so that an older Regimen does not read it wrongly. */
const format = 1;
const magic = 'REGIMEN BACKUP ';
const longestHeader = 1024;

/** `data` holds the database and sealed files; `keys` what opens them. */
export type BackupKind = 'data' | 'keys';

const headerSchema = z.object({
  format: z.number().int(),
  kind: z.enum(['data', 'keys']),
  salt: z.base64(),
  /** Tells keys apart, and tells nothing of them. */
  sealedBy: z.string(),
});

/**
 * Writes a new file: a line that says what it is, and a sealed stream whose key is derived from that line, so that no byte
 * of either can be changed or cut off unnoticed. The bytes are on the disk, whole, when this resolves; nothing is left else.
 * @throws StartRefused where the file is there already or cannot be written.
 */
export async function writeBackupFile(
  path: string,
  key: Buffer,
  kind: BackupKind,
  plain: AsyncIterable<Uint8Array>,
): Promise<void> {
  const salt = randomBytes(32).toString('base64');
  const line = `${magic}${JSON.stringify({ format, kind, salt, sealedBy: nameOf(key) })}\n`;
  const unfinished = `${path}.${randomBytes(6).toString('hex')}.part`;
  refuseTaken(path);
  try {
    await writeNew(unfinished, line, seal(streamKey(key, line), plain), path);
    // Not renamed: that would write over a file that came to be meanwhile.
    await link(unfinished, path).catch((error: unknown) => {
      throw unwritable(error, path);
    });
  } finally {
    await rm(unfinished, { force: true });
  }
  await syncFolder(dirname(path));
}

/** Only what the file itself refuses is told as its fault: what goes in comes from elsewhere, and fails with errors of its own. */
async function writeNew(
  unfinished: string,
  line: string,
  sealed: AsyncIterable<Buffer>,
  path: string,
): Promise<void> {
  const refuse = (error: unknown): never => {
    throw unwritable(error, path);
  };
  const file = await open(unfinished, 'wx', 0o600).catch(refuse);
  try {
    await file.writeFile(line).catch(refuse);
    for await (const chunk of sealed) await file.writeFile(chunk).catch(refuse);
    await file.sync().catch(refuse);
  } finally {
    await file.close();
  }
}

/**
 * The plain bytes of a backup, opened as they are read.
 * @throws StartRefused for what is no backup, is of a newer format or was sealed with another key, and while it is read
 * when a byte of it is not as it was written.
 */
export async function openBackupFile(
  path: string,
  key: Buffer,
  kind: BackupKind,
): Promise<AsyncGenerator<Buffer>> {
  const line = await headerLine(path);
  const header = headerOf(line, path);
  if (header.format > format)
    throw new StartRefused(
      `${path} was written by a newer Regimen. Read it with that version; nothing was changed.`,
    );
  if (header.sealedBy !== nameOf(key))
    throw new StartRefused(
      `${path} was sealed with another key. Set REGIMEN_BACKUP_KEY to the key it was made with, or put that backup.key in the data folder.`,
    );
  if (header.kind !== kind)
    throw new StartRefused(`${path} is a backup of ${header.kind}, and one of ${kind} was expected here.`);
  return plainOf(path, line.length, streamKey(key, line));
}

async function* plainOf(path: string, start: number, key: Buffer): AsyncGenerator<Buffer> {
  try {
    yield* unseal(key, createReadStream(path, { start, highWaterMark: 1024 * 1024 }));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code?.startsWith('E') === true && !code.startsWith('ERR_')
      ? unreadable(error, path)
      : damaged(path);
  }
}

/** What is told of a backup that is not as it was written, wherever that shows. */
export function damaged(path: string): StartRefused {
  return new StartRefused(
    `${path} was changed, cut off or damaged since it was made. Use another copy; nothing of it was used.`,
  );
}

async function headerLine(path: string): Promise<string> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw unreadable(error, path);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longestHeader), 0, longestHeader, 0);
    // A byte is a letter, so that the length of the line is that of its bytes, whatever became of them.
    const text = buffer.subarray(0, bytesRead).toString('latin1');
    return text.slice(0, text.indexOf('\n') + 1);
  } catch (error) {
    throw unreadable(error, path);
  } finally {
    await file.close();
  }
}

function headerOf(line: string, path: string): z.infer<typeof headerSchema> {
  const notOne = new StartRefused(`${path} is no backup of Regimen, or its beginning is damaged.`);
  if (!line.startsWith(magic)) throw notOne;
  try {
    return headerSchema.parse(JSON.parse(line.slice(magic.length)));
  } catch {
    throw notOne;
  }
}

function streamKey(key: Buffer, line: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `regimen backup\n${line}`, 32));
}

function nameOf(key: Buffer): string {
  return createHmac('sha256', key).update('regimen backup key').digest('hex').slice(0, 16);
}

/** @throws StartRefused where a file is there already. */
export function refuseTaken(path: string): void {
  if (existsSync(path)) throw unwritable({ code: 'EEXIST' }, path);
}

function unwritable(error: unknown, path: string): StartRefused {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST') return new StartRefused(`${path} is there already. Choose another name.`);
  if (code === 'ENOSPC')
    return new StartRefused(`The disk is full: ${path} was not written. Free some space.`);
  return new StartRefused(`${path} cannot be written (${code ?? 'unknown'}). Choose another place.`);
}

function unreadable(error: unknown, path: string): StartRefused {
  return new StartRefused(`${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
}
