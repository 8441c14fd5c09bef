import { createHash } from 'node:crypto';
import { ArchiveWriter } from '../archive.js';
import type { Beginning, Manifest } from '../backup-contents.js';
import { writeBackupFile } from '../backup-file.js';

/** What a backup says and holds; `manifest` is made of the rest where it is not given. */
export interface BackupByHand {
  beginning: Beginning;
  streams: readonly (readonly [name: string, text: string])[];
  manifest?: Manifest;
}

/** Writes a backup as only somebody who has its key could: properly sealed, whatever it holds. */
export async function writeByHand(path: string, key: Buffer, hand: BackupByHand): Promise<void> {
  const archive = new ArchiveWriter();
  const fill = async () => {
    await archive.addText('beginning.json', JSON.stringify(hand.beginning));
    for (const [name, text] of hand.streams) await archive.addText(name, text);
    await archive.addText('manifest.json', JSON.stringify(hand.manifest ?? manifestOf(hand)));
    archive.end();
  };
  await Promise.all([writeBackupFile(path, key, 'data', archive.output), fill()]);
}

function manifestOf({ streams }: BackupByHand): Manifest {
  const counted = (text: string) => ({
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  });
  const parts = streams.map(([name, text]) => ({ path: name.split('/'), text }));
  return {
    tables: parts
      .filter(({ path }) => path[0] === 'tables')
      .map(({ path, text }) => ({
        schema: path[1]!,
        table: path[2]!,
        rows: text.split('\n').length - 1,
        ...counted(text),
      })),
    files: parts
      .filter(({ path }) => path[0] === 'files')
      .map(({ path, text }) => ({ folder: path[1]!, file: path[2]!, ...counted(text) })),
    heads: [],
    sample: [],
  };
}
