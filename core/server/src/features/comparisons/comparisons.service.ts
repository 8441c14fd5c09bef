import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  activityCodes,
  addDays,
  comparableActivities,
  comparisonOutcomes,
  comparisonWeeks,
  isClinicalProfile,
  keepToComparison,
  weekdayOf,
} from '@regimen/domain';
import type {
  ComparableActivity,
  ComparisonDesign,
  Localised,
  PlanningProblem,
  ProblemIssue,
} from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { todayIn } from '../../platform/time/today.js';
import { PlanChangesService } from '../adaptation/plan-changes.service.js';
import { PlanServing } from '../plans/plan-serving.js';
import { PlansRepository } from '../plans/plans.repository.js';
import type { StoredPlan } from '../plans/plans.repository.js';
import { HealthRecordAccess } from '../profiles/health-record-access.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { ComparisonView, outcomeNames } from './comparison.view.js';
import { ComparisonsRepository } from './comparisons.repository.js';

/** What may be compared with somebody, and the plan it would change; else why nothing may. */
type Choices =
  | { kind: 'open'; base: StoredPlan; problem: PlanningProblem; activities: readonly ComparableActivity[] }
  | { kind: 'refused'; refusal: Refusal };

/** Comparisons of two safe activities, for people who agree to one. */
@Injectable()
export class ComparisonsService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(ComparisonsRepository) private readonly comparisons: ComparisonsRepository,
    @Inject(ComparisonView) private readonly view: ComparisonView,
    @Inject(PlansRepository) private readonly plans: PlansRepository,
    @Inject(PlanServing) private readonly serving: PlanServing,
    @Inject(PlanChangesService) private readonly changes: PlanChangesService,
  ) {}

  async of(context: RequestContext, participantId: string): Promise<Handed<Schema.Comparison>[]> {
    const participant = await this.access.open(context, participantId, 'read');
    if (!participant) return [];
    const tx = await context.transaction();
    return this.view.of(tx, participant, await this.comparisons.of(tx, participantId));
  }

  async choicesOf(context: RequestContext, participantId: string): Promise<Schema.ComparisonChoices> {
    const participant = await this.access.open(context, participantId, 'read');
    if (!participant) return { activities: [], refusal: null };
    const choices = await this.choices(await context.transaction(), participant);
    return choices.kind === 'refused'
      ? { activities: [], refusal: refusals[choices.refusal] }
      : {
          activities: choices.activities.map((one) => ({ ...one, partners: [...one.partners] })),
          refusal: null,
        };
  }

  /** A comparison is the person's own word: nobody else may agree to it. */
  async start(
    context: RequestContext,
    input: Schema.StartComparisonInput,
  ): Promise<Handed<Schema.StartComparisonResult>> {
    const participant = await this.access.open(context, input.participantId, 'change');
    if (!participant) return notFound();
    const { participantId, memberId } = actorOf(context);
    if (participant.id !== participantId)
      return notPossible('NOT_YOUR_COMPARISON', 'Only the person themself can agree to a comparison.');
    const design = designOf(input, todayIn(participant.profile.timeZone));
    if ('issues' in design) return invalidInput(design.issues);
    const tx = await context.transaction();
    await this.comparisons.lock(tx, participant.id);
    const choices = await this.choices(tx, participant);
    if (choices.kind === 'refused') return refused(choices.refusal);
    const chosen = choices.activities.find(({ activity }) => activity === design.first);
    if (!chosen?.partners.includes(design.second)) return refused('NOT_COMPARABLE');
    const { base, problem: before } = choices;
    const problem = { ...before, comparison: design };
    const changed = await this.changes.propose(tx, {
      ...{ participant, base, problem, by: memberId, origin: 'person', kind: 'swap' },
      ...{ plan: keepToComparison(base.plan, problem), reasons: [swapReason] },
    });
    if (changed.state === 'refused') return refused('PLAN_NOT_SAFE');
    const id = await this.comparisons.add(tx, participant, design);
    note(context, participant, 'start-comparison');
    return this.one(tx, participant, id);
  }

  /** Whoever may change the record may stop a comparison at any time. */
  async stop(
    context: RequestContext,
    { participantId, comparisonId }: Schema.StopComparisonInput,
  ): Promise<Handed<Schema.StopComparisonResult>> {
    const participant = await this.access.open(context, participantId, 'change');
    if (!participant) return notFound();
    const tx = await context.transaction();
    const stored = (await this.comparisons.of(tx, participant.id)).filter(({ id }) => id === comparisonId);
    const [found] = await this.view.of(tx, participant, stored);
    if (!found) return notFound();
    if (!found.isRunning) return notPossible('NOT_RUNNING', 'This comparison does not run any more.');
    await this.comparisons.stop(tx, comparisonId);
    note(context, participant, 'stop-comparison');
    return this.one(tx, participant, comparisonId);
  }

  private async one(tx: EntityManager, participant: StoredParticipant, comparisonId: string) {
    const stored = (await this.comparisons.of(tx, participant.id)).filter(({ id }) => id === comparisonId);
    const [view] = await this.view.of(tx, participant, stored);
    return view ?? notFound();
  }

  private async choices(tx: EntityManager, participant: StoredParticipant): Promise<Choices> {
    const today = todayIn(participant.profile.timeZone);
    if (await this.comparisons.running(tx, participant.id, today)) return closed('ALREADY_COMPARING');
    const base = await this.plans.active(tx, participant.id);
    if (!base || base.isWithheld) return closed('NO_PLAN');
    const problem = await this.serving.problemOf(tx, participant, base);
    // What was said since the plan was made counts too.
    const now = { ...problem, profile: participant.profile };
    if (isClinicalProfile(problem) || isClinicalProfile(now)) return closed('CLINICAL_PROFILE');
    const activities = comparableActivities(base.plan, problem, nextMonday(today));
    return activities.length === 0 ? closed('NOTHING_ALIKE') : { kind: 'open', base, problem, activities };
  }
}

