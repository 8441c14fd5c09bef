import { createHash } from 'node:crypto';

/** What happened, without any health data: ids and codes only. */
export interface AuditNote {
  /** The field, or `read-health-record`. */
  action: string;
  /** Kind and id of what it was about, e.g. `participant:…`. */
  subject: string;
  decision: 'allowed' | 'denied';
  reason: string | null;
}

/** A note in its place in the chain. */
export interface AuditEntry extends AuditNote {
  workspaceId: string;
  seq: number;
  at: string;
  memberId: string | null;
  prevHash: Buffer;
  hash: Buffer;
}

export const firstHash = Buffer.alloc(32);

/** Each entry's hash covers its content and the hash before it: a changed, removed or moved entry breaks the chain. */
export function hashEntry(entry: Omit<AuditEntry, 'hash'>): Buffer {
  const { workspaceId, seq, at, prevHash } = entry;
  const content = `["${workspaceId}",${seq},"${at}",${hashedText(entry)}`;
  return createHash('sha256').update(prevHash).update(content).digest();
}

/** What is hashed of an entry behind its place in the chain, which the database adds: the end of a list in JSON. */
export function hashedText({
  memberId,
  action,
  subject,
  decision,
  reason,
}: AuditNote & Pick<AuditEntry, 'memberId'>): string {
  return JSON.stringify([memberId, action, subject, decision, reason]).slice(1);
}

/** Follows a chain entry by entry, however long it is. */
export class ChainCheck {
  private expected: Pick<AuditEntry, 'seq' | 'prevHash'>;
  private broken: number | null = null;

  /** @param after the entry it goes on from; left out, the chain begins. */
  constructor(after: Pick<AuditEntry, 'seq' | 'hash'> = { seq: 0, hash: firstHash }) {
    this.expected = { seq: after.seq + 1, prevHash: after.hash };
  }

  /** Sequence number of the first entry that did not fit, or null when all did. */
  get firstBroken(): number | null {
    return this.broken;
  }

  /** The next entry of the chain. */
  follow(entry: AuditEntry): void {
    if (this.broken !== null) return;
    const fits =
      entry.seq === this.expected.seq &&
      entry.prevHash.equals(this.expected.prevHash) &&
      hashEntry(entry).equals(entry.hash);
    if (fits) this.expected = { seq: entry.seq + 1, prevHash: entry.hash };
    else this.broken = this.expected.seq;
  }
}

/** Sequence number of the first entry that does not fit, or null when the chain is whole from its first entry on. */
export function firstBrokenEntry(entries: readonly AuditEntry[]): number | null {
  const check = new ChainCheck();
  for (const entry of entries) check.follow(entry);
  return check.firstBroken;
}
