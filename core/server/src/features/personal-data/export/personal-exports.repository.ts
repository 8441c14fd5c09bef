import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StoredBlob } from '../../../platform/blobs/blob-store.js';
import { announceProgress } from '../../../platform/events/progress-channel.js';
import { PersonCipher } from '../../../platform/privacy/person-cipher.js';
import type { Person } from '../owned-rows.repository.js';

/** Days a finished export is kept for its owner to fetch. */
export const exportDays = 7;

export interface StoredExport {
  id: string;
  participantId: string;
  status: 'making' | 'ready' | 'failed';
  sizeBytes: number | null;
  createdAt: Date;
  readyAt: Date | null;
  expiresAt: Date | null;
}

const columns = `id, participant_id as "participantId", status, size_bytes::float8 as "sizeBytes",
  created_at as "createdAt", ready_at as "readyAt", expires_at as "expiresAt"`;
const kept = `(expires_at is null or expires_at > now())`;

/** Exports of people's data; the key of each file is sealed by the person's. */
@Injectable()
export class PersonalExportsRepository {
  constructor(@Inject(PersonCipher) private readonly cipher: PersonCipher) {}

  async add(tx: EntityManager, { workspaceId, participantId }: Person, requestedBy: string): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      'insert into personal_exports (workspace_id, participant_id, requested_by) values ($1, $2, $3) returning id',
      [workspaceId, participantId, requestedBy],
    );
    return row!.id;
  }

  /** Those not grown old, newest first. */
  async ofParticipant(tx: EntityManager, participantId: string): Promise<StoredExport[]> {
    return tx.query<StoredExport[]>(
      `select ${columns} from personal_exports where participant_id = $1 and ${kept} order by created_at desc, id`,
      [participantId],
    );
  }

  async find(tx: EntityManager, id: string): Promise<StoredExport | null> {
    const [row] = await tx.query<StoredExport[]>(
      `select ${columns} from personal_exports where id = $1 and ${kept}`,
      [id],
    );
    return row ?? null;
  }

  async finish(tx: EntityManager, id: string, person: Person, blob: StoredBlob): Promise<void> {
    const key = await this.cipher.seal(tx, placeOf(person), blob.key);
    await tx.query(
      `update personal_exports set status = 'ready', blob_id = $2, blob_key = $3, size_bytes = $4, sha256 = $5,
              ready_at = now(), expires_at = now() + make_interval(days => $6)
        where id = $1`,
      [id, blob.id, key, blob.sizeBytes, blob.sha256, exportDays],
    );
    await announceProgress(tx, { kind: 'personal-export', id });
  }

  async fail(tx: EntityManager, id: string): Promise<void> {
    await tx.query(`update personal_exports set status = 'failed' where id = $1 and status = 'making'`, [id]);
    await announceProgress(tx, { kind: 'personal-export', id });
  }

  /** The file of a ready export; null for one that is none, or that grew old. */
  async file(tx: EntityManager, id: string, person: Person): Promise<{ id: string; key: Buffer } | null> {
    const [row] = await tx.query<{ blob_id: string; blob_key: Buffer }[]>(
      `select blob_id, blob_key from personal_exports
        where id = $1 and participant_id = $2 and status = 'ready' and ${kept}`,
      [id, person.participantId],
    );
    return row ? { id: row.blob_id, key: await this.cipher.open(tx, placeOf(person), row.blob_key) } : null;
  }

  /** Takes those that grew old off the list. Resolves to their files, which are still to be removed. */
  async old(tx: EntityManager): Promise<{ id: string; blobId: string | null }[]> {
    return tx.query(
      `select id, blob_id as "blobId" from personal_exports where expires_at <= now() limit 500`,
    );
  }

  async remove(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await tx.query('delete from personal_exports where id = any($1::uuid[])', [ids]);
  }
}

function placeOf({ workspaceId, memberId }: Person) {
  return { workspaceId, personId: memberId, field: 'personal_exports.blob_key' };
}
