import { Inject, Injectable } from '@nestjs/common';
import { consentRule, consentStands } from '@regimen/domain';
import type { ConsentPurpose, Language } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { announceProgress } from '../../platform/events/progress-channel.js';
import { ConsentLedgerRepository } from '../../platform/privacy/consent/consent-ledger.repository.js';
import { consentText, textVersion } from '../../platform/privacy/consent/consent-texts.js';
import { PrivacySettingsRepository } from '../../platform/privacy/consent/privacy-settings.repository.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { TextsToLabelRepository } from '../labelling/texts-to-label.repository.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { PlanRequestsRepository } from '../requests/plan-requests.repository.js';
import { ResearchWithdrawals } from '../research-exports/research-withdrawals.js';
import { lookAtFiguresTomorrow } from '../wellness-figures/make-figures.job.js';

/** What somebody says, and how. */
export interface SaidConsent {
  purpose: ConsentPurpose;
  isGiven: boolean;
  language: Language;
  byMemberId: string;
  evidence: string;
  /** SHA-256 of the text they read; null from a page that has the text behind a link. */
  readSha256: string | null;
}

/** What became of it: a line, nothing new, a purpose that is closed, or a text that reads differently by now. */
export type ConsentOutcome = 'written' | 'stood' | 'closed' | 'text-changed';

/** Writes what people agree to, and stops at once what they no longer agree to. */
@Injectable()
export class ConsentDesk {
  constructor(
    @Inject(ConsentLedgerRepository) private readonly ledger: ConsentLedgerRepository,
    @Inject(PrivacySettingsRepository) private readonly settings: PrivacySettingsRepository,
    @Inject(TextsToLabelRepository) private readonly texts: TextsToLabelRepository,
    @Inject(PlanRequestsRepository) private readonly requests: PlanRequestsRepository,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
    @Inject(ResearchWithdrawals) private readonly files: ResearchWithdrawals,
  ) {}

  /** Said twice, or fifty times at once, it is one line. */
  async say(
    tx: EntityManager,
    participant: Pick<StoredParticipant, 'workspaceId' | 'id' | 'memberId'>,
    said: SaidConsent,
  ): Promise<ConsentOutcome> {
    const { purpose, isGiven } = said;
    const { workspaceId, id } = participant;
    // Whoever keeps a text holds the same lock: none is added behind the consent that goes.
    if (purpose === 'label-requests' && !isGiven) await this.texts.lock(tx, workspaceId);
    await this.ledger.lock(tx, id);
    const settings = await this.settings.of(tx);
    const rule = consentRule(settings.preset, settings.kind, purpose);
    if (rule === 'off' && isGiven) return 'closed';
    const { text: _text, ...shown } = consentText(purpose, settings, said.language);
    if (isGiven && said.readSha256 !== null && said.readSha256 !== shown.sha256) return 'text-changed';
    const last = (await this.ledger.newest(tx, id)).get(purpose) ?? null;
    const isSaid = isGiven
      ? last?.decision === 'given' && consentStands('consent', last, textVersion(purpose, settings))
      : last?.decision === 'withdrawn';
    if (!isSaid)
      await this.ledger.append(tx, {
        workspaceId,
        participantId: id,
        purpose,
        decision: isGiven ? 'given' : 'withdrawn',
        textVersion: shown.version,
        textSha256: shown.sha256,
        language: said.language,
        byMemberId: said.byMemberId,
        evidence: said.evidence,
      });
    if (!isGiven) await this.stop(tx, participant, purpose);
    else if (purpose === 'aggregates') await lookAtFiguresTomorrow(tx, this.outbox, workspaceId);
    return isSaid ? 'stood' : 'written';
  }

  /** What is under way ends in the transaction that closes its purpose; everything later asks the ledger. */
  private async stop(
    tx: EntityManager,
    { workspaceId, id: participantId, memberId }: Pick<StoredParticipant, 'workspaceId' | 'id' | 'memberId'>,
    purpose: ConsentPurpose,
  ): Promise<void> {
    await this.files.withdrawn(tx, { workspaceId, participantId, memberId }, purpose);
    if (purpose === 'label-requests') await this.texts.removeOf(tx, participantId);
    if (purpose !== 'planning') return;
    for (const id of await this.requests.cancelAllOf(tx, participantId))
      await announceProgress(tx, { kind: 'plan-request', id });
  }
}