const refusals = {
  ALREADY_COMPARING: {
    en: 'One comparison runs already. It ends, or is stopped, before another begins.',
    zh: '已有一项比较正在进行。须等它结束或停止后才能开始新的比较。',
  },
  NO_PLAN: {
    en: 'There is no plan to compare in. Ask for a plan first.',
    zh: '目前没有可用于比较的计划。请先制定计划。',
  },
  CLINICAL_PROFILE: {
    en: 'With a condition, a medicine, symptoms, pain, pregnancy or questions that are open, nothing is tried out. Your care team decides with you.',
    zh: '有疾病、用药、症状、疼痛、怀孕或尚有未答问题时，不作任何尝试。请与您的医护团队商定。',
  },
  NOTHING_ALIKE: {
    en: 'Your plan has no two safe activities that could stand in for each other in the weeks to come.',
    zh: '在接下来的几周里，您的计划中没有两项可以互相替代的安全运动。',
  },
  NOT_COMPARABLE: {
    en: 'These two cannot be compared: both must be safe for you, train the same, and one must be in your plan.',
    zh: '这两项无法比较：两者都须对您安全、训练效果相同，且其中一项须在您的计划中。',
  },
  PLAN_NOT_SAFE: {
    en: 'Your plan does not pass the safety check of today, so nothing was changed. Ask for a new plan.',
    zh: '您的计划未通过今天的安全检查，因此未作更改。请重新制定计划。',
  },
} as const satisfies Record<string, Localised>;
type Refusal = keyof typeof refusals;

const swapReason: Localised = {
  en: 'You agreed to compare two activities week by week: lot gives each week to one of them.',
  zh: '您同意按周比较两项运动：每周归哪一项由抽签决定。',
};

function closed(refusal: Refusal): Choices {
  return { kind: 'refused', refusal };
}

function refused(code: Refusal) {
  return notPossible(code, refusals[code].en);
}

/** Weeks of a comparison go from Monday to Sunday and begin after today. */
function nextMonday(today: string): string {
  return addDays(today, 8 - weekdayOf(today));
}

function designOf(
  { first, second, outcome, weeks }: Schema.StartComparisonInput,
  today: string,
): ComparisonDesign | { issues: ProblemIssue[] } {
  const [one, other] = [first, second].map((code) => activityCodes.find((each) => each === code));
  const issue = (path: string, message: string): { issues: ProblemIssue[] } => ({
    issues: [{ severity: 'error', path, code: 'unusable', message }],
  });
  if (!one) return issue('first', 'Name an activity of the vocabulary.');
  if (!other || other === one) return issue('second', 'Name another activity of the vocabulary.');
  if (!comparisonWeeks.some((offered) => offered === weeks))
    return issue('weeks', 'A comparison has 6, 8, 10 or 12 weeks.');
  return {
    ...{ first: one, second: other, weeks, startsOn: nextMonday(today) },
    outcome: comparisonOutcomes.find((each) => outcomeNames[each] === outcome)!,
    seed: randomBytes(4).readUInt32BE(0),
  };
}

function note(context: RequestContext, { id }: StoredParticipant, action: string): void {
  context.audit.note({ action, subject: `participant:${id}`, decision: 'allowed', reason: null });
}
