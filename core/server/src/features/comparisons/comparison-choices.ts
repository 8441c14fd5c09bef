import { Inject, Injectable } from '@nestjs/common';
import { addDays, comparableActivities, isClinicalProfile, weekdayOf } from '@regimen/domain';
import type { ComparableActivity, Localised, PlanningProblem } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { todayIn } from '../../platform/time/today.js';
import { PlanServing } from '../plans/plan-serving.js';
import { PlansRepository } from '../plans/plans.repository.js';
import type { StoredPlan } from '../plans/plans.repository.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { ComparisonsRepository } from './comparisons.repository.js';

/** What may be compared with somebody, and the plan it would change; else why nothing may. */
type Choices =
  | { kind: 'open'; base: StoredPlan; problem: PlanningProblem; activities: readonly ComparableActivity[] }
  | { kind: 'refused'; refusal: Refusal };

/** What somebody may compare from the next Monday on. */
@Injectable()
export class ComparisonChoices {
  constructor(
    @Inject(ComparisonsRepository) private readonly comparisons: ComparisonsRepository,
    @Inject(PlansRepository) private readonly plans: PlansRepository,
    @Inject(PlanServing) private readonly serving: PlanServing,
  ) {}

  async of(tx: EntityManager, participant: StoredParticipant): Promise<Choices> {
    const today = todayIn(participant.profile.timeZone);
    if (await this.comparisons.running(tx, participant.id, today)) return closed('ALREADY_COMPARING');
    const base = await this.plans.active(tx, participant.id);
    if (!base || base.isWithheld) return closed('NO_PLAN');
    const problem = await this.serving.problemOf(tx, participant, base);
    // What was said since the plan was made counts too.
    const now = { ...problem, profile: participant.profile };
    if (isClinicalProfile(problem) || isClinicalProfile(now)) return closed('CLINICAL_PROFILE');
    const activities = comparableActivities(base.plan, now, nextMonday(today));
    return activities.length === 0 ? closed('NOTHING_ALIKE') : { kind: 'open', base, problem, activities };
  }
}

/** Why nothing, or not this, may be compared, in the words of the person. */
export const refusals = {
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
export type Refusal = keyof typeof refusals;

function closed(refusal: Refusal): Choices {
  return { kind: 'refused', refusal };
}

/** Weeks of a comparison go from Monday to Sunday and begin after today. */
export function nextMonday(today: string): string {
  return addDays(today, 8 - weekdayOf(today));
}
