import type { ConsentDecision, ConsentPurpose, Language } from '@regimen/domain';
import { chainedHash, FollowedChain, nothingBefore } from '../hash-chain.js';

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

export const firstConsentHash = nothingBefore;

/** Covers the line and the hash before it: a changed, removed or moved line breaks the chain. */
export function hashConsent(entry: Omit<ConsentEntry, 'hash'>): Buffer {
  const { workspaceId, participantId, seq, purpose, decision, textVersion } = entry;
  const { textSha256, language, byMemberId, at, evidence, prevHash } = entry;
  const said = [workspaceId, participantId, seq, purpose, decision, textVersion];
  const content = JSON.stringify([...said, textSha256, language, byMemberId, at, evidence]);
  return chainedHash(prevHash, content);
}

/** Number of the first line that does not fit; null when the ledger is whole. @param entries of one person, from the first on. */
export function firstBrokenConsent(entries: readonly ConsentEntry[]): number | null {
  const chain = new FollowedChain<ConsentEntry>(hashConsent);
  for (const entry of entries) chain.follow(entry);
  return chain.firstBroken;
}
