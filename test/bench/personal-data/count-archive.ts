import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { openPromise } from 'yauzl';

/** What lies in the zip of an export, counted apart from whoever wrote it. */
export interface CountedArchive {
  /** Values by metric: lines of its CSV without the first. */
  values: Readonly<Record<string, number>>;
  /** Rows by table. */
  rows: Readonly<Record<string, number>>;
  /** Names of files whose size or SHA-256 is not what the manifest says. */
  changed: readonly string[];
}

interface Manifest {
  files: readonly { name: string; bytes: number; sha256: string }[];
}

/** Reads the zip by another program than wrote it. */
export async function countArchive(path: string): Promise<CountedArchive> {
  const zip = await openPromise(path);
  const found = new Map<string, { bytes: number; lines: number; sha256: string }>();
  let manifest: Manifest = { files: [] };
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    const isManifest = entry.fileName === 'manifest.json';
    const counted = await count(await zip.openReadStreamPromise(entry), (piece) => {
      if (isManifest) pieces.push(piece);
    });
    found.set(entry.fileName, counted);
    if (isManifest) manifest = JSON.parse(Buffer.concat(pieces).toString()) as Manifest;
  }
  const linesOf = (pattern: RegExp, header: number) =>
    Object.fromEntries(
      [...found].flatMap(([name, { lines }]) => {
        const [, key] = pattern.exec(name) ?? [];
        return key === undefined ? [] : [[key, lines - header]];
      }),
    );
  return {
    values: linesOf(/^measurements\/(.*)\.csv$/, 1),
    rows: linesOf(/^tables\/(.*)\.jsonl$/, 0),
    changed: manifest.files
      .filter(({ name, bytes, sha256 }) => {
        const counted = found.get(name);
        return counted?.bytes !== bytes || counted.sha256 !== sha256;
      })
      .map(({ name }) => name),
  };
}

async function count(stream: Readable, see: (piece: Buffer) => void) {
  const hash = createHash('sha256');
  let [bytes, lines] = [0, 0];
  for await (const chunk of stream) {
    const piece = chunk as Buffer;
    see(piece);
    hash.update(piece);
    bytes += piece.length;
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) lines += 1;
  }
  return { bytes, lines, sha256: hash.digest('hex') };
}
