import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditEntry, AuditNote } from './audit-entry.js';
import { hashedText, withPlainIds } from './audit-entry.js';

/** An entry as it lies in the database. */
export interface StoredEntry {
  seq: string;
  at: Date;
  member_id: string | null;
  action: string;
  subject: string;
  decision: 'allowed' | 'denied';
  reason: string | null;
  prev_hash: Buffer;
  hash: Buffer;
}

@Injectable()
export class AuditRepository {
  /** Appends notes to the workspace's chain; writers of one workspace take turns until their transactions end. */
  async append(
    tx: EntityManager,
    who: { workspaceId: string; memberId: string | null },
    given: readonly AuditNote[],
  ): Promise<void> {
    if (given.length === 0) return;
    const notes = given.map(withPlainIds);
    const { workspaceId, memberId } = who;
    await tx.query('select append_audit($1, $2, $3, $4, $5, $6, $7)', [
      workspaceId,
      memberId,
      notes.map(({ action }) => action),
      notes.map(({ subject }) => subject),
      notes.map(({ decision }) => decision),
      notes.map(({ reason }) => reason),
      notes.map((note) => hashedText({ ...note, memberId })),
    ]);
  }

  async chain(tx: EntityManager, workspaceId: string): Promise<AuditEntry[]> {
    const rows = await tx.query<StoredEntry[]>(
      'select seq, at, member_id, action, subject, decision, reason, prev_hash, hash from audit_entries where workspace_id = $1 order by seq',
      [workspaceId],
    );
    return rows.map((row) => auditEntryOf(workspaceId, row));
  }
}

export function auditEntryOf(workspaceId: string, row: StoredEntry): AuditEntry {
  return {
    workspaceId,
    seq: Number(row.seq),
    at: row.at.toISOString(),
    memberId: row.member_id,
    action: row.action,
    subject: row.subject,
    decision: row.decision,
    reason: row.reason,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}
