import { randomBytes } from 'node:crypto';
import type { BlobStore } from '../../../platform/blobs/blob-store.js';
import type { Person } from '../owned-rows.repository.js';
import type { ExportZip } from './export-zip.js';
import type { NewIds } from './new-ids.js';
import { asBytes } from './taken-rows.repository.js';

type Row = Readonly<Record<string, unknown>>;

/** Brings raw files into the store of this installation, each under a key of its own. */
export class UploadTaker {
  private readonly saved: string[] = [];

  constructor(
    private readonly zip: ExportZip,
    private readonly blobs: Pick<BlobStore, 'save' | 'remove'>,
  ) {}

  /**
   * The row of an upload as it stands here, its bytes stored. Where the former workspace kept no bytes any more, the row
   * stays, as imports hang on it. All are the person's own: whoever handed one over for them is not here.
   */
  async take(row: Row, seal: (key: Buffer) => Promise<Buffer>, person: Person, ids: NewIds): Promise<Row> {
    const former = String(row['id']);
    const file = this.zip.manifest.files.find(
      ({ name, sha256 }) => name.startsWith('uploads/') && sha256 === row['sha256'],
    );
    const isKept = row['removed_at'] === null && file !== undefined;
    const key = isKept ? await this.save(file.name, file.bytes, former, ids) : randomBytes(32);
    const removedAt = isKept ? null : (row['removed_at'] ?? new Date().toISOString());
    const { workspaceId, memberId } = person;
    return {
      ...row,
      ...{ workspace_id: workspaceId, id: ids.of(former), member_id: memberId },
      ...{ removed_at: removedAt, blob_key: asBytes(await seal(key)) },
    };
  }

  /** Removes what was stored: the rows that name it were never written. */
  async undo(): Promise<void> {
    for (const id of this.saved) await this.blobs.remove(id);
  }

  private async save(name: string, bytes: number, former: string, ids: NewIds): Promise<Buffer> {
    const blob = await this.blobs.save(this.zip.bytes(name), bytes);
    this.saved.push(blob.id);
    ids.add(former, blob.id);
    return blob.key;
  }
}
