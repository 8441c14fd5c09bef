import { createHash } from 'node:crypto';
import type { ConsentDecision, ConsentPurpose, Language } from '@regimen/domain';

/** A line of a person's consent ledger. Lines are only ever added. */
export interface ConsentEntry {
  workspaceId: string;
  participantId: string;
  /** 1, 2, 3 … of the person, without gaps. */
  seq: number;
  purpose: ConsentPurpose;
  decision: ConsentDecision;
  textVersion: string;
  /** SHA-256 of the text that was shown, hexadecimal. */
  textSha256: string;
  language: Language;
  /** The member who said it; null where that was not kept. */
  byMemberId: string | null;
  /** ISO instant, to the millisecond. */
  at: string;
  /** How it was said: `console:` and the number of the request, or `moved` from the list before the ledger. */
  evidence: string;
  prevHash: Buffer;
  hash: Buffer;
}

export const firstConsentHash = Buffer.alloc(32);

/** Covers the line and the hash before it: a changed, removed or moved line breaks the chain. */
export function hashConsent(entry: Omit<ConsentEntry, 'hash'>): Buffer {
  const { workspaceId, participantId, seq, purpose, decision, textVersion } = entry;
  const { textSha256, language, byMemberId, at, evidence, prevHash } = entry;
  const said = [workspaceId, participantId, seq, purpose, decision, textVersion];
  const content = JSON.stringify([...said, textSha256, language, byMemberId, at, evidence]);
  return createHash('sha256').update(prevHash).update(content).digest();
}

/** Number of the first line that does not fit; null when the ledger is whole. @param entries of one person, from the first on. */
export function firstBrokenConsent(entries: readonly ConsentEntry[]): number | null {
  let prevHash: Buffer = firstConsentHash;
  for (const [index, entry] of entries.entries()) {
    const fits =
      entry.seq === index + 1 && entry.prevHash.equals(prevHash) && hashConsent(entry).equals(entry.hash);
    if (!fits) return index + 1;
    prevHash = entry.hash;
  }
  return null;
}
