import { chainedHash, FollowedChain, nothingBefore } from '../privacy/hash-chain.js';

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

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * The note with ids as the database writes them. An id in capitals finds the same record, so entries that kept the caller's
 * spelling would be found by nobody who looks for what was done to that record.
 */
export function withPlainIds(note: AuditNote): AuditNote {
  const plain = (text: string) => text.replace(anyId, (id) => id.toLowerCase());
  return { ...note, subject: plain(note.subject), reason: note.reason === null ? null : plain(note.reason) };
}

export const firstHash = nothingBefore;

/** Each entry's hash covers its content and the hash before it: a changed, removed or moved entry breaks the chain. */
export function hashEntry(entry: Omit<AuditEntry, 'hash'>): Buffer {
  const { workspaceId, seq, at, prevHash } = entry;
  const content = `["${workspaceId}",${seq},"${at}",${hashedText(entry)}`;
  return chainedHash(prevHash, content);
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
export class ChainCheck extends FollowedChain<AuditEntry> {
  /** @param after the entry it goes on from; left out, the chain begins. */
  constructor(after?: Pick<AuditEntry, 'seq' | 'hash'>) {
    super(hashEntry, after);
  }
}

/** Sequence number of the first entry that does not fit, or null when the chain is whole from its first entry on. */
export function firstBrokenEntry(entries: readonly AuditEntry[]): number | null {
  const check = new ChainCheck();
  for (const entry of entries) check.follow(entry);
  return check.firstBroken;
}
