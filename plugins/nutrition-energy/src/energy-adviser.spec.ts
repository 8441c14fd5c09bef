import type {
  ConditionCode,
  Goal,
  NutritionAdvice,
  Plan,
  PlanSession,
  Profile,
  Screening,
  TrainingRequest,
} from '@regimen/domain';
import { emptyProfile, emptyRequest } from '@regimen/domain';
import { energyAdviser } from './energy-adviser.js';

const on = '2026-11-25';

function profileOf(changes: Partial<Profile> = {}): Profile {
  return {
    ...emptyProfile('Europe/London'),
    birthDate: '1976-05-01',
    sex: 'female',
    heightCm: 165,
    bodyMassKg: 80,
    screeningAnsweredOn: on,
    ...changes,
  };
}

function requestOf(goal: Partial<Goal> = {}, changes: Partial<TrainingRequest> = {}): TrainingRequest {
  const kind: Goal['kind'] = { value: 'lose-weight', span: null, confidence: 1, origin: 'default' };
  return {
    ...emptyRequest({ text: '', language: 'en', understoodBy: { model: 'test', version: '1' } }),
    goals: [{ kind, target: null, deadline: null, ...goal }],
    ...changes,
  };
}

function planOf(session: Partial<PlanSession> = {}): Plan {
  const whole: PlanSession = {
    id: 'w1-2026-11-30-walk',
    date: '2026-11-30',
    templateId: 'walk',
    templateVersion: 1,
    title: { en: 'Walk', zh: '走路' },
    activity: 'walking',
    modality: 'aerobic',
    band: 'moderate',
    minutes: 45,
    met: 3.8,
    energyKcal: 700,
    load: 171,
    steps: [],
    supervisedBy: null,
    advice: [],
    constraintIds: [],
    ...session,
  };
  return {
    schema: 'regimen-plan/1',
    startsOn: '2026-11-30',
    weeks: [
      {
        week: 1,
        startsOn: '2026-11-30',
        sessions: [whole],
        minutes: 45,
        moderateEquivalentMinutes: 45,
        load: 171,
      },
    ],
    effects: [],
    certificate: {
      residual: 0,
      bound: 0,
      gap: 0,
      residualOfNoPlan: 0,
      binding: [],
      givenUp: [],
      shortfalls: [],
      solver: { name: 'none', version: '0' },
    },
    heartRateBasis: null,
    assumptions: [],
  };
}

const screening: Screening = {
  clearance: 'allow',
  outcome: 'clear',
  constraints: [],
  trace: [],
  prescriptions: [],
  unknownFacts: [],
  missingFacts: [],
  questions: [],
  screenedOn: on,
  validUntil: '2027-11-25',
  packs: [],
};

function advise(profile: Partial<Profile> = {}, request = requestOf(), plan = planOf()): NutritionAdvice {
  return energyAdviser.advise({ profile: profileOf(profile), request, screening, plan, on });
}

function deficit(profile: Partial<Profile> = {}, request = requestOf()): number {
  return energyAdviser.safeDeficitKcalPerDay({ profile: profileOf(profile), request, screening, on });
}

const ids = (advice: NutritionAdvice): string[] => advice.items.map(({ id }) => id);
const withCondition = (code: ConditionCode): Partial<Profile> => ({ conditions: [{ code }] });

describe('energy', () => {
  it('adds planned exercise to resting energy, and takes a safe deficit off', () => {
    const advice = advise();
    // Mifflin: 800 + 1031.25 − 250 − 161 = 1420.25; × 1.2 + 700 / 7 = 1804.3; less 500 of diet and 100 of exercise.
    expect(advice.restingEnergyKcal).toBe(1420);
    expect(advice.dailyEnergyKcal).toBe(1804);
    expect(advice.intakeKcal).toBe(1204);
    expect(advice.items[0]?.citations.length).toBeGreaterThan(0);
  });

  it('takes nothing off without the wish to lose weight', () => {
    const kind: Goal['kind'] = { value: 'general-health', span: null, confidence: 1, origin: 'default' };
    const advice = advise({}, requestOf({ kind }));
    expect(advice.intakeKcal).toBe(advice.dailyEnergyKcal);
    expect(deficit({}, requestOf({ kind }))).toBe(0);
  });

  it('keeps the floor', () => {
    expect(deficit({ bodyMassKg: 55, heightCm: 160 })).toBe(166);
    expect(advise({ bodyMassKg: 55, heightCm: 160 }).intakeKcal).toBe(1201);
    expect(deficit({ bodyMassKg: 45, heightCm: 150 })).toBe(0);
  });

  it('is silent without height, mass or age', () => {
    for (const missing of [{ heightCm: null }, { bodyMassKg: null }, { birthDate: null }]) {
      expect(advise(missing)).toMatchObject({
        restingEnergyKcal: null,
        dailyEnergyKcal: null,
        intakeKcal: null,
      });
      expect(deficit(missing)).toBe(0);
    }
  });
});

