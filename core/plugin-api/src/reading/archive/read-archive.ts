import type {
  ArchiveMember,
  ReadingContext,
  WearableSource,
} from '../../extension-points/wearable-source.js';
import { SourceFileError } from '../../extension-points/wearable-source.js';
import type { ArchiveUnit } from './archive-unit.js';
import { noRecords } from './archive-unit.js';
import { claimsOf } from './claim-members.js';
import { headBytes, isZip } from './file-marks.js';
import { nestedAccess } from './nested-access.js';
import { peek } from './peek.js';
import type { RandomAccess } from './random-access.js';
import { piecesOf } from './random-access.js';
import type { UnpackBudget } from './unpack-budget.js';
import { openMember, unpackedMember } from './unpacked-member.js';
import { memberOf, refusalOf } from './zip-member.js';
import { readZipDirectory } from './zip-directory.js';

/** What an archive is read with. */
export interface ArchiveReading {
  /** Installed sources, in the order they are asked. */
  sources: readonly WearableSource[];
  context: ReadingContext;
  budget: UnpackBudget;
  /** Units before this number were read by an earlier run: they are passed over, and no source sees them. */
  from?: number;
}

/**
 * What a zip, or a gzip of one file, holds for the installed sources, one after the other. Each unit must be read or
 * left before the next is asked for.
 * @throws SourceFileError for an archive that cannot be opened at all, or that is built to exhaust us.
 */
export async function* readArchive(
  name: string,
  access: RandomAccess,
  reading: ArchiveReading,
): AsyncGenerator<ArchiveUnit> {
  const walk = new ArchiveWalk(reading);
  const bytes = () => piecesOf(access, 0, access.sizeBytes);
  const { head, bytes: opened } = await peek(bytes(), headBytes);
  await opened.return(undefined);
  if (isZip(head)) yield* walk.zip(name, '', access, 1);
  else yield* walk.member({ path: name, sizeBytes: access.sizeBytes, open: bytes }, name, 1);
}

class ArchiveWalk {
  private next = 0;

  constructor(private readonly reading: ArchiveReading) {}

  /** `prefix` leads the labels of what lies in an archive within another. */
  async *zip(name: string, prefix: string, access: RandomAccess, depth: number): AsyncGenerator<ArchiveUnit> {
    const entries = await readZipDirectory(access, this.reading.budget);
    const readable = entries.filter(({ oddity }) => oddity === null);
    const members = readable.map((entry) => memberOf(access, entry, this.reading.budget));
    const claims = claimsOf(this.reading.sources, members);
    for (const { source, members: claimed } of claims) yield* this.claim(source, name, prefix, claimed);
    const taken = new Set(claims.flatMap(({ members: claimed }) => claimed));
    for (const entry of entries.filter(({ oddity }) => oddity !== null)) {
      yield* this.unit({ label: prefix + entry.label, refusal: refusalOf(entry) });
    }
    for (const member of members) {
      if (!taken.has(member)) yield* this.member(member, prefix + member.path, depth + 1);
    }
  }

  /** A file nobody claimed: an archive again, or offered to every source. */
  async *member(member: ArchiveMember, label: string, depth: number): AsyncGenerator<ArchiveUnit> {
    const opened = await openMember(member, this.reading.budget).catch(asRefusal);
    if (opened instanceof SourceFileError) return yield* this.unit({ label, refusal: opened });
    const { head, bytes, name } = opened;
    try {
      if (isZip(head)) return yield* this.nested(member, label, depth);
      const source = await knowerOf(this.reading.sources, head, name);
      const file = { name, sizeBytes: member.sizeBytes, bytes, ...this.reading.context };
      yield* this.unit({ label, source, records: () => source?.readFile?.(file) ?? noRecords() });
    } finally {
      await bytes.return(undefined);
    }
  }

  private async *nested(member: ArchiveMember, label: string, depth: number): AsyncGenerator<ArchiveUnit> {
    if (depth > this.reading.budget.limits.depth) {
      const message = 'The archive lies too deep in other archives. Unpack it and import it by itself.';
      return yield* this.unit({
        label,
        refusal: new SourceFileError('archive-too-deep', message, 'zip entry'),
      });
    }
    try {
      yield* this.zip(label, `${label}/`, await nestedAccess(member), depth);
    } catch (error) {
      if (this.reading.budget.spent) throw error;
      yield* this.unit({ label, refusal: asRefusal(error) });
    }
  }

  private async *claim(
    source: WearableSource,
    name: string,
    prefix: string,
    claimed: readonly ArchiveMember[],
  ): AsyncGenerator<ArchiveUnit> {
    const members = claimed.map((member) => unpackedMember(member, this.reading.budget));
    const label = claimed.length === 1 ? prefix + claimed[0]!.path : name;
    const records = () => source.readArchive?.({ name, members, ...this.reading.context }) ?? noRecords();
    yield* this.unit({ label, source, records });
  }

  private async *unit(unit: Partial<ArchiveUnit> & { label: string }): AsyncGenerator<ArchiveUnit> {
    const number = this.next;
    this.next += 1;
    if (number >= (this.reading.from ?? 0))
      yield { source: null, refusal: null, records: noRecords, ...unit, number };
    if (this.reading.budget.spent) this.reading.budget.takeBytes(0);
  }
}

/** The first source that reads such a file. */
async function knowerOf(
  sources: readonly WearableSource[],
  head: Uint8Array,
  name: string,
): Promise<WearableSource | null> {
  for (const source of sources) if (await knows(source, head, name)) return source;
  return null;
}

/** A source that fails on a file's beginning does not know it. */
async function knows(source: WearableSource, head: Uint8Array, name: string): Promise<boolean> {
  try {
    return source.readFile !== undefined && (await source.recognise?.(head, name)) === true;
  } catch {
    return false;
  }
}

function asRefusal(error: unknown): SourceFileError {
  if (error instanceof SourceFileError) return error;
  throw error;
}
