import type { ConsentDecision, ConsentPurpose, Language } from '@regimen/domain';
import { firstConsentHash, hashConsent } from '../../../platform/privacy/consent/consent-entry.js';

type Row = Readonly<Record<string, unknown>>;

/** Lines of a consent ledger, in the order of their numbers, chained anew: the hash covers ids, which are others here. */
export function chainedConsents(rows: readonly Row[]): Row[] {
  let prevHash: Buffer = firstConsentHash;
  return [...rows]
    .sort((one, other) => Number(one['seq']) - Number(other['seq']))
    .map((row) => {
      const byMemberId = row['by_member_id'];
      const hash = hashConsent({
        workspaceId: String(row['workspace_id']),
        participantId: String(row['participant_id']),
        seq: Number(row['seq']),
        purpose: String(row['purpose']) as ConsentPurpose,
        decision: String(row['decision']) as ConsentDecision,
        textVersion: String(row['text_version']),
        textSha256: Buffer.from(String(row['text_sha256']), 'base64').toString('hex'),
        language: String(row['language']) as Language,
        byMemberId: typeof byMemberId === 'string' ? byMemberId : null,
        at: new Date(String(row['at'])).toISOString(),
        evidence: String(row['evidence']),
        prevHash,
      });
      const chained = { ...row, prev_hash: prevHash.toString('base64'), hash: hash.toString('base64') };
      prevHash = hash;
      return chained;
    });
}
