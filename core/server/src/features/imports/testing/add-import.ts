import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

interface Person {
  workspaceId: string;
  memberId: string;
  participantId: string;
}

/** An import of a file whose bytes nobody will ask for. Resolves to its id. */
export async function addImport(tx: EntityManager, person: Person): Promise<string> {
  const { workspaceId, memberId, participantId } = person;
  const [uploadId, importId] = [randomUUID(), randomUUID()];
  await tx.query(
    `insert into uploads (workspace_id, id, member_id, file_name, blob_key, sha256, size_bytes)
     values ($1, $2, $3, '', '', '', 0)`,
    [workspaceId, uploadId, memberId],
  );
  await tx.query(
    'insert into imports (workspace_id, id, participant_id, upload_id) values ($1, $2, $3, $4)',
    [workspaceId, importId, participantId, uploadId],
  );
  return importId;
}
