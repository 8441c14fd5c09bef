import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StoredEntry } from '../../platform/audit/audit.repository.js';

/** An entry as it is shown. */
export interface ShownEntry {
  number: number;
  at: Date;
  memberId: string | null;
  action: string;
  subject: string;
  decision: 'allowed' | 'denied';
  reason: string | null;
}

/** Which entries; null does not narrow them. Ids are ids already. */
export interface EntryFilter {
  memberId: string | null;
  /** Leaves out what this member did. */
  notBy: string | null;
  action: string | null;
  decision: 'allowed' | 'denied' | null;
  subject: string | null;
  from: Date | null;
  until: Date | null;
}

/** Reads the audit trail; every value of a filter is a parameter, and the order is always the same. */
@Injectable()
export class AuditEntriesRepository {
  /** Whole entries behind a number, oldest first, as they lie in the database: for following the chain. */
  behind(tx: EntityManager, workspaceId: string, after: string, limit: number): Promise<StoredEntry[]> {
    return tx.query<StoredEntry[]>(
      `select seq, at, member_id, action, subject, decision, reason, prev_hash, hash
         from audit_entries where workspace_id = $1 and seq > $2 order by seq limit $3`,
      [workspaceId, after, limit],
    );
  }

  newest(
    tx: EntityManager,
    workspaceId: string,
    filter: EntryFilter,
    before: number | null,
    limit: number,
  ): Promise<ShownEntry[]> {
    return tx.query<ShownEntry[]>(
      `select seq::int as number, at, member_id as "memberId", action, subject, decision, reason from audit_entries
        where workspace_id = $1
          and ($2::bigint is null or seq < $2)
          and ($3::uuid is null or member_id = $3)
          and ($4::uuid is null or member_id is distinct from $4)
          and ($5::text is null or action = $5)
          and ($6::text is null or decision = $6)
          and ($7::text is null or subject = $7)
          and ($8::timestamptz is null or at >= $8)
          and ($9::timestamptz is null or at < $9)
        order by seq desc limit $10`,
      [
        workspaceId,
        before,
        filter.memberId,
        filter.notBy,
        filter.action,
        filter.decision,
        filter.subject,
        filter.from,
        filter.until,
        limit,
      ],
    );
  }
}
