import { Inject, Injectable } from '@nestjs/common';
import { advanceLive, isOver, nextChangeAt, stopForSign, symptomCodes } from '@regimen/domain';
import type { LiveState, LiveStop, SymptomCode } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { announceProgress } from '../../platform/events/progress-channel.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { PlanChangesService } from '../adaptation/plan-changes.service.js';
import { rescreenSoon } from '../clearances/rescreen.job.js';
import { NoticesRepository } from '../notices/notices.repository.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { ParticipantsRepository } from '../profiles/participants.repository.js';
import { closeLiveSessionAt } from './close-live-session.job.js';
import { LiveSessionsRepository } from './live-sessions.repository.js';
import type { StoredLiveSession } from './live-sessions.repository.js';

/** Samples may still come for this long after the end: a telephone that was out of reach sends what it kept. */
const stragglersMs = 20_000;

/** Keeps live sessions up to date, whoever looks, and sees to what follows from their end. */
@Injectable()
export class LiveSessionSteward {
  constructor(
    @Inject(LiveSessionsRepository) private readonly repository: LiveSessionsRepository,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
    @Inject(PlanChangesService) private readonly changes: PlanChangesService,
    @Inject(PlansRepository) private readonly plans: PlansRepository,
    @Inject(ParticipantsRepository) private readonly participants: ParticipantsRepository,
    @Inject(NoticesRepository) private readonly notices: NoticesRepository,
  ) {}

  /**
   * The session at this moment. Time that has passed is written only where it changed something, under the lock and by the
   * database's clock, so that all processes number the moments alike.
   */
  async upToDate(tx: EntityManager, found: StoredLiveSession): Promise<StoredLiveSession> {
    const due = nextChangeAt(found.state);
    if (due === null || due > (await this.repository.now(tx))) return found;
    return (await this.change(tx, found.id, (state, nowMs) => advanceLive(state, nowMs))) ?? found;
  }

  /** Changes the state of a session under its lock, and does what follows from that. Null when it is gone. */
  async change(
    tx: EntityManager,
    id: string,
    how: (state: LiveState, nowMs: number) => LiveState | Promise<LiveState>,
  ): Promise<StoredLiveSession | null> {
    const before = await this.repository.lock(tx, id);
    if (!before) return null;
    const nowMs = await this.repository.now(tx);
    const state = await how(before.state, nowMs);
    if (state === before.state) return before;
    const after = { ...before, state };
    await this.repository.save(tx, id, state);
    await announceProgress(tx, { kind: 'live-session', id });
    if (!isOver(before.state) && isOver(state))
      await closeLiveSessionAt(this.outbox, tx, after, new Date(nowMs + stragglersMs));
    if (state.stop !== null && state.stop.reason !== before.state.stop?.reason) await this.stopped(tx, after);
    return after;
  }

  /** The care team learns of every stop; what the person felt pauses the plan and is part of the screening from now on. */
  private async stopped(tx: EntityManager, { state, ...live }: StoredLiveSession): Promise<void> {
    await this.notices.tellCareTeam(tx, live, 'live-session-stopped');
    const reason = state.stop?.reason ?? 'above-ceiling';
    if (reason === 'above-ceiling') return;
    await this.pausePlan(tx, live.participantId, stopForSign(reason));
    const symptom = symptomCodes.find((code) => code === reason);
    if (symptom) await this.remember(tx, live.participantId, symptom);
    await rescreenSoon(this.outbox, tx, { ...live, requestedBy: null, cause: 'red-flag' });
  }

  /** The version that is followed now, which may be newer than the one the session is of. */
  private async pausePlan(tx: EntityManager, participantId: string, { message }: LiveStop): Promise<void> {
    const participant = await this.participants.find(tx, participantId, null);
    const base = await this.plans.active(tx, participantId);
    if (!participant || !base) return;
    await this.changes.pause(tx, { participant, base, origin: 'red-flag', reasons: [message], by: null });
  }

  /** Twice, as somebody may be changing the profile just now; the plan is paused either way. */
  private async remember(tx: EntityManager, participantId: string, symptom: SymptomCode): Promise<void> {
    for (let attempt = 0; attempt < 2; attempt++) {
      const participant = await this.participants.find(tx, participantId, null);
      if (!participant || participant.profile.symptoms.includes(symptom)) return;
      const { profile, profileVersion } = participant;
      const told = { ...profile, symptoms: [...profile.symptoms, symptom] };
      if (await this.participants.updateProfile(tx, participantId, profileVersion, told)) return;
    }
  }
}
