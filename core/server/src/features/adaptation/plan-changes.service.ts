import { Inject, Injectable } from '@nestjs/common';
import { explain, isEmptyDiff, isOnlyLowering, planDiff, propose } from '@regimen/domain';
import type {
  Localised,
  Plan,
  PlanChangeKind,
  PlanChangeOrigin,
  PlanDiff,
  PlanningProblem,
  Violation,
} from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { todayIn } from '../../platform/time/today.js';
import { NoticesRepository } from '../notices/notices.repository.js';
import { PlanServing } from '../plans/plan-serving.js';
import { PlansRepository } from '../plans/plans.repository.js';
import type { StoredPlan } from '../plans/plans.repository.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { followTomorrow } from './follow-plans.job.js';
import { ChangeSettingsRepository } from './change-settings.repository.js';
import { PlanChangesRepository } from './plan-changes.repository.js';
import type { DecidedHow } from './plan-changes.repository.js';

/** Why a plan changes, and through whom: `by` is the member who caused it, null for the product itself. */
export interface ChangeCause {
  participant: StoredParticipant;
  /** The version that is followed, or waits. */
  base: StoredPlan;
  origin: PlanChangeOrigin;
  reasons: readonly Localised[];
  by: string | null;
}

/** A plan in the place of another. */
export interface ProposedChange extends ChangeCause {
  kind: Exclude<PlanChangeKind, 'pause' | 'resume' | 're-plan'>;
  plan: Plan;
  /** What the new plan solves, where limits were added; the base's problem without it. */
  problem?: PlanningProblem;
}

/** What became of a change. Nothing is stored of one that the verifier refuses or that changes nothing. */
export type ChangeOutcome =
  | { state: 'applied' | 'proposed'; changeId: string; planId: string }
  | { state: 'refused'; breaches: readonly Violation[]; problem: PlanningProblem }
  | { state: 'unchanged' };

type MadePlan = Parameters<PlansRepository['add']>[1];

/**
 * The one way a plan changes: as a new version with its reasons and what it changes, past the verifier, that waits for the
 * person or is taken up at once: when they or their care team asked for it, when it only spares the body, or when the
 * workspace lets this kind through.
 */
@Injectable()
export class PlanChangesService {
  constructor(
    @Inject(PlansRepository) private readonly plans: PlansRepository,
    @Inject(PlanServing) private readonly serving: PlanServing,
    @Inject(PlanChangesRepository) private readonly changes: PlanChangesRepository,
    @Inject(ChangeSettingsRepository) private readonly settings: ChangeSettingsRepository,
    @Inject(NoticesRepository) private readonly notices: NoticesRepository,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
  ) {}

  async propose(tx: EntityManager, change: ProposedChange): Promise<ChangeOutcome> {
    const { participant, base, plan, kind } = change;
    const problem = change.problem ?? (await this.serving.problemOf(tx, participant, base));
    const made = base.screening;
    const { breaches } = await this.serving.judge(tx, participant, { plan, problem, made });
    if (breaches.length > 0) return { state: 'refused', breaches, problem };
    const diff = planDiff(base.plan, plan);
    // What is spared may be in the exercises of sessions that otherwise stay.
    if (isEmptyDiff(diff) && kind !== 'spare') return { state: 'unchanged' };
    const decidedHow = await this.decidedHow(tx, change, diff);
    for (const earlier of await this.changes.proposed(tx, participant.id))
      if (earlier.kind === kind && earlier.planId) await this.plans.replaceProposal(tx, earlier.planId);
    const spares = base.status === 'active' && isOnlyLowering(diff);
    const as = decidedHow === null ? 'proposed' : spares && decidedHow !== 'by-hand' ? 'lowered' : 'ready';
    const planId = await this.plans.add(tx, await this.versionOf(tx, change, problem), as);
    const changeId = await this.keep(tx, change, { kind, planId, diff, decidedHow });
    return { state: decidedHow === null ? 'proposed' : 'applied', changeId, planId };
  }

  /** Stops a followed plan at once. The care team is told, unless the person only takes a break. */
  async pause(tx: EntityManager, cause: ChangeCause): Promise<void> {
    await this.plans.pause(tx, cause.base.id);
    const decidedHow = isByHand(cause) ? 'by-hand' : 'safety';
    await this.keep(tx, cause, { kind: 'pause', planId: null, diff: null, decidedHow });
    const subject = { workspaceId: cause.base.workspaceId, participantId: cause.participant.id };
    if (cause.origin !== 'person') await this.notices.tellCareTeam(tx, subject, 'plan-paused', cause.by);
  }

  /** Takes a paused plan up again; false when it is not paused, or is held for a clinician. */
  async resume(tx: EntityManager, cause: ChangeCause): Promise<boolean> {
    if (!(await this.plans.resume(tx, cause.base))) return false;
    await this.keep(tx, cause, { kind: 'resume', planId: null, diff: null, decidedHow: 'by-hand' });
    return true;
  }

