import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '@regimen/domain';
import type { ClearanceEvidence, LocalDate } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { NoticesRepository } from '../notices/notices.repository.js';
import { isUuid } from '../profiles/health-record-access.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { PersonScreener } from '../screening/person-screener.js';
import type { Audience } from '../screening/screening.view.js';
import { AwaitingClearanceRepository } from './awaiting-clearance.repository.js';
import { ClearancesRepository } from './clearances.repository.js';
import type { StoredClearance } from './clearances.repository.js';
import { HeldPlans } from './held-plans.js';
import { evidenceHash, signatureOf } from './clearance-signature.js';
import type { ReadDecision } from './read-decision.js';
import { rescreenSoon } from './rescreen.job.js';

const historyLimit = 50;

/** Where decisions are signed and kept, and what follows from them: the queue, the plan, who is told. */
@Injectable()
export class ClearanceDesk {
  constructor(
    @Inject(ClearancesRepository) private readonly clearances: ClearancesRepository,
    @Inject(AwaitingClearanceRepository) private readonly waiting: AwaitingClearanceRepository,
    @Inject(PersonScreener) private readonly screener: PersonScreener,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
    @Inject(NoticesRepository) private readonly notices: NoticesRepository,
    @Inject(HeldPlans) private readonly heldPlans: HeldPlans,
  ) {}

  /** Signs a decision, lets nobody wait any more, tells the person, and looks at it again when its last day has passed. */
  async sign(
    tx: EntityManager,
    participant: StoredParticipant,
    decided: ReadDecision & { evidence: ClearanceEvidence; on: LocalDate; memberId: string },
  ): Promise<void> {
    const { evidence, on, memberId, reason, ...decision } = decided;
    const { workspaceId, id: participantId } = participant;
    const hash = evidenceHash(evidence);
    const said = { participantId, memberId, evidenceHash: hash, ...decision, reason, signedOn: on };
    await this.clearances.sign(tx, {
      workspaceId,
      participantId,
      memberId,
      ...decision,
      sealedReason:
        reason === null ? null : await this.cipher.seal(tx, placeOf(participant, 'reason'), reason),
      evidence,
      evidenceHash: hash,
      signature: signatureOf(said),
      signedOn: on,
    });
    await this.waiting.settle(tx, participantId);
    const asks = decision.decision === 'ask';
    const subject = { workspaceId, participantId };
    await this.notices.tell(
      tx,
      subject,
      asks ? 'clearance-asked' : 'clearance-decided',
      participant.memberId,
    );
    if (asks) return;
    await rescreenSoon(this.outbox, tx, { ...subject, requestedBy: memberId });
    const dueAt = new Date(`${addDays(decision.validUntil, dayAfterEverywhere)}T00:00:00Z`);
    await rescreenSoon(this.outbox, tx, { ...subject, requestedBy: memberId, dueAt });
    if (decision.decision !== 'refuse') await this.heldPlans.planAnew(tx, participant, on, memberId);
  }

  /** Keeps an answer and puts it before the clinicians; null when nothing was asked of this person. */
  async answer(
    tx: EntityManager,
    participant: StoredParticipant,
    clearanceId: string,
    answer: string,
  ): Promise<(Handed<Schema.SignedClearance> & { __typename: 'SignedClearance' }) | null> {
    const asked = isUuid(clearanceId) ? await this.clearances.find(tx, clearanceId) : null;
    if (asked?.participantId !== participant.id) return null;
    const sealed = await this.cipher.seal(tx, placeOf(participant, 'answer'), answer);
    if (!(await this.clearances.answer(tx, clearanceId, sealed))) return null;
    const { workspaceId } = participant;
    await this.waiting.wait(tx, { workspaceId, participantId: participant.id }, 'answered');
    await this.notices.tellCareTeam(tx, asked, 'clearance-wanted');
    const now = await this.clearances.find(tx, clearanceId);
    return now && this.view(tx, participant, now, 'participant');
  }

  /** Decisions about a person, newest first. */
  async history(
    tx: EntityManager,
    participant: StoredParticipant,
    audience: Audience,
  ): Promise<Handed<Schema.SignedClearance>[]> {
    const views: Handed<Schema.SignedClearance>[] = [];
    for (const stored of await this.clearances.newest(tx, participant.id, historyLimit))
      views.push(await this.view(tx, participant, stored, audience));
    return views;
  }

  private async view(
    tx: EntityManager,
    participant: StoredParticipant,
    stored: StoredClearance,
    audience: Audience,
  ): Promise<Handed<Schema.SignedClearance> & { __typename: 'SignedClearance' }> {
    const open = (field: 'reason' | 'answer', sealed: Buffer | null) =>
      sealed && this.cipher.openText(tx, placeOf(participant, field), sealed);
    const { id, scopes, condition, limits, signedAt, validUntil, state, signature } = stored;
    return {
      __typename: 'SignedClearance',
      id,
      decision: stored.decision === 'approve-with-limits' ? 'approveWithLimits' : stored.decision,
      scopes,
      condition,
      limits,
      reason: await open('reason', stored.sealedReason),
      answer: await open('answer', stored.sealedAnswer),
      by: await this.screener.signerOf(tx, stored),
      signedAt,
      validUntil,
      state,
      endedBecause: audience === 'clinician' ? (stored.endedBecause ?? []) : [],
      evidenceHash: stored.evidenceHash,
      signature,
    };
  }
}

/** Two days on, the last day is over in every zone. */
const dayAfterEverywhere = 2;

function placeOf({ workspaceId, memberId }: StoredParticipant, field: 'reason' | 'answer') {
  return { workspaceId, personId: memberId, field: `clearances.${field}` };
}
