import { createHash } from 'node:crypto';
import { canonicalJson } from '@regimen/domain';
import type { ClearanceDecision, ClearanceEvidence, ClearanceLimits, ClearanceScope } from '@regimen/domain';

/** SHA-256 of the evidence a clinician reads: facts, rules, packs with their versions, and the day. */
export function evidenceHash(evidence: ClearanceEvidence): string {
  return sha256(evidence);
}

/** What is signed: the evidence by its hash, the decision word for word, who, and until when. */
export function signatureOf(signed: {
  participantId: string;
  memberId: string;
  evidenceHash: string;
  decision: ClearanceDecision;
  scopes: readonly ClearanceScope[];
  condition: string | null;
  limits: ClearanceLimits;
  reason: string | null;
  signedOn: string;
  validUntil: string;
}): string {
  return sha256(signed);
}

function sha256(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
