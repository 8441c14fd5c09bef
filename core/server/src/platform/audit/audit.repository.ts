import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditEntry, AuditNote } from './audit-entry.js';
import { firstHash, hashEntry } from './audit-entry.js';

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
    notes: readonly AuditNote[],
  ): Promise<void> {
    if (notes.length === 0) return;
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [who.workspaceId]);
    const [head] = await tx.query<{ seq: string; hash: Buffer }[]>(
      'select seq, hash from audit_entries where workspace_id = $1 order by seq desc limit 1',
      [who.workspaceId],
    );
    let seq = Number(head?.seq ?? 0);
    let prevHash = head?.hash ?? firstHash;
    const [{ now }] = await tx.query<[{ now: Date }]>('select clock_timestamp() as now');
    for (const note of notes) {
      seq += 1;
      const entry = { ...note, ...who, seq, at: now.toISOString(), prevHash };
      const hash = hashEntry(entry);
      await tx.query(
        `insert into audit_entries (workspace_id, seq, at, member_id, action, subject, decision, reason, prev_hash, hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          who.workspaceId,
          seq,
          entry.at,
          who.memberId,
          note.action,
          note.subject,
          note.decision,
          note.reason,
          prevHash,
          hash,
        ],
      );
      prevHash = hash;
    }
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
