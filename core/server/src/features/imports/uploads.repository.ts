import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StoredBlob } from '../../platform/blobs/blob-store.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';

/** An upload whose name and key were unsealed. */
export interface OpenedUpload {
  id: string;
  fileName: string;
  key: Buffer;
  sizeBytes: number;
}

/** Raw files people handed over. Name and key are sealed with the key of the member who uploaded them. */
@Injectable()
export class UploadsRepository {
  constructor(@Inject(PersonCipher) private readonly cipher: PersonCipher) {}

  async add(
    tx: EntityManager,
    owner: { workspaceId: string; memberId: string },
    fileName: string,
    blob: StoredBlob,
  ): Promise<void> {
    const { workspaceId, memberId } = owner;
    const place = (field: string) => ({ workspaceId, personId: memberId, field });
    await tx.query(
      `insert into uploads (workspace_id, id, member_id, file_name, blob_key, sha256, size_bytes)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        workspaceId,
        blob.id,
        memberId,
        await this.cipher.seal(tx, place('uploads.file_name'), fileName),
        await this.cipher.seal(tx, place('uploads.blob_key'), blob.key),
        blob.sha256,
        blob.sizeBytes,
      ],
    );
  }

  async isKept(tx: EntityManager, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('select 1 from uploads where id = $1', [id]);
    return rows.length > 0;
  }

  /** Whether its bytes are still kept, and are the member's own or were read for the participant already. */
  async mayBeRead(
    tx: EntityManager,
    id: string,
    { memberId, participantId }: { memberId: string; participantId: string },
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from uploads u where u.id = $1 and u.removed_at is null and (u.member_id = $2 or exists (
         select 1 from imports i
          where i.workspace_id = u.workspace_id and i.upload_id = u.id and i.participant_id = $3))`,
      [id, memberId, participantId],
    );
    return rows.length > 0;
  }

  async open(tx: EntityManager, id: string): Promise<OpenedUpload> {
    const [row] = await tx.query<
      { workspace_id: string; member_id: string; file_name: Buffer; blob_key: Buffer; size_bytes: string }[]
    >('select workspace_id, member_id, file_name, blob_key, size_bytes from uploads where id = $1', [id]);
    if (!row) throw new Error('The upload of an import is gone.');
    const place = (field: string) => ({ workspaceId: row.workspace_id, personId: row.member_id, field });
    return {
      id,
      fileName: await this.cipher.openText(tx, place('uploads.file_name'), row.file_name),
      key: await this.cipher.open(tx, place('uploads.blob_key'), row.blob_key),
      sizeBytes: Number(row.size_bytes),
    };
  }

  fileName(
    tx: EntityManager,
    owner: { workspaceId: string; memberId: string },
    sealed: Buffer,
  ): Promise<string> {
    const { workspaceId, memberId } = owner;
    return this.cipher.openText(tx, { workspaceId, personId: memberId, field: 'uploads.file_name' }, sealed);
  }
}
