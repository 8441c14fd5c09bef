import { Inject, Injectable } from '@nestjs/common';
import { graveNews } from '@regimen/domain';
import type { Screening } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { ConsentGate } from '../../platform/privacy/consent/consent-gate.js';
import { NoticesRepository } from '../notices/notices.repository.js';
import { PlansRepository } from '../plans/plans.repository.js';
import type { HeldBecause } from '../plans/plans.repository.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { PersonScreener } from '../screening/person-screener.js';
import type { ScreenedPerson } from '../screening/person-screener.js';
import { AwaitingClearanceRepository } from './awaiting-clearance.repository.js';
import type { WaitingReason } from './awaiting-clearance.repository.js';
import { ClearancesRepository } from './clearances.repository.js';
import type { RescreenCause } from './rescreen.job.js';

type Ended = 'expired' | 'void';

/** Screens a person after a change: ends clearances that no longer hold, holds their plan back, and puts them in the queue. */
@Injectable()
export class Rescreener {
  constructor(
    @Inject(PersonScreener) private readonly screener: PersonScreener,
    @Inject(ClearancesRepository) private readonly clearances: ClearancesRepository,
    @Inject(AwaitingClearanceRepository) private readonly waiting: AwaitingClearanceRepository,
    @Inject(PlansRepository) private readonly plans: PlansRepository,
    @Inject(NoticesRepository) private readonly notices: NoticesRepository,
    @Inject(ConsentGate) private readonly consents: ConsentGate = new ConsentGate(),
  ) {}

  /** Nothing is looked at of a person who switched planning off. */
  async rescreen(tx: EntityManager, participant: StoredParticipant, cause: RescreenCause): Promise<void> {
    if (!(await this.consents.stands(tx, participant.id, 'planning'))) return;
    const screened = await this.screener.today(tx, participant);
    const ended = await this.endWhatNoLongerHolds(tx, screened, cause);
    await this.holdPlan(tx, participant, screened.screening, ended);
    await this.queue(tx, participant, screened, cause === 'red-flag' ? 'void' : ended);
  }

  /** The graver end of those that ended; null when none did. */
  private async endWhatNoLongerHolds(
    tx: EntityManager,
    { standings }: ScreenedPerson,
    cause: RescreenCause,
  ): Promise<Ended | null> {
    let ended: Ended | null = null;
    for (const { clearance, standing } of standings) {
      const flagged = cause === 'red-flag' && clearance.decision !== 'refuse';
      if (standing.state === 'holds' && !flagged) continue;
      const state: Ended = standing.state === 'expired' ? 'expired' : 'void';
      const changes =
        standing.state === 'void'
          ? standing.changes
          : flagged
            ? ([{ kind: 'symptom', name: cause }] as const)
            : [];
      await this.clearances.end(tx, clearance.id, state, changes);
      ended = ended === 'void' ? ended : state;
    }
    return ended;
  }

  private async holdPlan(
    tx: EntityManager,
    participant: StoredParticipant,
    screening: Screening,
    ended: Ended | null,
  ): Promise<void> {
    const plan = await this.plans.active(tx, participant.id);
    if (!plan) return;
    const isNew = graveNews(plan.screening.trace, screening).length > 0;
    const because: HeldBecause | null = ended !== null ? `clearance-${ended}` : isNew ? 'new-risk' : null;
    if (because === null) return;
    await this.plans.hold(tx, plan.id, because);
    const subject = { workspaceId: participant.workspaceId, participantId: participant.id };
    await this.notices.tell(tx, subject, 'plan-held', participant.memberId);
  }

  private async queue(
    tx: EntityManager,
    participant: StoredParticipant,
    screened: ScreenedPerson,
    ended: Ended | null,
  ): Promise<void> {
    const question = await this.clearances.openQuestion(tx, participant.id);
    const because = waitingReason(screened, ended, question);
    if (because === null) return this.waiting.settle(tx, participant.id, ['required', 'stop']);
    const subject = { workspaceId: participant.workspaceId, participantId: participant.id };
    if (!(await this.waiting.wait(tx, subject, because))) return;
    await this.notices.tellCareTeam(tx, subject, ended === null ? 'clearance-wanted' : 'clearance-ended');
  }
}

/** Why a clinician must look; null when nobody need, or when the person has to act first. */
function waitingReason(
  { screening, standings }: ScreenedPerson,
  ended: Ended | null,
  question: 'asked' | 'answered' | null,
): WaitingReason | null {
  const refused = standings.some(
    ({ clearance, standing }) => clearance.decision === 'refuse' && standing.state === 'holds',
  );
  if (screening.outcome === 'stop' && !refused) return 'stop';
  if (ended === 'void') return 'void';
  if (question !== null) return question === 'answered' ? 'answered' : null;
  if (screening.clearance !== 'clearance-required') return null;
  const wanted = screening.trace.filter(({ decides }) => decides);
  const onlyUnanswered = wanted.every(({ ruleId }) => ruleId === 'engine.screening-unanswered');
  if (onlyUnanswered) return null;
  return ended === 'expired' ? 'expired' : 'required';
}
