import type { Activity, Metric, Observation, SourceRecord } from '@regimen/domain';
import type { FileInspection } from './file-inspection.js';
import type { PushContribution } from './push-delivery.js';

/** How data reach us. Impossible mixes (notify without pull, push beside notify) are found by the conformance kit. */
export type Delivery = 'file' | 'pull' | 'push' | 'notify-then-pull';

/** What a source really delivers; the conformance kit compares this with what it emits. */
export interface SourceCoverage {
  metrics: readonly Metric[];
  activities: boolean;
  streams: readonly string[];
}

/** What the host knows of the person and was told about a file. */
export interface ReadingContext {
  /** IANA zone of the person: where wall times without a zone are meant. */
  timeZone: string;
  /** Answers to what the file leaves open, by name, as the source's documentation lists them (`weightUnit`: `lb`). */
  settings?: Readonly<Record<string, string>>;
}

/** One file to read. Bytes arrive in order and may be of any size; a parser never sees a path. */
export interface FileInput extends ReadingContext {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
  sizeBytes: number;
}

/** A file in an archive. Its path tells what it is; it never becomes a path of ours. */
export interface ArchiveMember {
  path: string;
  sizeBytes: number;
  /** Unpacks it anew with every call; a `.gz` gives the bytes in it, under its path as the archive has it. */
  open(): AsyncIterable<Uint8Array>;
}

/** The members of one archive that a source claimed, in the order of the archive. */
export interface ArchiveInput extends ReadingContext {
  name: string;
  members: readonly ArchiveMember[];
}

/**
 * A source of health data. `readFile` runs in a limited child process (memory, time): it may throw
 * `SourceFileError` for a file it cannot use; anything else it throws is reported as a crash of the parser.
 */
export interface WearableSource {
  id: string;
  delivery: readonly Delivery[];
  coverage: SourceCoverage;
  /** Whether this file is ours, from its first bytes (at most 4 KiB) and its name. */
  recognise?(head: Uint8Array, name: string): boolean | Promise<boolean>;
  readFile?(input: FileInput): AsyncIterable<SourceRecord>;
  /**
   * How a delivery that was pushed to us proves who sent it. Its body is then kept and read by `readFile`, like a file; the
   * host knows the source from the address, so `recognise` is needed for files only.
   */
  push?: PushContribution;
  /**
   * What `readFile` would make of the columns of a table, and what it has to ask. Answers come back as settings of the input,
   * of this method too. Throws as `readFile` does.
   */
  inspect?(input: FileInput): Promise<FileInspection>;
  /**
   * Whether a file that no source recognises could be read once a person has answered what `inspect` shows of it, from
   * its first bytes (at most 4 KiB) and its name. `inspect` then shows it instead of refusing it. Needs `inspect`.
   */
  couldLearn?(head: Uint8Array, name: string): boolean | Promise<boolean>;
  /**
   * Members of a zip that only make sense together, from all paths in it; none when the archive is not ours. The host
   * opens archives, unpacks `.gz`, and offers every member nobody claims to `recognise` and `readFile`, each by itself: a
   * source of plain files needs no claim.
   */
  claimMembers?(paths: readonly string[]): readonly string[];
  /** Reads what was claimed, in the same limited child process as `readFile`. */
  readArchive?(archive: ArchiveInput): AsyncIterable<SourceRecord>;
  /**
   * Writes records as a file of this source would hold them: for demo workspaces, simulations and the conformance
   * kit, which reads it back. What the format cannot hold is left out.
   */
  writeSample?(records: SampleRecords): { name: string; bytes: AsyncIterable<Uint8Array> };
}

/** Records to write as a sample file, oldest first. Observations may be too many for memory: go through them once. */
export interface SampleRecords {
  observations: Iterable<Observation>;
  activities: readonly Activity[];
}

/** A file that cannot be used, with a reason for people. Records yielded before it are kept. */
export class SourceFileError extends Error {
  override readonly name = 'SourceFileError';
  constructor(
    /** Stable code, e.g. `not-a-fit-file`, `empty-file`, `dtd-forbidden`. */
    readonly code: string,
    message: string,
    /** Byte offset, line or record. */
    readonly where: string,
    /** Numbers and names that the message tells, by name, for whoever puts the code into other words. */
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
  }
}
