import type { Plan, PlanSession, PlanWeek } from '../planning/plan.js';
import type { Candidate } from '../planning/planning-problem.js';
import type { Constraint } from '../screening/constraint.js';
import type { Localised } from '../shared/localised.js';
import { weekdayOf } from '../shared/local-date.js';
import type { ExplainInput } from './explain-input.js';
import type { Reason, SessionExplanation } from './explanation.js';
import { comparisonReasons } from './comparison-reasons.js';
import { outcomeLabels, outcomesOf } from './outcome-labels.js';
import { spokenNumber } from './spoken-number.js';
import { strengthReasons } from './strength-reasons.js';

/** Reasons of every session, in calendar order. */
export function sessionExplanations(input: ExplainInput): SessionExplanation[] {
  const constraints = new Map(input.constraints.map((constraint) => [constraint.id, constraint]));
  const candidates = new Map(input.candidates.map((candidate) => [candidate.template.id, candidate]));
  return input.plan.weeks.flatMap((week, index) =>
    week.sessions.map((session) => ({
      sessionId: session.id,
      reasons: withoutRepeats([
        ...limitReasons(session, input.plan, constraints),
        ...targetReasons(session, input.plan),
        ...trialReasons(session, input),
        ...comparisonReasons(session, input),
        ...preferenceReasons(session, input, candidates.get(session.templateId)),
        ...availabilityReasons(session, input),
        ...progressionReasons(week, input.plan.weeks[index - 1]),
        ...strengthReasons(session, week, input),
      ]),
    })),
  );
}

/** Two limits of one rule say the same thing; it is said once. */
function withoutRepeats(reasons: readonly Reason[]): Reason[] {
  const said = new Set<string>();
  return reasons.filter(({ text }) => !said.has(text.en) && said.add(text.en));
}

/** The limits that speak of a session; where one also binds, the reason says that it shapes the plan. */
function limitReasons(
  session: PlanSession,
  plan: Plan,
  constraints: ReadonlyMap<string, Constraint>,
): Reason[] {
  const binding = new Set(plan.certificate.binding.map(({ constraintId }) => constraintId));
  return session.constraintIds.flatMap((id): Reason[] => {
    const constraint = constraints.get(id);
    if (!constraint) return [];
    const rule: Reason = { kind: 'rule', text: constraint.reason, ref: id, citations: constraint.citation };
    return binding.has(id) ? [rule, bindingReason(constraint)] : [rule];
  });
}

function bindingReason(constraint: Constraint): Reason {
  return {
    kind: 'binding-limit',
    text: {
      en: `This limit shapes the plan: without it, the plan could come closer to your goal. ${constraint.reason.en}`,
      zh: `这项限制决定了计划的样子：没有它，计划可以更接近目标。${constraint.reason.zh}`,
    },
    ref: constraint.id,
    citations: constraint.citation,
  };
}

function targetReasons(session: PlanSession, plan: Plan): Reason[] {
  const served = plan.effects.filter((effect) => outcomesOf[session.modality].includes(effect.outcome));
  return served.map((effect) => ({
    kind: 'target',
    text: {
      en: `It works towards your ${outcomeLabels[effect.outcome].en}.`,
      zh: `它有助于：${outcomeLabels[effect.outcome].zh}。`,
    },
    ref: effect.outcome,
    citations: [],
  }));
}

const liked: Localised = { en: 'You said that you like this activity.', zh: '您说过喜欢这项运动。' };

/** What the policy's score for this template is made of, strongest first. */
function preferenceReasons(
  session: PlanSession,
  input: ExplainInput,
  candidate: Candidate | undefined,
): Reason[] {
  const { request, profile } = input.problem;
  const wished = request.likedActivities.some((slot) => slot.value === session.activity);
  const habitual = profile.likedActivities.includes(session.activity);
  const reasons: Reason[] =
    wished || habitual ? [{ kind: 'preference', text: liked, ref: session.activity, citations: [] }] : [];
  const strongest = Object.entries(candidate?.features ?? {})
    .filter(([feature, score]) => score > 0 && feature !== 'tried' && feature !== 'compared')
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0];
  const label = strongest && featureLabels[strongest[0]];
  if (strongest && label && reasons.length === 0) {
    reasons.push({ kind: 'preference', text: label, ref: strongest[0], citations: [] });
  }
  return reasons;
}

