import { Client } from 'pg';
import type { ChainHead, ReadAnchors } from './anchor-file.js';
import { ChainCheck } from './audit-entry.js';
import { auditEntryOf } from './audit.repository.js';
import type { StoredEntry } from './audit.repository.js';

/**
 * What is wrong with an entry: it was changed, moved or another is missing before it (`chain`); it is missing although
 * an anchor tells that it was there (`missing`); or the chain fits, but not to what was anchored (`rewritten`).
 */
export type AuditFault = 'chain' | 'missing' | 'rewritten';

/** What verifying the chains of all workspaces found. Holds counts and ids, no data. */
export interface AuditTrailState {
  workspaces: number;
  entries: number;
  /** The first entry that does not fit, of each workspace that has one. */
  broken: readonly { workspaceId: string; seq: number; fault: AuditFault }[];
  /** Workspaces with an anchor outside the database; a chain without one may have lost its end unnoticed. */
  anchored: number;
  /** First line of the anchors that does not fit; null when all do. */
  badAnchorLine: number | null;
}

/** Entries read at once while a chain is followed. */
export const chainPageSize = 5_000;
/** Entries start at 1; one slipped in before it must be seen too. */
const smallestSeq = '-9223372036854775808';
const noAnchors: ReadAnchors = { heads: [], firstBadLine: null };

/**
 * Recomputes the hash chain of every workspace, in batches, as the owner of the tables, and compares it with the heads
 * that were anchored outside the database. Without anchors, entries cut off at the very end leave no trace.
 * @throws Error when the database cannot be read.
 */
export async function verifyAuditTrail(
  ownerUrl: string,
  anchors: ReadAnchors = noAnchors,
): Promise<AuditTrailState> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ workspace_id: string }>(
      'select distinct workspace_id from audit_entries',
    );
    const anchored = new Set(anchors.heads.map(({ workspaceId }) => workspaceId));
    const workspaces = [...new Set([...rows.map((row) => row.workspace_id), ...anchored])].sort();
    const broken: { workspaceId: string; seq: number; fault: AuditFault }[] = [];
    let entries = 0;
    for (const workspaceId of workspaces) {
      const heads = anchors.heads.filter((head) => head.workspaceId === workspaceId);
      const found = await followChain((after) => pageOf(client, workspaceId, after), workspaceId, heads);
      entries += found.entries;
      if (found.fault) broken.push({ workspaceId, ...found.fault });
    }
    const badAnchorLine = anchors.firstBadLine;
    return { workspaces: rows.length, entries, broken, anchored: anchored.size, badAnchorLine };
  } finally {
    await client.end();
  }
}

/** Whether every entry from one head of a chain to another follows from the one before. */
export async function followsFrom(
  client: Client,
  from: ChainHead | undefined,
  to: ChainHead,
): Promise<boolean> {
  const check = new ChainCheck(from);
  for (let [after, isThere] = [String(from?.seq ?? smallestSeq), false]; ;) {
    const rows = await pageOf(client, to.workspaceId, after);
    for (const row of rows) {
      const entry = auditEntryOf(to.workspaceId, row);
      check.follow(entry);
      isThere ||= entry.seq === to.seq && entry.hash.equals(to.hash);
      if (isThere || check.firstBroken !== null) return isThere && check.firstBroken === null;
    }
    if (rows.length < chainPageSize) return false;
    after = rows.at(-1)!.seq;
  }
}

async function pageOf(client: Client, workspaceId: string, after: string): Promise<StoredEntry[]> {
  const { rows } = await client.query<StoredEntry>(
    `select seq, at, member_id, action, subject, decision, reason, prev_hash, hash
       from audit_entries where workspace_id = $1 and seq > $2 order by seq limit $3`,
    [workspaceId, after, chainPageSize],
  );
  return rows;
}

/**
 * Recomputes the chain of one workspace, and compares it with what was anchored of it.
 * @param page the next `chainPageSize` entries behind a number, fewer at the end.
 */
export async function followChain(
  page: (after: string) => Promise<StoredEntry[]>,
  workspaceId: string,
  heads: readonly ChainHead[],
): Promise<{ entries: number; fault: Fault | null }> {
  const check = new ChainCheck();
  const anchors = new AnchorCheck(heads);
  let [entries, lastSeq] = [0, smallestSeq];
  for (;;) {
    const rows = await page(lastSeq);
    for (const row of rows) {
      const entry = auditEntryOf(workspaceId, row);
      check.follow(entry);
      // Behind an entry that is named, anchors differ because of it: they would only point at it less exactly.
      if (check.firstBroken === null) anchors.follow(entry.seq, entry.hash);
    }
    entries += rows.length;
    lastSeq = rows.at(-1)?.seq ?? lastSeq;
    if (rows.length < chainPageSize) {
      const chain = check.firstBroken === null ? null : { seq: check.firstBroken, fault: 'chain' as const };
      return { entries, fault: earlier(chain, anchors.fault(Number(lastSeq))) };
    }
  }
}

export type Fault = { seq: number; fault: AuditFault };

function earlier(first: Fault | null, second: Fault | null): Fault | null {
  if (first === null || second === null) return first ?? second;
  return second.seq < first.seq ? second : first;
}

/** Compares a chain with what was anchored of it. */
class AnchorCheck {
  private readonly expected: Map<number, Buffer>;
  private readonly last: number;
  private lastFitting = 0;
  private rewritten: number | null = null;

  constructor(heads: readonly ChainHead[]) {
    this.expected = new Map(heads.map(({ seq, hash }) => [seq, hash]));
    this.last = Math.max(0, ...this.expected.keys());
  }

  follow(seq: number, hash: Buffer): void {
    const expected = this.expected.get(seq);
    if (expected === undefined) return;
    if (expected.equals(hash)) this.lastFitting = seq;
    // Somewhere behind the last anchor that fits; nothing tells more exactly where.
    else this.rewritten ??= this.lastFitting + 1;
  }

  fault(lastSeq: number): Fault | null {
    if (this.rewritten !== null) return { seq: this.rewritten, fault: 'rewritten' };
    return lastSeq < this.last ? { seq: Math.max(0, lastSeq) + 1, fault: 'missing' } : null;
  }
}
