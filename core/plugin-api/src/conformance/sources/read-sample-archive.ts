import type { SourceRecord } from '@regimen/domain';
import type {
  ArchiveMember,
  ReadingContext,
  WearableSource,
} from '../../extension-points/wearable-source.js';
import { bytesAccess, readArchive, UnpackBudget } from '../../reading/index.js';
import type { SampleFile } from '../plugin-fixtures.js';

/** What the kit's samples are read with. */
export const readingContext: ReadingContext = { timeZone: 'Europe/London' };

/** Reads a zip as the host does with one source: what it claims, what it knows by itself, and what nobody reads. */
export async function* readSampleArchive(
  source: WearableSource,
  { name, bytes }: SampleFile,
  pieceSize: number,
): AsyncGenerator<SourceRecord> {
  const sources = [inPieces(source, pieceSize)];
  const reading = { sources, context: readingContext, budget: new UnpackBudget() };
  let ignored = 0;
  for await (const unit of readArchive(name, bytesAccess(bytes), reading)) {
    if (unit.refusal) throw unit.refusal;
    if (!unit.source) ignored += 1;
    yield* unit.records();
  }
  if (ignored > 0)
    yield { kind: 'warning', warning: { code: 'zip_entry_ignored', where: 'archive', count: ignored } };
}

export async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

/** The source as it is, but what it unpacks comes in pieces of a size. */
function inPieces(source: WearableSource, size: number): WearableSource {
  const { readArchive: read } = source;
  if (!read) return source;
  return {
    ...source,
    readArchive: (archive) =>
      read({ ...archive, members: archive.members.map((member) => cut(member, size)) }),
  };
}

function cut(member: ArchiveMember, size: number): ArchiveMember {
  return {
    ...member,
    open: async function* () {
      for await (const part of member.open()) yield* pieces(part, size);
    },
  };
}
