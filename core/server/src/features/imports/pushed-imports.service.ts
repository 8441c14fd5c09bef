import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BlobStore } from '../../platform/blobs/blob-store.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { importQueue } from './import-file.job.js';
import { ImportsRepository } from './imports.repository.js';
import { lookThroughTomorrow } from './raw-files/forget-raw-files.job.js';
import { UploadsRepository } from './uploads.repository.js';

/** Whose data were pushed, and from which source. */
export interface PushOrigin {
  workspaceId: string;
  participantId: string;
  /** The member the participant is: their key seals what is kept. */
  memberId: string;
  sourceId: string;
}

/** Takes what a source pushed: kept raw, and read in the background like a file that somebody handed over. */
@Injectable()
export class PushedImportsService {
  constructor(
    @Inject(BlobStore) private readonly blobs: BlobStore,
    @Inject(UploadsRepository) private readonly uploads: UploadsRepository,
    @Inject(ImportsRepository) private readonly imports: ImportsRepository,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
  ) {}

  /**
   * Everything but the sealed bytes themselves is written in the caller's transaction: where that fails, `dropUnkept` is
   * to be called with the id of the upload.
   */
  async begin(tx: EntityManager, origin: PushOrigin, bytes: Uint8Array): Promise<string> {
    const { workspaceId, participantId, sourceId } = origin;
    const blob = await this.blobs.save(once(bytes), bytes.byteLength);
    try {
      await this.uploads.add(tx, origin, `${sourceId}.json`, blob);
      const added = { workspaceId, participantId, uploadId: blob.id, knownSource: sourceId };
      const importId = await this.imports.add(tx, added);
      const payload = { importId, participantId };
      await this.outbox.add(tx, { workspaceId, queue: importQueue, payload, requestedBy: null });
      await lookThroughTomorrow(tx, this.outbox, workspaceId);
      return blob.id;
    } catch (error) {
      await this.blobs.remove(blob.id);
      throw error;
    }
  }

  /** Removes the bytes of an upload that no transaction kept; those of one that was kept, though nobody was told, stay. */
  async dropUnkept(tx: EntityManager, uploadId: string): Promise<void> {
    if (!(await this.uploads.isKept(tx, uploadId))) await this.blobs.remove(uploadId);
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
