import type { Explanation, Localised, NutritionAdvice, Plan, PlanSession, Screening } from '@regimen/domain';
import type { ReportInput } from '../view/report-view.js';

const both = (en: string, zh: string): Localised => ({ en, zh });

const citation = { source: 'Pescatello 2004, Med Sci Sports Exerc 36:533', year: 2004 };

const session: PlanSession = {
  id: 'w1-2026-11-30-swim-easy',
  date: '2026-11-30',
  templateId: 'swim-easy',
  templateVersion: 1,
  title: both('Easy swim', '轻松游泳'),
  activity: 'swimming',
  modality: 'aerobic',
  band: 'moderate',
  minutes: 30,
  met: 5.8,
  energyKcal: 238,
  load: 174,
  steps: [
    {
      kind: 'work',
      minutes: 30,
      band: 'moderate',
      heartRateBpm: { low: 110, high: 130 },
      rpe: { low: 11, high: 13 },
      cue: both('Breathe out under water.', '水下呼气。'),
    },
  ],
  supervisedBy: 'clinician',
  advice: [both('Warm up on land first.', '先在岸上热身。')],
  constraintIds: ['rule-a#1'],
};

const plan: Plan = {
  schema: 'regimen-plan/1',
  startsOn: '2026-11-30',
  weeks: [
    {
      week: 1,
      startsOn: '2026-11-30',
      sessions: [session],
      minutes: 30,
      moderateEquivalentMinutes: 30,
      load: 174,
    },
    { week: 2, startsOn: '2026-12-07', sessions: [], minutes: 0, moderateEquivalentMinutes: 0, load: 0 },
  ],
  effects: [],
  certificate: {
    residual: 0.41,
    bound: 0.4,
    gap: 0.0083,
    residualOfNoPlan: 1.2,
    binding: [{ constraintId: 'rule-a#1', label: both('Moderate effort', '中等强度'), price: 0.1 }],
    shortfalls: [],
    solver: { name: 'HiGHS', version: '1.8.0' },
  },
  heartRateBasis: null,
  assumptions: [both('No data on your fitness yet.', '尚无体能数据。')],
};

const screening: Screening = {
  clearance: 'modify',
  outcome: 'clear-with-limits',
  constraints: [],
  trace: [
    {
      ruleId: 'rule-a',
      ruleVersion: 2,
      packId: 'pack',
      title: both('Rule A', '规则甲'),
      fired: true,
      facts: [{ name: 'restingSystolicMmHg', value: 150 }],
      missingFacts: ['bmi'],
      clearance: 'modify',
      citations: [citation],
      explanation: {
        participant: both('We keep the effort moderate for you.', '我们为您保持中等强度。'),
        clinician: both(
          'Resting systolic 150 mmHg: hypertension, moderate only.',
          '静息收缩压150 mmHg：高血压，仅限中等强度。',
        ),
      },
    },
  ],
  missingFacts: ['bmi'],
  questions: [],
  screenedOn: '2026-11-25',
  validUntil: '2027-11-25',
  packs: [{ id: 'pack', version: '1.0.0' }],
};

const explanation: Explanation = {
  summary: {
    participant: both('Your plan runs for 2 weeks.', '计划共2周。'),
    clinician: both('Screening: modify.', '筛查结论：modify。'),
  },
  sessions: [
    {
      sessionId: session.id,
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
export function reportInput(changes: Partial<ReportInput> = {}): ReportInput {
  return {
    plan,
    screening,
    explanation,
    nutrition,
    language: 'en',
    audience: 'participant',
    format: 'text',
    ...changes,
  };
}
