import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { importQueue } from '../features/imports/import-file.job.js';
import { ImportsRepository } from '../features/imports/imports.repository.js';
import { lookThroughTomorrow } from '../features/imports/raw-files/forget-raw-files.job.js';
import { UploadsRepository } from '../features/imports/uploads.repository.js';
import { ParticipantsRepository } from '../features/profiles/participants.repository.js';
import { AuditRepository } from '../platform/audit/audit.repository.js';
import { BlobStore } from '../platform/blobs/blob-store.js';
import { OutboxRepository } from '../platform/queue/outbox.repository.js';
import { StartRefused } from '../platform/start-refused.js';
import type { CommandContext } from './command-context.js';
import type { NamedFile } from './health-files.js';

/** Whose data it is, and how what files leave open is answered. */
export interface HandingOver {
  workspace: string;
  participant: string;
  settings: Readonly<Record<string, string>>;
}

/** The import of a file; one that read the same bytes before is left as it is. */
export interface HandedOver {
  importId: string;
  isNew: boolean;
}

/**
 * The bytes, the import and the work it causes; the person's own key seals what is kept.
 * @throws BlobTooLarge for more bytes than an upload may have.
 */
export async function handOver(
  { transactions, settings, cipher }: CommandContext,
  { workspace: workspaceId, participant: participantId, settings: answers }: HandingOver,
  { path, label }: NamedFile,
): Promise<HandedOver> {
  const blobs = new BlobStore(join(settings.dataFolder, 'uploads'));
  const uploads = new UploadsRepository(cipher);
  const imports = new ImportsRepository();
  const blob = await blobs.save(createReadStream(path), settings.maxUploadMegabytes * 1024 * 1024);
  let isKept = false;
  try {
    return await transactions.run({ kind: 'system', workspaceId, reason: 'cli' }, async (tx) => {
      const participant = await new ParticipantsRepository().find(tx, participantId, null);
      if (!participant) throw new StartRefused('There is no such participant in this workspace.');
      const { memberId } = participant;
      const asked = { workspaceId, participantId, uploadId: blob.id, settings: answers };
      const identical = await imports.ofSameBytes(tx, { ...asked, sha256: blob.sha256 });
      if (identical) return { importId: identical.id, isNew: false };
      await uploads.add(tx, { workspaceId, memberId }, label, blob);
      const importId = await imports.add(tx, asked);
      const payload = { importId, participantId };
      const outbox = new OutboxRepository();
      await outbox.add(tx, { workspaceId, queue: importQueue, payload, requestedBy: null });
      await lookThroughTomorrow(tx, outbox, workspaceId);
      const note = {
        action: 'import',
        subject: `participant:${participantId}`,
        decision: 'allowed' as const,
        reason: 'cli',
      };
      await new AuditRepository().append(tx, { workspaceId, memberId: null }, [note]);
      isKept = true;
      return { importId, isNew: true };
    });
  } finally {
    if (!isKept) await blobs.remove(blob.id);
  }
}
