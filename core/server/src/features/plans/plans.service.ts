import { Inject, Injectable } from '@nestjs/common';
import { editPlan } from '@regimen/domain';
import type { PlanChangeKind, PlanningProblem, Violation } from '@regimen/domain';
import { PluginRegistry } from '../../platform/plugins/plugin-registry.js';
import type { ProblemOf } from '../../platform/graphql/problems.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { PlanChangesService } from '../adaptation/plan-changes.service.js';
import { FeedbackRepository } from '../feedback/feedback.repository.js';
import { MembersRepository } from '../members/members.repository.js';
import { MembersService } from '../members/members.service.js';
import { HealthRecordAccess, isUuid } from '../profiles/health-record-access.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { planView } from './plan.view.js';
import type { PlanView } from './plan.view.js';
import { PlanServing } from './plan-serving.js';
import { PlansRepository } from './plans.repository.js';
import type { StoredPlan } from './plans.repository.js';

interface Edit {
  planId: string;
  hash: string;
  sessionId: string;
  moveTo?: string | null;
  minutes?: number | null;
  remove?: boolean | null;
  swapTo?: string | null;
}

/** A version of a plan with whose it is. */
export interface OpenedPlan {
  participant: StoredParticipant;
  stored: StoredPlan;
}

/** Plans: showing them, changing them by hand under the verifier, deciding about them. */
@Injectable()
export class PlansService {
  constructor(
    @Inject(PlansRepository) private readonly repository: PlansRepository,
    @Inject(FeedbackRepository) private readonly feedback: FeedbackRepository,
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(PlanServing) private readonly serving: PlanServing,
    @Inject(PlanChangesService) private readonly changes: PlanChangesService,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(MembersRepository) private readonly memberRows: MembersRepository,
    @Inject(MembersService) private readonly members: MembersService,
  ) {}

  async find(context: RequestContext, id: string): Promise<PlanView | null> {
    const found = await this.open(context, id, 'read');
    return found && this.view(context, found.participant, found.stored);
  }

  async current(context: RequestContext, participantId: string): Promise<PlanView | null> {
    const participant = await this.access.open(context, participantId, 'read', 'Plan');
    if (!participant) return null;
    const stored = await this.repository.current(await context.transaction(), participantId);
    return stored && this.view(context, participant, stored);
  }

  async newestOf(context: RequestContext, participantId: string, first: number): Promise<PlanView[]> {
    const participant = await this.access.open(context, participantId, 'read', 'Plan');
    if (!participant) return [];
    const stored = await this.repository.newestOf(
      await context.transaction(),
      participantId,
      Math.min(Math.max(1, first), 50),
    );
    return this.views(
      context,
      stored.map((plan) => ({ participant, stored: plan })),
    );
  }

  async awaiting(context: RequestContext): Promise<PlanView[]> {
    const waiting = await this.repository.awaiting(await context.transaction(), actorOf(context).memberId);
    const seen: OpenedPlan[] = [];
    for (const stored of waiting) {
      const participant = await this.access.open(context, stored.participantId, 'decide', 'Plan');
      if (participant) seen.push({ participant, stored });
    }
    return this.views(context, seen);
  }

  /** A change by hand becomes a new version if it passes the verifier, and nothing otherwise. */
  async edit(
    context: RequestContext,
    input: Edit,
  ): Promise<
    | PlanView
    | ProblemOf<'PlanRefused'>
    | ProblemOf<'InvalidInput'>
    | ProblemOf<'NotFound'>
    | ProblemOf<'NotPossible'>
  > {
    const found = await this.open(context, input.planId, 'change');
    if (!found) return notFound();
    const { stored, participant } = found;
    if (stored.hash !== input.hash)
      return notPossible('PLAN_CHANGED', 'The plan has changed meanwhile. Reload it and try again.');
    if (stored.status !== 'active' && stored.status !== 'needsApproval') {
      return notPossible('PLAN_NOT_OPEN', 'Only a plan that is followed or waits can be changed.');
    }
    const tx = await context.transaction();
    const problem = await this.serving.problemOf(tx, participant, stored);
    const edited = editPlan(
      stored.plan,
      {
        sessionId: input.sessionId,
        moveTo: input.moveTo ?? undefined,
        minutes: input.minutes ?? undefined,
        remove: input.remove ?? undefined,
        swapTo: input.swapTo ?? undefined,
      },
      problem,
    );
    if (!edited.ok) {
      return invalidInput([
        { severity: 'error', path: 'sessionId', code: edited.problem.code, message: edited.problem.message },
      ]);
    }
    const { memberId, participantId } = actorOf(context);
    const outcome = await this.changes.propose(tx, {
      participant,
      base: stored,
      kind: changeKindOf(input),
      plan: edited.value,
      origin: participantId === participant.id ? 'person' : 'care-team',
      reasons: [],
      by: memberId,
    });
    if (outcome.state === 'refused') return refused(outcome.breaches, problem);
    const id = outcome.state === 'unchanged' ? stored.id : outcome.planId;
    return this.view(context, participant, (await this.repository.find(tx, id))!);
  }

