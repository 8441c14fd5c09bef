import { Inject, Injectable } from '@nestjs/common';
import { fixedKinds, outcomeLabels, planChangeKinds, planChangeLabels } from '@regimen/domain';
import type { Outcome, PlanChangeKind, PlanDiff } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { MembersRepository } from '../members/members.repository.js';
import { MembersService } from '../members/members.service.js';
import { PlanServing } from '../plans/plan-serving.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { PlansService } from '../plans/plans.service.js';
import { HealthRecordAccess, isUuid } from '../profiles/health-record-access.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { ChangeSettingsRepository } from './change-settings.repository.js';
import type { ChangeSetting } from './change-settings.repository.js';
import { PlanChangesRepository } from './plan-changes.repository.js';
import type { StoredPlanChange } from './plan-changes.repository.js';
import { PlanChangesService } from './plan-changes.service.js';

const longestReason = 1_000;
const pageLimit = 20;

type ChangeView = Handed<Schema.PlanChange>;

/** What people see of changes of plans, and decide about them. */
@Injectable()
export class PlanChangesDesk {
  constructor(
    @Inject(PlanChangesRepository) private readonly changes: PlanChangesRepository,
    @Inject(PlanChangesService) private readonly service: PlanChangesService,
    @Inject(ChangeSettingsRepository) private readonly settings: ChangeSettingsRepository,
    @Inject(PlansRepository) private readonly planRows: PlansRepository,
    @Inject(PlansService) private readonly plans: PlansService,
    @Inject(PlanServing) private readonly serving: PlanServing,
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(MembersRepository) private readonly memberRows: MembersRepository,
    @Inject(MembersService) private readonly members: MembersService,
  ) {}

  async proposed(context: RequestContext, participantId: string): Promise<ChangeView[]> {
    const participant = await this.access.open(context, participantId, 'read', 'Plan');
    if (!participant) return [];
    const tx = await context.transaction();
    return this.views(context, participant, await this.changes.proposed(tx, participantId));
  }

  async history(context: RequestContext, participantId: string, first: number): Promise<ChangeView[]> {
    const participant = await this.access.open(context, participantId, 'read', 'Plan');
    if (!participant) return [];
    const tx = await context.transaction();
    const limit = Math.min(Math.max(1, first), pageLimit);
    return this.views(context, participant, await this.changes.newestOf(tx, participantId, limit));
  }

  async decide(
    context: RequestContext,
    input: Schema.DecideChangeInput,
  ): Promise<Handed<Schema.DecideChangeResult>> {
    const tx = await context.transaction();
    const change = isUuid(input.changeId) ? await this.changes.find(tx, input.changeId) : null;
    const participant = change && (await this.access.open(context, change.participantId, 'change', 'Plan'));
    if (!change || !participant) return notFound();
    const reason = input.reason?.trim() || null;
    if ((reason ?? '').length > longestReason) return invalidInput([reasonIssue]);
    const plan = change.planId === null ? null : await this.planRows.find(tx, change.planId);
    if (change.state !== 'proposed' || !plan) return overtaken();
    if (input.decision === 'accept') {
      const { breaches } = await this.serving.check(tx, participant, plan);
      if (breaches.length > 0) return unsafe();
      if (!(await this.planRows.accept(tx, plan, change.basePlanId))) return overtaken();
    } else if (!(await this.planRows.decline(tx, plan))) return overtaken();
    const { memberId, participantId } = actorOf(context);
    await this.changes.decide(tx, change.id, {
      decision: input.decision === 'accept' ? 'applied' : 'declined',
      decidedHow: participantId === change.participantId ? 'person' : 'care-team',
      decidedBy: memberId,
      reason,
    });
    const decided = (await this.changes.find(tx, change.id))!;
    return { __typename: 'PlanChange', ...(await this.view(context, participant, decided)) };
  }

  async pause(context: RequestContext, planId: string): Promise<Handed<Schema.PausePlanResult>> {
    const found = await this.plans.open(context, planId, 'change');
    if (!found) return notFound();
    const { stored, participant } = found;
    if (stored.status !== 'active')
      return notPossible('PLAN_NOT_ACTIVE', 'Only a plan that is followed can be paused.');
    const tx = await context.transaction();
    await this.service.pause(tx, { ...causeOf(context, participant), base: stored, reasons: [] });
    return this.plans.view(context, participant, (await this.planRows.find(tx, planId))!);
  }

  /** Origin of the newest pause of a plan; null where it was never paused by a change. */
  async pausedBy(context: RequestContext, planId: string): Promise<string | null> {
    return (await this.changes.lastPause(await context.transaction(), planId))?.origin ?? null;
  }

