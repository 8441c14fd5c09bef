import { Inject, Injectable } from '@nestjs/common';
import type { ImportWarning } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { FileFailure } from '../../platform/parsing/parse-frames.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import type { DeliveryCursor, FilePart } from './delivered-batches.js';
import { mergeWarnings } from './import.js';

export type ImportFileStatus = 'reading' | 'done' | 'partial' | 'failed' | 'ignored';

/** What became of one file of an import. */
export interface ImportFile {
  number: number;
  /** Where it lies in its archive, or its name. */
  path: string;
  sourceId: string | null;
  status: ImportFileStatus;
  /** Observations and activities it gave. */
  measured: number;
  warnings: readonly ImportWarning[];
  failure: FileFailure | null;
}

/** How the files of an import ended. */
export interface FileTally {
  files: number;
  ignored: number;
  /** Read, but not to their end or with warnings. */
  partial: number;
  failed: number;
  /** Of the first file that failed, or ended early. */
  firstFailure: FileFailure | null;
}

/** How files ended, put together; one that is being read is in none of these. */
const outcomes = {
  read: "status in ('done', 'partial') and failure is null",
  setAside: 'failure is not null',
  notKnown: "status = 'ignored' and failure is null",
} as const;
export type FileOutcome = keyof typeof outcomes;

/** Which files, in the order of their numbers. */
export interface FilePage {
  /** All where it is null. */
  outcome: FileOutcome | null;
  /** Behind this number. */
  after: number;
  limit: number;
}

/** An import, and the member whose key seals the paths in it. */
export interface FilesOwner {
  workspaceId: string;
  importId: string;
  memberId: string;
}

/** The files of imports, in the order they were read. */
@Injectable()
export class ImportFilesRepository {
  constructor(@Inject(PersonCipher) private readonly cipher: PersonCipher) {}

  /** Adds what a batch brought; runs in the transaction that stored it. */
  async advance(tx: EntityManager, owner: FilesOwner, parts: readonly FilePart[]): Promise<void> {
    if (parts.length === 0) return;
    const known = await this.known(tx, owner.importId, parts[0]!.number);
    const whole = parts.map((part) => (part.number === known?.number ? joined(known, part) : part));
    const paths = whole.map(({ label }) => label);
    const sealed = await this.cipher.sealAll(tx, placeOf(owner), paths);
    await tx.query(
      `insert into import_files (workspace_id, import_id, number, path, source_id, status, records_read, measured,
         warnings, failure)
       select $1, $2, * from unnest($3::int[], $4::bytea[], $5::text[], $6::text[], $7::int[], $8::int[], $9::jsonb[],
         $10::jsonb[])
       on conflict (workspace_id, import_id, number) do update
         set source_id = excluded.source_id, status = excluded.status, records_read = excluded.records_read,
             measured = excluded.measured, warnings = excluded.warnings, failure = excluded.failure`,
      [
        owner.workspaceId,
        owner.importId,
        whole.map(({ number }) => number),
        sealed,
        whole.map(({ sourceId }) => sourceId),
        whole.map(statusOf),
        whole.map(({ recordsRead }) => recordsRead),
        whole.map(({ measured }) => measured),
        whole.map(({ warnings }) => JSON.stringify(mergeWarnings([], warnings))),
        whole.map(({ failure }) => (failure === null ? null : JSON.stringify(failure))),
      ],
    );
  }

  /** Where a run goes on: in the file it was reading, or behind the last that ended. */
  async cursor(tx: EntityManager, importId: string): Promise<DeliveryCursor> {
    const [last] = await tx.query<{ number: number; status: ImportFileStatus; records_read: number }[]>(
      'select number, status, records_read from import_files where import_id = $1 order by number desc limit 1',
      [importId],
    );
    if (!last) return { firstFile: 0, skip: 0 };
    if (last.status === 'reading') return { firstFile: last.number, skip: last.records_read };
    return { firstFile: last.number + 1, skip: 0 };
  }

  async tally(tx: EntityManager, importId: string): Promise<FileTally> {
    const [row] = await tx.query<[FileTally]>(
      `select count(*)::int as files, count(*) filter (where status = 'ignored')::int as ignored,
              count(*) filter (where status = 'partial')::int as partial,
              count(*) filter (where status = 'failed')::int as failed,
              (array_agg(failure order by number) filter (where failure is not null))[1] as "firstFailure"
         from import_files where import_id = $1`,
      [importId],
    );
    return row;
  }

  async counts(tx: EntityManager, importId: string): Promise<Record<FileOutcome, number>> {
    const counted = Object.entries(outcomes).map(
      ([outcome, condition]) => `count(*) filter (where ${condition})::int as "${outcome}"`,
    );
    const [row] = await tx.query<[Record<FileOutcome, number>]>(
      `select ${counted.join(', ')} from import_files where import_id = $1`,
      [importId],
    );
    return row;
  }

  async page(
    tx: EntityManager,
    owner: FilesOwner,
    { outcome, after, limit }: FilePage,
  ): Promise<ImportFile[]> {
    const rows = await tx.query<(Omit<ImportFile, 'path'> & { sealedPath: Buffer })[]>(
      `select number, path as "sealedPath", source_id as "sourceId", status, measured, warnings, failure
         from import_files
        where import_id = $1 and number > $2 and (${outcome === null ? 'true' : outcomes[outcome]})
        order by number limit $3`,
      [owner.importId, after, limit],
    );
    const paths = await this.cipher.openAllTexts(
      tx,
      placeOf(owner),
      rows.map(({ sealedPath }) => sealedPath),
    );
    return rows.map(({ sealedPath: _, ...row }, index) => ({ ...row, path: paths[index]! }));
  }

  private async known(tx: EntityManager, importId: string, number: number) {
    const [row] = await tx.query<{ number: number; measured: number; warnings: ImportWarning[] }[]>(
      'select number, measured, warnings from import_files where import_id = $1 and number = $2',
      [importId, number],
    );
    return row ?? null;
  }
}

function joined(known: { measured: number; warnings: ImportWarning[] }, part: FilePart): FilePart {
  return {
    ...part,
    measured: known.measured + part.measured,
    warnings: [...known.warnings, ...part.warnings],
  };
}

function statusOf({ hasEnded, failure, sourceId, measured, warnings }: FilePart): ImportFileStatus {
  if (!hasEnded) return 'reading';
  if (failure) return measured > 0 ? 'partial' : 'failed';
  if (sourceId === null) return 'ignored';
  return warnings.length > 0 ? 'partial' : 'done';
}

function placeOf({ workspaceId, memberId }: FilesOwner) {
  return { workspaceId, personId: memberId, field: 'import_files.path' };
}
