import { addDays } from '../shared/local-date.js';
import type { Localised } from '../shared/localised.js';
import { spokenDate } from '../shared/spoken-date.js';
import { availability } from './available-days.js';
import type { PlanningProblem } from './planning-problem.js';
import { dueShare } from './wanted-effect.js';

/** Said where the plan is longer than its screening holds: later sessions count once the person was screened again. */
function screeningEnd({ screening: { validUntil }, startsOn, weeks }: PlanningProblem): Localised[] {
  if (addDays(startsOn, weeks * 7 - 1) <= validUntil) return [];
  const end = spokenDate(validUntil);
  return [
    {
      en: `Your health check holds until ${end.en}. Answer the health questions again by then to keep the plan.`,
      zh: `您的健康筛查有效期至${end.zh}。请在此之前重新回答健康问题，以便继续使用计划。`,
    },
  ];
}

/** Said where a goal is due after the plan's end, so that its wanted effect is not taken for all of it. */
function laterGoals({ request, startsOn, weeks }: PlanningProblem): Localised[] {
  const shares = request.goals.map((goal) => dueShare(goal, { startsOn, weeks }));
  const share = Math.round(100 * Math.min(1, ...shares));
  if (share >= 100) return [];
  return [
    {
      en: `Your goal is due after this plan ends. By then, about ${share} % of the change you want is aimed at.`,
      zh: `您的目标日期在本计划结束之后。到计划结束时，目标是完成您期望变化的约${share}%。`,
    },
  ];
}

/** What a plan takes for granted, said to the person. */
export function assumptionsOf(problem: PlanningProblem): Localised[] {
  const { profile, request, baseline, dietaryDeficitKcalPerDay } = problem;
  const days = availability(profile, request).assumption;
  return [
    ...screeningEnd(problem),
    ...laterGoals(problem),
    ...(days ? [days] : []),
    ...(baseline.bodyMassKg === null
      ? [
          {
            en: 'Body weight is not known; energy is reckoned for 70 kg.',
            zh: '体重未知，能量按70公斤计算。',
          },
        ]
      : []),
    ...(baseline.weeklyLoad === null && baseline.activeMinutesPerWeek === null
      ? [
          {
            en: 'Your training so far is not known; the plan starts gently.',
            zh: '不了解您以往的训练情况，计划从温和开始。',
          },
        ]
      : []),
    ...(dietaryDeficitKcalPerDay > 0
      ? [
          {
            en: `The predicted weight counts on eating about ${Math.round(dietaryDeficitKcalPerDay)} kcal a day less than you use.`,
            zh: `体重预测以每天少摄入约${Math.round(dietaryDeficitKcalPerDay)}千卡为前提。`,
          },
        ]
      : []),
    {
      en: 'Effects are averages of many people; yours may differ within the range given.',
      zh: '效果是多人的平均值，您的结果可能在所给范围内有所不同。',
    },
  ];
}