  /** Notes that a plan is being made for a request; what becomes of it is decided when it is there. */
  async planAsked(tx: EntityManager, cause: ChangeCause, requestId: string): Promise<void> {
    await this.changes.add(tx, {
      ...rowOf(cause),
      kind: 're-plan',
      planId: null,
      diff: null,
      requestId,
    });
  }

  /** Stores a plan that was made for a request: as a change where there was one before. @returns its id. */
  async planMade(
    tx: EntityManager,
    participant: StoredParticipant,
    made: MadePlan,
    requestedBy: string,
  ): Promise<string> {
    await followTomorrow(tx, this.outbox, participant.workspaceId);
    const asked = await this.changes.ofRequest(tx, made.requestId);
    const base = asked
      ? await this.plans.find(tx, asked.basePlanId)
      : await this.plans.current(tx, participant.id);
    if (!base) return this.plans.add(tx, made);
    const diff = planDiff(base.plan, made.plan, todayIn(participant.profile.timeZone));
    const origin = asked?.origin ?? (requestedBy === participant.memberId ? 'person' : 'care-team');
    const cause: ChangeCause = { participant, base, origin, reasons: [], by: requestedBy };
    const decidedHow = await this.decidedHow(tx, { ...cause, kind: 're-plan' }, diff);
    const planId = await this.plans.add(tx, made, decidedHow === null ? 'proposed' : 'ready');
    if (!asked) await this.keep(tx, cause, { kind: 're-plan', planId, diff, decidedHow });
    else {
      await this.changes.planMade(tx, asked.id, planId, diff);
      await this.conclude(tx, cause, asked.id, decidedHow);
    }
    return planId;
  }

  private async keep(
    tx: EntityManager,
    cause: ChangeCause,
    what: {
      kind: PlanChangeKind;
      planId: string | null;
      diff: PlanDiff | null;
      decidedHow: DecidedHow | null;
    },
  ): Promise<string> {
    const { decidedHow, ...change } = what;
    const id = await this.changes.add(tx, { ...rowOf(cause), ...change });
    await this.conclude(tx, cause, id, decidedHow);
    return id;
  }

  /** Marks what was decided already, and tells the person of what they did not do themselves. */
  private async conclude(
    tx: EntityManager,
    { participant, by, origin }: ChangeCause,
    changeId: string,
    decidedHow: DecidedHow | null,
  ): Promise<void> {
    if (decidedHow !== null) {
      const decidedBy = decidedHow === 'by-hand' ? by : null;
      await this.changes.decide(tx, changeId, { decision: 'applied', decidedHow, decidedBy, reason: null });
    }
    if (origin === 'person') return;
    const subject = { workspaceId: participant.workspaceId, participantId: participant.id };
    const kind = decidedHow === null ? 'plan-change-proposed' : 'plan-changed';
    await this.notices.tell(tx, subject, kind, participant.memberId);
  }

  /** Null when the person decides. */
  private async decidedHow(
    tx: EntityManager,
    change: Pick<ProposedChange, 'origin'> & { kind: PlanChangeKind },
    diff: PlanDiff,
  ): Promise<DecidedHow | null> {
    if (isByHand(change)) return 'by-hand';
    // What calls itself a lowering and is none waits for the person like everything else.
    if (change.kind === 'lower-today' || change.kind === 'spare')
      return isOnlyLowering(diff) ? 'safety' : null;
    return (await this.settings.modeOf(tx, change.kind)) === 'apply' ? 'setting' : null;
  }

  private async versionOf(
    tx: EntityManager,
    { participant, base, plan, problem: changed }: ProposedChange,
    problem: PlanningProblem,
  ): Promise<MadePlan> {
    const explanation = explain({
      plan,
      screening: base.screening,
      constraints: problem.constraints,
      candidates: propose(problem),
      problem,
      violations: [],
      dataWindow: base.explanation.data,
    });
    const { sealedProblem } = changed ? await this.sealed(tx, participant, changed) : base;
    return { ...base, plan, explanation, sealedProblem };
  }

  private async sealed(
    tx: EntityManager,
    { workspaceId, memberId }: StoredParticipant,
    { catalogue: _, ...problem }: PlanningProblem,
  ): Promise<Pick<StoredPlan, 'sealedProblem'>> {
    const place = { workspaceId, personId: memberId, field: 'plans.problem' };
    return { sealedProblem: await this.cipher.seal(tx, place, JSON.stringify(problem)) };
  }
}

function isByHand({ origin }: Pick<ChangeCause, 'origin'>): boolean {
  return origin === 'person' || origin === 'care-team';
}

function rowOf({ participant, base, origin, by, reasons }: ChangeCause) {
  const { workspaceId, id: participantId } = participant;
  return { workspaceId, participantId, basePlanId: base.id, origin, causedBy: by, reasons };
}
