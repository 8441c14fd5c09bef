import type { Plan, PlanSession } from '../../planning/plan.js';
import type { Candidate, PlanningProblem } from '../../planning/planning-problem.js';
import type { SessionTemplate } from '../../planning/session-template.js';
import { emptyProfile } from '../../profile/empty-profile.js';
import type { Profile } from '../../profile/profile.js';
import { emptyRequest } from '../../request/empty-request.js';
import type { Goal, TrainingRequest } from '../../request/training-request.js';
import type { Constraint } from '../../screening/constraint.js';
import type { Screening } from '../../screening/screening.js';
import type { ExplainInput } from '../explain-input.js';

const both = (text: string) => ({ en: text, zh: text });

const profile: Profile = {
  ...emptyProfile('Asia/Shanghai'),
  birthDate: '1974-03-02',
  sex: 'female',
  heightCm: 165,
  bodyMassKg: 78,
  conditions: [{ code: 'hypertension' }, { code: 'knee-pain' }],
  screeningAnsweredOn: '2026-11-20',
  activeMinutesPerWeek: 0,
  restingSystolicMmHg: 150,
  restingDiastolicMmHg: 95,
  restingHeartRateBpm: 70,
  availableDays: [{ weekday: 1, minutes: 60 }],
  equipment: ['pool'],
  places: ['pool'],
};

const goal: Goal = {
  kind: { value: 'lose-weight', span: [0, 2], confidence: 0.95, origin: 'text' },
  target: null,
  deadline: null,
};

const request: TrainingRequest = {
  ...emptyRequest({ text: '减脂，喜欢游泳', language: 'zh', understoodBy: { model: 'test', version: '1' } }),
  goals: [goal],
  likedActivities: [{ value: 'swimming', span: [5, 7], confidence: 0.95, origin: 'text' }],
};

const cap: Constraint = {
  id: 'hypertension-moderate#1',
  ruleId: 'hypertension-moderate',
  ruleVersion: 1,
  packId: 'knowledge-test',
  severity: 'hard',
  citation: [{ source: 'Pescatello 2004, Med Sci Sports Exerc 36:533', year: 2004 }],
  reason: { en: 'Keep the effort moderate.', zh: '保持中等强度。' },
  appliesTo: {},
  kind: 'intensityCeiling',
  band: 'moderate',
  heartRateTargetsAllowed: true,
};

const screening: Screening = {
  clearance: 'modify',
  outcome: 'clear-with-limits',
  constraints: [cap],
  prescriptions: [],
  trace: [
    {
      ruleId: 'hypertension-moderate',
      ruleVersion: 1,
      packId: 'knowledge-test',
      title: both('Raised pressure'),
      fired: true,
      facts: [{ name: 'restingSystolicMmHg', value: 150 }],
      missingFacts: [],
      thresholds: [],
      clearance: 'modify',
      decides: true,
      outweighedBy: [],
      overrides: [],
      citations: cap.citation,
      explanation: {
        participant: { en: 'We keep the effort moderate for you.', zh: '我们为您保持中等强度。' },
        clinician: {
          en: 'Resting systolic 150 mmHg: moderate only.',
          zh: '静息收缩压150 mmHg：仅限中等强度。',
        },
      },
    },
  ],
  missingFacts: [],
  unknownFacts: [],
  questions: [],
  screenedOn: '2026-11-25',
  validUntil: '2027-11-25',
  packs: [{ id: 'knowledge-test', version: '1.0.0' }],
};

function session(week: number, date: string, minutes: number): PlanSession {
  return {
    id: `w${week}-${date}-swim-easy`,
    date,
    templateId: 'swim-easy',
    templateVersion: 1,
    title: { en: 'Easy swim', zh: '轻松游泳' },
    activity: 'swimming',
    modality: 'aerobic',
    band: 'moderate',
    minutes,
    met: 5.8,
    energyKcal: 238,
    load: 174,
    steps: [],
    supervisedBy: null,
    advice: [],
    constraintIds: [cap.id],
  };
}

const plan: Plan = {
  schema: 'regimen-plan/1',
  startsOn: '2026-11-30',
  weeks: [
    {
      week: 1,
      startsOn: '2026-11-30',
      sessions: [session(1, '2026-11-30', 30)],
      minutes: 30,
      moderateEquivalentMinutes: 30,
      load: 174,
    },
    {
      week: 2,
      startsOn: '2026-12-07',
      sessions: [session(2, '2026-12-07', 35)],
      minutes: 35,
      moderateEquivalentMinutes: 35,
      load: 203,
    },
  ],
  effects: [
    {
      outcome: 'body-mass',
      wanted: -5,
      predicted: -3.14,
      range: { low: -4.6, high: -1.8 },
      unit: 'kg',
      residual: 0.4,
      source: 'energy balance',
    },
  ],
  certificate: {
    residual: 0.41,
    bound: 0.4,
    gap: 0.0083,
    residualOfNoPlan: 1.2,
    binding: [{ constraintId: cap.id, label: cap.reason, price: 0.1 }],
    givenUp: [],
    shortfalls: [{ outcome: 'body-mass', wanted: -5, reachable: -3.2, unit: 'kg' }],
    solver: { name: 'HiGHS', version: '1.8.0' },
  },
  heartRateBasis: { restBpm: 70, maxBpm: 172, origin: 'age-formula', source: 'Tanaka 2001' },
  assumptions: [],
};

const template: SessionTemplate = {
  id: 'swim-easy',
  version: 1,
  title: { en: 'Easy swim', zh: '轻松游泳' },
  activity: 'swimming',
  modality: 'aerobic',
  band: 'moderate',
  heartRateReserve: { low: 0.4, high: 0.59 },
  rpe: { low: 11, high: 13 },
  met: 5.8,
  compendiumCode: '18240',
  durationMinutes: { min: 20, max: 60 },
  steps: [],
  impact: 'none',
  jointLoad: {},
  muscleGroups: [],
  fallRisk: 0,
  valsalva: false,
  supine: false,
  contact: false,
  breathHold: false,
  hardDay: false,
  setsPerSession: 0,
  equipment: ['pool'],
  places: ['pool'],
  citations: [],
};

const candidate: Candidate = { template, probability: 1, features: { gentle: 0.6, variety: 0.2 } };

const problem: PlanningProblem = {
  profile,
  request,
  screening,
  constraints: [cap],
  catalogue: [template],
  targets: [],
  baseline: {
    bodyMassKg: 78,
    vo2maxMlKgMin: null,
    restingSystolicMmHg: 150,
    weeklyLoad: null,
    activeMinutesPerWeek: 0,
  },
  startsOn: '2026-11-30',
  weeks: 2,
  dietaryDeficitKcalPerDay: 300,
  suggestions: {},
};

/** Two weeks of swimming for somebody with raised blood pressure and a sore knee. */
export const swimPlan: ExplainInput = {
  plan,
  screening,
  constraints: [cap],
  candidates: [candidate],
  problem,
  violations: [],
  dataWindow: [
    { metric: 'heart-rate-resting', days: 28, from: '2026-10-28', to: '2026-11-24', coverage: 0.9 },
  ],
};