describe('people who must see no calorie numbers', () => {
  const vague = { span: null, confidence: 1, origin: 'default' as const };
  const goalOf = (value: number): Partial<Goal> => ({
    target: { ...vague, value: { quantity: 'body-mass', mode: 'level', value, unit: 'kg' } },
  });
  it.each([
    ['pregnancy', withCondition('pregnancy'), requestOf()],
    [
      'pregnancy named in the text',
      {},
      requestOf({}, { conditions: [{ ...vague, value: 'pregnancy' as const }] }),
    ],
    ['age 17', { birthDate: '2009-11-26' }, requestOf()],
    ['BMI below 18.5', { bodyMassKg: 50 }, requestOf()],
    ['a wanted BMI below 18.5', {}, requestOf(goalOf(50))],
    ['an eating disorder', withCondition('eating-disorder'), requestOf()],
    ['a wish to starve', {}, requestOf({}, { harms: [{ ...vague, value: 'starvation' as const }] })],
  ])('%s', (_, profile, request) => {
    const advice = advise(profile, request);
    expect(advice).toMatchObject({
      restingEnergyKcal: null,
      dailyEnergyKcal: null,
      intakeKcal: null,
      proteinGrams: null,
    });
    expect(deficit(profile, request)).toBe(0);
    expect(advice.referral).not.toBeNull();
    expect(JSON.stringify(advice.items)).not.toMatch(/kcal|千卡/u);
  });
});

describe('protein', () => {
  it.each([
    ['an adult', {}, { low: 64, high: 64 }],
    ['from 65 on', { birthDate: '1950-01-01' }, { low: 80, high: 96 }],
    [
      'from 65 on with a chronic illness',
      { birthDate: '1950-01-01', ...withCondition('copd') },
      { low: 96, high: 120 },
    ],
    ['on a GLP-1 medicine', { medications: ['glp-1-agonist' as const] }, { low: 96, high: 128 }],
    ['kidney disease', withCondition('chronic-kidney-disease'), { low: 64, high: 64 }],
  ])('%s', (_, profile, grams) => expect(advise(profile).proteinGrams).toEqual(grams));

  it('is more for somebody who trains strength, but never above the cap of the kidneys', () => {
    const strength = planOf({ modality: 'resistance' });
    expect(advise({}, requestOf(), strength).proteinGrams).toEqual({ low: 112, high: 160 });
    const capped = advise(withCondition('chronic-kidney-disease'), requestOf(), strength);
    expect(capped.proteinGrams).toEqual({ low: 64, high: 64 });
    expect(capped.items.find(({ id }) => id === 'protein')?.text.en).toBe(
      'Keep protein to about 64 g a day.',
    );
    expect(capped.referral?.en).toContain('kidney');
  });
});

describe('situations', () => {
  it.each([
    ['insulin', { medications: ['insulin' as const] }, 'carbohydrate-around-sessions'],
    ['high blood pressure', withCondition('hypertension'), 'salt'],
    ['kidney disease', withCondition('chronic-kidney-disease'), 'no-potassium-salt'],
    ['a blood thinner', { medications: ['anticoagulant' as const] }, 'steady-greens'],
    ['a GLP-1 medicine', { medications: ['glp-1-agonist' as const] }, 'small-meals'],
  ])('%s', (_, profile, id) => {
    expect(ids(advise(profile))).toContain(id);
    expect(ids(advise())).not.toContain(id);
  });

  it('speaks of carbohydrate in sessions above an hour only', () => {
    expect(ids(advise({}, requestOf(), planOf({ minutes: 61 })))).toContain('long-sessions');
    expect(ids(advise({}, requestOf(), planOf({ minutes: 60 })))).not.toContain('long-sessions');
  });

  it('cites a source for everything, in both languages', () => {
    const everything = advise({
      medications: ['insulin', 'anticoagulant', 'ace-inhibitor', 'glp-1-agonist'],
      ...withCondition('hypertension'),
    });
    for (const { text, citations } of everything.items) {
      expect(citations.length).toBeGreaterThan(0);
      expect(text.en.length * text.zh.length).toBeGreaterThan(0);
    }
  });
});
