import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BatchResult, ImportRecord, ImportStatus } from './import.js';
import { mergeWarnings } from './import.js';
import type { ImportOutcome } from './import-outcome.js';

interface StoredImport {
  id: string;
  workspace_id: string;
  participant_id: string;
  upload_id: string;
  source_id: string | null;
  status: ImportStatus;
  progress: number;
  records_read: number;
  observations_stored: number;
  activities_stored: number;
  same_sessions: number;
  duplicates: number;
  warnings: ImportRecord['warnings'];
  failure: ImportRecord['failure'];
  created_at: Date;
  finished_at: Date | null;
  file_name: Buffer;
  file_count: number;
  settings: Record<string, string>;
  parser_version: string | null;
  taking_back_since: Date | null;
  rolled_back_at: Date | null;
  file_removed_at: Date | null;
  replaces: string | null;
  known_source: string | null;
  member_id: string;
}

/** An import with its still encrypted file name and the member whose key opens it. */
export interface SealedImport extends Omit<ImportRecord, 'fileName'> {
  uploadId: string;
  sealedFileName: Buffer;
  uploadedBy: string;
  /** The source its bytes came from, where that is known: no other reads them. */
  knownSource: string | null;
}

/** How far a batch is in its delivery, and who read it. */
export interface BatchOrigin {
  progress: number;
  sourceId: string | null;
  parserVersion: string | null;
}

/** What is asked for when an import begins. */
export interface NewImport {
  workspaceId: string;
  participantId: string;
  uploadId: string;
  /** Answers to what the file leaves open. */
  settings?: Readonly<Record<string, string>>;
  /** The import whose effects this one takes the place of. */
  replaces?: string | null;
  /** The source the bytes came from, where that is known: no other reads them. */
  knownSource?: string | null;
}

/** What makes two imports one. */
interface SameBytes {
  participantId: string;
  sha256: string;
  settings: ImportRecord['settings'];
}

const columns = `i.id, i.workspace_id, i.participant_id, i.upload_id, i.source_id, i.status, i.progress, i.records_read,
  i.observations_stored, i.activities_stored, i.same_sessions, i.duplicates, i.warnings, i.failure, i.created_at, i.finished_at,
  i.settings, i.parser_version, i.taking_back_since, i.rolled_back_at, i.replaces, i.known_source,
  u.file_name, u.member_id, u.removed_at as file_removed_at,
  (select count(*)::int from import_files f where f.workspace_id = i.workspace_id and f.import_id = i.id) as file_count`;
const joined = 'imports i join uploads u on u.workspace_id = i.workspace_id and u.id = i.upload_id';