/** What was drawn to be tried is said to be so, and that it may be refused. */
function trialReasons({ activity }: PlanSession, { problem }: ExplainInput): Reason[] {
  const { trial } = problem;
  if (!trial?.isTrial || trial.chosen !== activity) return [];
  const isNew = trial.arms.some((arm) => arm.activity === activity && arm.known === 0);
  return [{ kind: 'trial', text: isNew ? triedAsNew : triedAgain, ref: activity, citations: [trialSource] }];
}

const triedAsNew: Localised = {
  en: 'It is tried as something new, to learn whether you like it. It was drawn from what is safe for you. You may say no.',
  zh: '这是一次新的尝试，想了解您是否喜欢。它是从对您安全的项目中抽取的，您可以拒绝。',
};
const triedAgain: Localised = {
  en: 'It is tried once more, to learn how you like it. It was drawn from what is safe for you. You may say no.',
  zh: '再尝试一次，想了解您有多喜欢。它是从对您安全的项目中抽取的，您可以拒绝。',
};
const trialSource = { source: 'Thompson 1933, Biometrika 25:285', year: 1933 };

/** What each feature of the policy means to a person; a feature without words is not spoken of. */
const featureLabels: Readonly<Record<string, Localised>> = {
  servesGoal: {
    en: 'Among the safe choices it serves your goal best.',
    zh: '在安全的选择中，它最有助于您的目标。',
  },
  habit: { en: 'It goes with a habit of yours.', zh: '它符合您的习惯。' },
  enjoyed: { en: 'You said that you enjoyed it.', zh: '您说过喜欢做它。' },
  kept: { en: 'You mostly do it when it is planned.', zh: '安排了您大多都会完成。' },
  everyday: { en: 'It is simple to start and needs no learning.', zh: '它容易开始，无需专门学习。' },
  equipmentAtHand: { en: 'You have what it needs.', zh: '您有它所需的器材。' },
  place: { en: 'You can do it where you train.', zh: '您可以在常去的地方进行。' },
  prescribed: { en: 'It is advised to people with your condition.', zh: '它是推荐给您这类情况的运动。' },
  gentle: { en: 'It is gentle on your body.', zh: '它对身体温和。' },
  suggested: {
    en: 'It was suggested for what you asked, and it is safe for you.',
    zh: '这是根据您的要求建议的，并且对您安全。',
  },
};

const weekdayNames: readonly Localised[] = [
  { en: 'Mondays', zh: '周一' },
  { en: 'Tuesdays', zh: '周二' },
  { en: 'Wednesdays', zh: '周三' },
  { en: 'Thursdays', zh: '周四' },
  { en: 'Fridays', zh: '周五' },
  { en: 'Saturdays', zh: '周六' },
  { en: 'Sundays', zh: '周日' },
];

function availabilityReasons(session: PlanSession, { problem }: ExplainInput): Reason[] {
  const weekday = weekdayOf(session.date);
  const named = problem.request.weekdays.some((slot) => slot.value === weekday);
  const available = problem.profile.availableDays.some((day) => day.weekday === weekday);
  const name = weekdayNames[weekday - 1];
  if (!name || (!named && !available)) return [];
  const text = { en: `You have time on ${name.en}.`, zh: `您${name.zh}有时间。` };
  return [{ kind: 'availability', text, ref: String(weekday), citations: [] }];
}

function progressionReasons(week: PlanWeek, previous: PlanWeek | undefined): Reason[] {
  if (!previous) {
    const text = {
      en: 'The first week starts gently, so that your body can get used to it.',
      zh: '第一周从轻开始，让身体适应。',
    };
    return [{ kind: 'progression', text, ref: null, citations: [] }];
  }
  const [now, before] = [spokenNumber(week.minutes), spokenNumber(previous.minutes)];
  const text = {
    en: `Week ${week.week} has ${now} minutes, after ${before} minutes the week before.`,
    zh: `第${week.week}周共${now}分钟，前一周为${before}分钟。`,
  };
  return [{ kind: 'progression', text, ref: null, citations: [] }];
}