  async resume(context: RequestContext, planId: string): Promise<Handed<Schema.PausePlanResult>> {
    const found = await this.plans.open(context, planId, 'change');
    if (!found) return notFound();
    const { stored, participant } = found;
    const tx = await context.transaction();
    const cause = { ...causeOf(context, participant), base: stored, reasons: [] };
    const pause = await this.changes.lastPause(tx, planId);
    if (cause.origin === 'person' && pause?.origin !== 'person')
      return notPossible('CARE_TEAM_DECIDES', 'Your care team decides when this plan goes on. Talk to them.');
    const { breaches } = await this.serving.check(tx, participant, stored);
    if (breaches.length > 0) return unsafe();
    if (!(await this.service.resume(tx, cause)))
      return notPossible('PLAN_NOT_PAUSED', 'This plan is not paused, or waits for a clinician’s clearance.');
    return this.plans.view(context, participant, (await this.planRows.find(tx, planId))!);
  }

  async allSettings(context: RequestContext): Promise<Handed<Schema.ChangeSetting>[]> {
    const tx = await context.transaction();
    const views: Handed<Schema.ChangeSetting>[] = [];
    for (const setting of await this.settings.all(tx)) views.push(await this.settingView(tx, setting));
    return views;
  }

  async setSetting(
    context: RequestContext,
    kind: string,
    mode: Schema.ChangeMode,
  ): Promise<Handed<Schema.SetChangeSettingResult>> {
    const known = planChangeKinds.find((one) => one === kind);
    if (!known || fixedKinds.includes(known)) return invalidInput([kindIssue]);
    const tx = await context.transaction();
    await this.settings.set(tx, actorOf(context), known, mode);
    context.audit.note({
      action: 'set-plan-changes',
      subject: `${known}:${mode}`,
      decision: 'allowed',
      reason: null,
    });
    const set = (await this.settings.all(tx)).find((one) => one.kind === known)!;
    return { __typename: 'ChangeSetting', ...(await this.settingView(tx, set)) };
  }

  private async settingView(
    tx: EntityManager,
    { setBy, ...setting }: ChangeSetting,
  ): Promise<Handed<Schema.ChangeSetting>> {
    return { ...setting, label: planChangeLabels[setting.kind], setBy: await this.nameOf(tx, setBy) };
  }

  private async views(
    context: RequestContext,
    participant: StoredParticipant,
    stored: readonly StoredPlanChange[],
  ): Promise<ChangeView[]> {
    const views: ChangeView[] = [];
    for (const change of stored) views.push(await this.view(context, participant, change));
    return views;
  }

  private async view(
    context: RequestContext,
    participant: StoredParticipant,
    change: StoredPlanChange,
  ): Promise<ChangeView> {
    const tx = await context.transaction();
    const mayShow = change.diff !== null && (await this.mayShow(context, participant, change));
    return {
      ...change,
      label: labelOf(change.kind),
      by: await this.nameOf(tx, change.causedBy),
      decidedBy: await this.nameOf(tx, change.decidedBy),
      diff: mayShow && change.diff ? diffView(change.diff) : null,
    };
  }

  /** A change shows a part of a plan, so it passes the same gate and waits for the same approval. */
  private async mayShow(
    context: RequestContext,
    participant: StoredParticipant,
    { planId, participantId }: StoredPlanChange,
  ): Promise<boolean> {
    const tx = await context.transaction();
    const plan = planId === null ? null : await this.planRows.find(tx, planId);
    if (!plan) return false;
    const isOwn = actorOf(context).participantId === participantId;
    if (isOwn && (plan.status === 'needsApproval' || plan.status === 'refused')) return false;
    return (await this.serving.check(tx, participant, plan)).breaches.length === 0;
  }

  private async nameOf(tx: EntityManager, memberId: string | null): Promise<string | null> {
    const member = memberId === null ? null : await this.memberRows.byId(tx, memberId);
    return member ? this.members.displayName(tx, member) : null;
  }
}

function causeOf(context: RequestContext, participant: StoredParticipant) {
  const { memberId, participantId } = actorOf(context);
  const origin = participantId === participant.id ? ('person' as const) : ('care-team' as const);
  return { participant, origin, by: memberId };
}

function labelOf(kind: PlanChangeKind) {
  return planChangeLabels[kind];
}

function diffView({ effects, ...diff }: PlanDiff): Handed<Schema.PlanDiff> {
  return {
    ...diff,
    effects: effects.map((effect) => ({
      ...effect,
      label: outcomeLabels[effect.outcome as Outcome] ?? { en: effect.outcome, zh: effect.outcome },
    })),
  };
}

const reasonIssue = {
  severity: 'error' as const,
  path: 'reason',
  code: 'too-long',
  message: `Say it in ${longestReason} characters at most.`,
};
const kindIssue = {
  severity: 'error' as const,
  path: 'kind',
  code: 'invalid',
  message: 'There is no such kind of change, or no workspace may set it.',
};

function overtaken() {
  return notPossible(
    'CHANGE_OVERTAKEN',
    'This change does not wait any more: it was decided, or the plan has changed. Reload the page.',
  );
}

function unsafe() {
  return notPossible(
    'PLAN_WITHHELD',
    'The plan does not pass the safety check now, so it cannot be followed.',
  );
}
