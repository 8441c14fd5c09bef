import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/** Longer than any line: 40 hex digits, a colon, a count. */
const chunkBytes = 256;
/** A list may hold the beginnings of hashes only; shorter ones would refuse by chance. */
const leastDigits = 16;

/**
 * Whether a password is in a file of SHA-1 hashes, sorted, one a line, as `HASH` or `HASH:COUNT` in upper or lower case
 * (the form in which Have I Been Pwned gives them out). The file is searched by halves where it lies, some 35 short
 * reads for tens of gigabytes; nothing of it is kept.
 * @throws Error when it cannot be read: a list that is missing has not said anything.
 */
export async function isBreached(path: string, password: string): Promise<boolean> {
  const wanted = createHash('sha1').update(password).digest('hex');
  const file = await open(path, 'r');
  try {
    return await isIn(file, wanted);
  } finally {
    await file.close();
  }
}

/** Keeps to: every line that begins before `low` is smaller, every line that begins at `high` or later is not. */
async function isIn(file: FileHandle, wanted: string): Promise<boolean> {
  let low = 0;
  let high = (await file.stat()).size;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const line = await lineFrom(file, middle);
    if (line !== null && isHit(line.text, wanted)) return true;
    if (line !== null && line.begin < high && line.text < wanted.slice(0, line.text.length))
      low = line.begin + 1;
    else high = middle;
  }
  const last = await lineFrom(file, low);
  return last !== null && isHit(last.text, wanted);
}

function isHit(digits: string, wanted: string): boolean {
  return digits.length >= leastDigits && wanted.startsWith(digits);
}

/** The first line that begins at an offset or after it; null when none does. */
async function lineFrom(file: FileHandle, offset: number): Promise<{ begin: number; text: string } | null> {
  const from = Math.max(0, offset - 1);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(chunkBytes), 0, chunkBytes, from);
  const text = buffer.toString('latin1', 0, bytesRead);
  const skipped = offset === 0 ? 0 : text.indexOf('\n') + 1;
  if (offset > 0 && skipped === 0) return null;
  const [, digits] = /^([0-9a-f]+)/i.exec(text.slice(skipped)) ?? [];
  return digits === undefined ? null : { begin: from + skipped, text: digits.toLowerCase() };
}