  async decide(
    context: RequestContext,
    input: { planId: string; hash: string; decision: 'approve' | 'refuse'; reason?: string | null },
  ): Promise<PlanView | ProblemOf<'InvalidInput'> | ProblemOf<'NotFound'> | ProblemOf<'NotPossible'>> {
    const found = await this.open(context, input.planId, 'decide');
    if (!found) return notFound();
    const reason = input.reason?.trim() || null;
    if (input.decision === 'refuse' && reason === null) {
      return invalidInput([
        { severity: 'error', path: 'reason', code: 'missing', message: 'Say why the plan is refused.' },
      ]);
    }
    const tx = await context.transaction();
    const { memberId } = actorOf(context);
    if (input.decision === 'approve') {
      const { breaches } = await this.serving.check(tx, found.participant, found.stored);
      if (breaches.length > 0) return withheld();
    }
    const decided = await this.repository.decide(tx, found.stored, { ...input, memberId, reason });
    if (!decided) {
      return notPossible(
        'NOT_WAITING',
        'This plan does not wait for a decision any more, or it has changed. Reload it.',
      );
    }
    return this.view(context, found.participant, (await this.repository.find(tx, found.stored.id))!);
  }

  async approvals(context: RequestContext, planId: string) {
    const tx = await context.transaction();
    const decisions = await this.repository.decisions(tx, planId);
    const views = [];
    for (const { memberId, ...decision } of decisions) {
      const member = await this.memberRows.byId(tx, memberId);
      views.push({ ...decision, by: member ? await this.members.displayName(tx, member) : '' });
    }
    return views;
  }

  /** The whole explanation as text, for the audience the reader is. */
  async report(context: RequestContext, planId: string, language: 'en' | 'zh'): Promise<string> {
    const found = await this.open(context, planId, 'read');
    const explainer = this.plugins.explainerFor('text');
    if (!found || !explainer) return '';
    const audience = audienceOf(context, found.stored);
    const view = await this.view(context, found.participant, found.stored);
    if (view.weeks.length === 0) return '';
    const { plan, screening, explanation, nutrition } = found.stored;
    return explainer.render({ plan, screening, explanation, nutrition, language, audience, format: 'text' });
  }

  async open(context: RequestContext, id: string, action: 'read' | 'change' | 'decide') {
    const stored = isUuid(id) ? await this.repository.find(await context.transaction(), id) : null;
    if (!stored) context.audit.noteUnknown(`${action}-health-record`, `plan:${id}`);
    const participant = stored && (await this.access.open(context, stored.participantId, action, 'Plan'));
    return stored && participant ? { stored, participant } : null;
  }

  /** The only way a plan leaves the server: through the gate. */
  async view(context: RequestContext, participant: StoredParticipant, stored: StoredPlan): Promise<PlanView> {
    const tx = await context.transaction();
    const check = await this.serving.check(tx, participant, stored);
    const given = await this.feedback.ofPlan(tx, stored.id);
    const feedback = new Map(given.map((entry) => [entry.sessionId, entry]));
    return planView(stored, audienceOf(context, stored), feedback, check);
  }

  private async views(context: RequestContext, plans: readonly OpenedPlan[]): Promise<PlanView[]> {
    const views: PlanView[] = [];
    for (const { participant, stored } of plans) views.push(await this.view(context, participant, stored));
    return views;
  }
}

/** Whether the reader reads their own plan or somebody's they care for. */
export function audienceOf(
  context: RequestContext,
  { participantId }: StoredPlan,
): 'participant' | 'clinician' {
  return actorOf(context).participantId === participantId ? 'participant' : 'clinician';
}

/** What an edit by hand is among the changes. */
function changeKindOf({
  moveTo,
  minutes,
  remove,
}: Edit): Extract<PlanChangeKind, 'move-session' | 'ease' | 'swap'> {
  if (moveTo) return 'move-session';
  return remove || minutes ? 'ease' : 'swap';
}

function withheld(): ProblemOf<'NotPossible'> {
  return notPossible(
    'PLAN_WITHHELD',
    'This plan does not pass the safety check and cannot be approved. Refuse it, and ask for a new plan.',
  );
}

function refused(
  violations: readonly Violation[],
  { constraints }: PlanningProblem,
): ProblemOf<'PlanRefused'> {
  const reasons = new Map(constraints.map(({ id, reason }) => [id, reason.en]));
  const issues = violations.map(({ rule, where, message }) => ({
    severity: 'error' as const,
    path: where,
    code: rule,
    message: reasons.get(rule) ?? message,
  }));
  return {
    __typename: 'PlanRefused',
    code: 'PLAN_REFUSED',
    message: 'This change breaks a limit, so it was not made.',
    issues,
  };
}
