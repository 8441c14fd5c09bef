import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { syncFolder } from '../privacy/kept-secret.js';
import type { InstanceSigner } from '../privacy/instance-signer.js';
import { verifySigned } from '../privacy/instance-signer.js';

/** The last entry of a workspace's chain at some moment. */
export interface ChainHead {
  workspaceId: string;
  seq: number;
  hash: Buffer;
}

const anchorLine = z.object({
  workspaceId: z.uuid(),
  seq: z.number().int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.string(),
  /** SHA-256 of the line before, so that no line can be taken out of the middle. */
  before: z.string(),
  signature: z.string(),
});
type AnchorLine = z.infer<typeof anchorLine>;

/** What stands in a file of anchors. */
export interface ReadAnchors {
  heads: readonly ChainHead[];
  /** Number of the first line that nobody of this installation wrote, or behind which one is missing; null when all fit. */
  firstBadLine: number | null;
}

const nothingBefore = '0'.repeat(64);
const longestLine = 1024;

/** Appends heads of chains, signed, each line bound to the one before. The bytes are on the disk when this resolves. */
export async function appendAnchors(
  path: string,
  heads: readonly ChainHead[],
  signer: InstanceSigner,
  now: Date,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const lastLine = await lastLineOf(path);
  let before = lastLine === null ? nothingBefore : digestOf(lastLine);
  const lines = heads.map(({ workspaceId, seq, hash }) => {
    const said = { workspaceId, seq, hash: hash.toString('hex'), at: now.toISOString(), before };
    const signature = signer.sign('audit-anchor', JSON.stringify(said)).toString('base64');
    const line = JSON.stringify({ ...said, signature });
    before = digestOf(line);
    return line;
  });
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(lines.map((line) => `${line}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(dirname(path));
}

/** Every anchor that this installation signed; none where there is no file. */
export async function readAnchors(path: string, publicKey: string): Promise<ReadAnchors> {
  const heads: ChainHead[] = [];
  let [number, firstBadLine, before] = [0, null as number | null, nothingBefore];
  try {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      number += 1;
      const anchor = signedAnchor(line, publicKey);
      if (anchor === null || anchor.before !== before) firstBadLine ??= number;
      if (anchor !== null)
        heads.push({
          workspaceId: anchor.workspaceId,
          seq: anchor.seq,
          hash: Buffer.from(anchor.hash, 'hex'),
        });
      before = digestOf(line);
    }
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
  }
  return { heads, firstBadLine };
}

/** The file grows for years: only its end is read. */
async function lastLineOf(path: string): Promise<string | null> {
  const file = await open(path, 'r').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(longestLine),
      0,
      longestLine,
      Math.max(0, size - longestLine),
    );
    return buffer.subarray(0, bytesRead).toString('utf8').trimEnd().split('\n').at(-1) || null;
  } finally {
    await file.close();
  }
}

function signedAnchor(line: string, publicKey: string): AnchorLine | null {
  const parsed = anchorLine.safeParse(parseJson(line));
  if (!parsed.success) return null;
  const { signature, ...said } = parsed.data;
  const isSigned = verifySigned(
    publicKey,
    'audit-anchor',
    JSON.stringify(said),
    Buffer.from(signature, 'base64'),
  );
  return isSigned ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function digestOf(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}
