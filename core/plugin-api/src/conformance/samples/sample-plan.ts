import type { Plan, PlanSession } from '@regimen/domain';
import { both } from './both.js';

export const sampleSession: PlanSession = {
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

/** A week with one supervised swim and a week of rest. */
export const samplePlan: Plan = {
  schema: 'regimen-plan/1',
  startsOn: '2026-11-30',
  weeks: [
    {
      week: 1,
      startsOn: '2026-11-30',
      sessions: [sampleSession],
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
    givenUp: [],
    shortfalls: [],
    solver: { name: 'HiGHS', version: '1.8.0' },
  },
  heartRateBasis: null,
  assumptions: [both('No data on your fitness yet.', '尚无体能数据。')],
};