@Injectable()
export class ImportsRepository {
  async add(
    tx: EntityManager,
    { workspaceId, participantId, uploadId, settings = {}, replaces = null, knownSource = null }: NewImport,
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into imports (workspace_id, participant_id, upload_id, settings, replaces, known_source)
       values ($1, $2, $3, $4, $5, $6)
       returning id`,
      [workspaceId, participantId, uploadId, JSON.stringify(settings), replaces, knownSource],
    );
    return row!.id;
  }

  async find(tx: EntityManager, id: string): Promise<SealedImport | null> {
    const [row] = await tx.query<StoredImport[]>(`select ${columns} from ${joined} where i.id = $1`, [id]);
    return row ? fromStored(row) : null;
  }

  /** The import, held against everybody else until the transaction ends: it is either cancelled or goes on. */
  async lock(tx: EntityManager, id: string): Promise<SealedImport | null> {
    await tx.query('select 1 from imports where id = $1 for update', [id]);
    return this.find(tx, id);
  }

  async markCancelled(tx: EntityManager, id: string): Promise<void> {
    await tx.query(`update imports set status = 'cancelled', finished_at = now() where id = $1`, [id]);
  }

  /** Somebody asked for it to be taken back. */
  async markTakingBack(tx: EntityManager, id: string): Promise<void> {
    await tx.query('update imports set taking_back_since = now() where id = $1', [id]);
  }

  /** It could not be taken back, or nobody asks for it any more. */
  async markStanding(tx: EntityManager, id: string): Promise<void> {
    await tx.query('update imports set taking_back_since = null where id = $1', [id]);
  }

  async markRolledBack(tx: EntityManager, id: string): Promise<void> {
    await tx.query('update imports set rolled_back_at = now(), taking_back_since = null where id = $1', [id]);
  }

  /** Newest first, behind an import of theirs where one is named. */
  async newestOf(
    tx: EntityManager,
    participantId: string,
    limit: number,
    after: string | null = null,
  ): Promise<SealedImport[]> {
    const rows = await tx.query<StoredImport[]>(
      `select ${columns} from ${joined} where i.participant_id = $1 and ($3::uuid is null or (i.created_at, i.id) < (
         select seen.created_at, seen.id from imports seen where seen.participant_id = $1 and seen.id = $3))
        order by i.created_at desc, i.id desc limit $2`,
      [participantId, limit, after],
    );
    return rows.map(fromStored);
  }

  async countOf(tx: EntityManager, participantId: string): Promise<number> {
    const [row] = await tx.query<[{ count: number }]>(
      'select count(*)::int as count from imports where participant_id = $1',
      [participantId],
    );
    return row.count;
  }

  /** The newest import of the bytes of an upload with the same answers, as `ofSameBytes` finds it. */
  async identicalTo(
    tx: EntityManager,
    { uploadId, ...asked }: Omit<SameBytes, 'sha256'> & { uploadId: string },
  ): Promise<SealedImport | null> {
    const [upload] = await tx.query<{ sha256: string }[]>('select sha256 from uploads where id = $1', [
      uploadId,
    ]);
    return upload ? this.ofSameBytes(tx, { ...asked, ...upload }) : null;
  }

  /**
   * The newest import of the same bytes with the same answers whose effects stand or are to come; null when there is
   * none. One that failed is none: another version may read it.
   */
  async ofSameBytes(
    tx: EntityManager,
    { participantId, sha256, settings }: SameBytes,
  ): Promise<SealedImport | null> {
    const [row] = await tx.query<StoredImport[]>(
      `select ${columns} from ${joined}
        where i.participant_id = $1 and u.sha256 = $2 and i.settings = $3::jsonb and i.rolled_back_at is null
          and i.taking_back_since is null and i.status not in ('failed', 'cancelled')
        order by i.created_at desc, i.id desc limit 1`,
      [participantId, sha256, JSON.stringify(settings)],
    );
    return row ? fromStored(row) : null;
  }

  async markRunning(tx: EntityManager, id: string): Promise<void> {
    await tx.query(`update imports set status = 'running' where id = $1`, [id]);
  }

  async nameSource(tx: EntityManager, id: string, sourceId: string | null): Promise<void> {
    await tx.query('update imports set source_id = $2 where id = $1', [id, sourceId]);
  }

  /** Adds what one batch brought; runs in the transaction that stored the batch. */
  async advance(
    tx: EntityManager,
    known: SealedImport,
    batch: BatchResult,
    { progress, sourceId, parserVersion }: BatchOrigin,
  ): Promise<void> {
    await tx.query(
      `update imports set records_read = records_read + $2, observations_stored = observations_stored + $3,
              activities_stored = activities_stored + $4, duplicates = duplicates + $5, warnings = $6, progress = $7,
              same_sessions = same_sessions + $8, source_id = $9, parser_version = $10
        where id = $1`,
      [
        known.id,
        batch.recordsRead,
        batch.observationsStored,
        batch.activitiesStored,
        batch.duplicates,
        JSON.stringify(mergeWarnings(known.warnings, batch.warnings)),
        progress,
        batch.sameSessions,
        sourceId,
        parserVersion,
      ],
    );
  }

  async finish(
    tx: EntityManager,
    id: string,
    { status, failure, warnings = [] }: Pick<ImportOutcome, 'status' | 'failure'> & Partial<ImportOutcome>,
  ): Promise<void> {
    await tx.query(
      `update imports set status = $2, failure = $3, warnings = warnings || $4::jsonb, finished_at = now(), progress = 1
        where id = $1`,
      [id, status, failure === null ? null : JSON.stringify(failure), JSON.stringify(warnings)],
    );
  }
}

function fromStored(row: StoredImport): SealedImport {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    participantId: row.participant_id,
    uploadId: row.upload_id,
    sourceId: row.source_id,
    sealedFileName: row.file_name,
    uploadedBy: row.member_id,
    status: row.status,
    progress: row.progress,
    recordsRead: row.records_read,
    observationsStored: row.observations_stored,
    activitiesStored: row.activities_stored,
    sameSessions: row.same_sessions,
    duplicates: row.duplicates,
    warnings: row.warnings,
    failure: row.failure,
    fileCount: row.file_count,
    settings: row.settings,
    parserVersion: row.parser_version,
    takingBackSince: row.taking_back_since,
    rolledBackAt: row.rolled_back_at,
    fileRemovedAt: row.file_removed_at,
    replaces: row.replaces,
    knownSource: row.known_source,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  };
}
