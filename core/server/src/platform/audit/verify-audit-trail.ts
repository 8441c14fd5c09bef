import { Client } from 'pg';
import { ChainCheck } from './audit-entry.js';
import { auditEntryOf } from './audit.repository.js';
import type { StoredEntry } from './audit.repository.js';

/** What verifying the chains of all workspaces found. Holds counts and ids, no data. */
export interface AuditTrailState {
  workspaces: number;
  entries: number;
  /** The first entry that does not fit, of each workspace that has one. */
  broken: readonly { workspaceId: string; seq: number }[];
}

const batchSize = 5_000;
/** Entries start at 1; one slipped in before it must be seen too. */
const smallestSeq = '-9223372036854775808';

/**
 * Recomputes the hash chain of every workspace, in batches, as the owner of the tables. Sees what was changed,
 * inserted, moved or removed before the last entry; entries cut off at the very end leave no trace in a chain, so
 * compare the count with that of a backup.
 * @throws Error when the database cannot be read.
 */
export async function verifyAuditTrail(ownerUrl: string): Promise<AuditTrailState> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ workspace_id: string }>(
      'select distinct workspace_id from audit_entries order by workspace_id',
    );
    const state = {
      workspaces: rows.length,
      entries: 0,
      broken: [] as { workspaceId: string; seq: number }[],
    };
    for (const { workspace_id: workspaceId } of rows) {
      const { entries, firstBroken } = await followChain(client, workspaceId);
      state.entries += entries;
      if (firstBroken !== null) state.broken.push({ workspaceId, seq: firstBroken });
    }
    return state;
  } finally {
    await client.end();
  }
}

async function followChain(client: Client, workspaceId: string) {
  const check = new ChainCheck();
  let [entries, lastSeq] = [0, smallestSeq];
  for (;;) {
    const { rows } = await client.query<StoredEntry>(
      `select seq, at, member_id, action, subject, decision, reason, prev_hash, hash
         from audit_entries where workspace_id = $1 and seq > $2 order by seq limit $3`,
      [workspaceId, lastSeq, batchSize],
    );
    for (const row of rows) check.follow(auditEntryOf(workspaceId, row));
    entries += rows.length;
    lastSeq = rows.at(-1)?.seq ?? lastSeq;
    if (rows.length < batchSize) return { entries, firstBroken: check.firstBroken };
  }
}
