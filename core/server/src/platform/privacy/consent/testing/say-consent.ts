import type { ConsentPurpose } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { ConsentLedgerRepository } from '../consent-ledger.repository.js';
import { consentText } from '../consent-texts.js';
import { PrivacySettingsRepository } from '../privacy-settings.repository.js';

/** A line in the ledger of a test's person, to the text of today. */
export async function sayConsent(
  tx: EntityManager,
  { workspaceId, id }: { workspaceId: string; id: string },
  purpose: ConsentPurpose,
  isGiven = true,
): Promise<void> {
  const ledger = new ConsentLedgerRepository();
  const text = consentText(purpose, await new PrivacySettingsRepository().of(tx), 'en');
  await ledger.lock(tx, id);
  await ledger.append(tx, {
    workspaceId,
    participantId: id,
    purpose,
    decision: isGiven ? 'given' : 'withdrawn',
    textVersion: text.version,
    textSha256: text.sha256,
    language: 'en',
    byMemberId: null,
    evidence: 'test',
  });
}
