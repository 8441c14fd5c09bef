import type { Explanation, NutritionAdvice } from '@regimen/domain';
import type { ExplanationSample } from '../plugin-fixtures.js';
import { both, citation } from './both.js';
import { samplePlan, sampleSession } from './sample-plan.js';
import { sampleScreening } from './sample-screening.js';

const explanation: Explanation = {
  summary: {
    participant: both('Your plan runs for 2 weeks.', '计划共2周。'),
    clinician: both('Screening: modify.', '筛查结论：modify。'),
  },
  sessions: [
    {
      sessionId: sampleSession.id,
      reasons: [
        {
          kind: 'rule',
          text: both('Keep the effort moderate.', '保持中等强度。'),
          ref: 'rule-a#1',
          citations: [citation],
        },
        {
          kind: 'preference',
          text: both('You said that you like this activity.', '您说过喜欢这项运动。'),
          ref: 'swimming',
          citations: [],
        },
      ],
    },
  ],
  screening: [
    {
      kind: 'rule',
      text: both('We keep the effort moderate for you.', '我们为您保持中等强度。'),
      ref: 'rule-a',
      citations: [citation],
    },
  ],
  effects: [
    {
      kind: 'target',
      text: both('Body weight: wanted −5 kg.', '体重：期望−5 kg。'),
      ref: 'body-mass',
      citations: [],
    },
  ],
  data: [{ metric: 'heart-rate-resting', days: 28, from: '2026-10-28', to: '2026-11-24', coverage: 0.9 }],
  disclaimer: both('This is not medical advice.', '这不是医疗建议。'),
};

const nutrition: NutritionAdvice[] = [
  {
    adviserId: 'nutrition-test',
    restingEnergyKcal: 1400,
    dailyEnergyKcal: 1900,
    intakeKcal: 1500,
    proteinGrams: { low: 60, high: 80 },
    items: [
      {
        id: 'protein',
        text: both('Eat 60 to 80 g of protein a day.', '每天吃60到80克蛋白质。'),
        citations: [citation],
      },
    ],
    referral: both('See a dietitian.', '请咨询营养师。'),
  },
];

/** A two-week plan with every part a report can show. */
export const explanationSample: ExplanationSample = {
  plan: samplePlan,
  screening: sampleScreening,
  explanation,
  nutrition,
};
