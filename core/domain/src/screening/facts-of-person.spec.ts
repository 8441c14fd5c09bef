import { emptyProfile } from '../profile/empty-profile.js';
import type { Profile } from '../profile/profile.js';
import { emptyRequest } from '../request/empty-request.js';
import type { GoalTarget, TrainingRequest } from '../request/training-request.js';
import type { Vitals } from './assemble-facts.js';
import { assembleFacts } from './assemble-facts.js';

const on = '2026-11-27';
const said = <T>(value: T) => ({ value, span: null, confidence: 0.1, origin: 'text' }) as const;
const silent = emptyRequest({ text: '', language: 'en', understoodBy: { model: 'm', version: '1' } });
const factsOf = (
  profile: Partial<Profile> = {},
  request: Partial<TrainingRequest> | null = null,
  vitals: Vitals = {},
) =>
  assembleFacts({
    profile: { ...emptyProfile('UTC'), ...profile },
    request: request && { ...silent, ...request },
    vitals,
    on,
  });

describe('what nobody knows', () => {
  it('is unknown and never "no"', () => {
    const facts = factsOf();
    for (const name of [
      'ageYears',
      'sex',
      'bmi',
      'bodyMassKg',
      'goalBmi',
      'wantedLossKgPerWeek',
      'symptoms',
    ] as const) {
      expect(facts[name]).toBeNull();
    }
    expect(facts.screeningAnswered).toBe(false);
    expect(facts.harms).toEqual([]);
    expect(facts.goals).toEqual([]);
    expect(facts.painfulJoints).toEqual([]);
    expect(factsOf({}, {})).toMatchObject({
      ageYears: null,
      bodyMassKg: null,
      restingSystolicMmHg: null,
      restingDiastolicMmHg: null,
      goalBmi: null,
      wantedLossKgPerWeek: null,
    });
  });

  it('are symptoms until somebody asked, unless some were told', () => {
    expect(factsOf({ symptoms: ['syncope'] }).symptoms).toEqual(['syncope']);
    expect(factsOf({ screeningAnsweredOn: on }).symptoms).toEqual([]);
  });

  it.each([
    ['2026-11-27', true],
    ['2025-11-27', true],
    ['2025-11-26', false],
    ['2026-11-28', false],
  ])('is asked again a year after the answers: %s', (screeningAnsweredOn, answered) => {
    expect(factsOf({ screeningAnsweredOn }).screeningAnswered).toBe(answered);
  });
});

describe('words', () => {
  it('add to the profile, sorted, each once, however unsure', () => {
    const facts = factsOf(
      {
        conditions: [{ code: 'stroke' }, { code: 'asthma' }],
        medications: ['statin'],
        symptoms: ['syncope'],
      },
      {
        conditions: [said('asthma'), said('copd')],
        medications: [said('insulin')],
        symptoms: [said('chest-pain-rest')],
        painfulJoints: [said('knee')],
        harms: [said('doping')],
        goals: [{ kind: said('lose-weight'), target: null, deadline: null }],
      },
    );
    expect(facts.conditions).toEqual(['asthma', 'copd', 'stroke']);
    expect(facts.medications).toEqual(['insulin', 'statin']);
    expect(facts.symptoms).toEqual(['chest-pain-rest', 'syncope']);
    expect(facts.painfulJoints).toEqual(['knee']);
    expect(facts.harms).toEqual(['doping']);
    expect(facts.goals).toEqual(['lose-weight']);
  });

  it('do not make a joint well that is spared', () => {
    const sparedJoints = [{ joint: 'lumbar', since: on, pain: 7, because: 'severe' }] as const;
    expect(factsOf({ sparedJoints }).painfulJoints).toEqual(['lumbar']);
    expect(factsOf({ sparedJoints }, { painfulJoints: [said('knee')] }).painfulJoints).toEqual([
      'knee',
      'lumbar',
    ]);
  });

  it('count for age and mass where the record has none', () => {
    const request = { ageYears: said(70), bodyMassKg: said(90) };
    expect(factsOf({}, request)).toMatchObject({ ageYears: 70, bodyMassKg: 90 });
    const known = factsOf({ birthDate: '1980-11-27', bodyMassKg: 60, sex: 'female' }, request);
    expect(known).toMatchObject({ ageYears: 46, bodyMassKg: 60, sex: 'female' });
  });

  it('may raise a pressure and never lower it', () => {
    const profile = { restingSystolicMmHg: 150, restingDiastolicMmHg: 95 };
    const low = { restingSystolicMmHg: said(110), restingDiastolicMmHg: said(70) };
    expect(factsOf(profile, low)).toMatchObject({ restingSystolicMmHg: 150, restingDiastolicMmHg: 95 });
    const high = { restingSystolicMmHg: said(190), restingDiastolicMmHg: said(112) };
    expect(factsOf(profile, high)).toMatchObject({ restingSystolicMmHg: 190, restingDiastolicMmHg: 112 });
    expect(factsOf({ restingSystolicMmHg: NaN }).restingSystolicMmHg).toBeNull();
  });
});

describe('a reading', () => {
  it.each([
    ['systolic-pressure', 'restingSystolicMmHg', 30],
    ['diastolic-pressure', 'restingDiastolicMmHg', 30],
    ['resting-heart-rate', 'restingHeartRateBpm', 14],
    ['body-mass', 'bodyMassKg', 30],
    ['oxygen-saturation', 'oxygenSaturationPercent', 1],
    ['body-temperature', 'bodyTemperatureCelsius', 1],
    ['blood-glucose', 'bloodGlucoseMgDl', 1],
  ] as const)('of %s speaks for %s through %s days', (metric, fact, days) => {
    const taken = (daysAgo: number, value = 77) =>
      factsOf({}, null, {
        [metric]: { value, on: new Date(Date.parse(on) - daysAgo * 86_400_000).toISOString().slice(0, 10) },
      })[fact];
    expect(taken(0)).toBe(77);
    expect(taken(days)).toBe(77);
    expect(taken(days + 1)).toBeNull();
    expect(taken(-1)).toBeNull();
    expect(taken(0, NaN)).toBeNull();
  });

  it('of body mass comes before the profile', () => {
    const facts = factsOf({ bodyMassKg: 60, heightCm: 200 }, null, { 'body-mass': { value: 80, on } });
    expect(facts).toMatchObject({ bodyMassKg: 80, bmi: 20 });
  });
});

describe('the body mass index', () => {
  it.each<[number | null, number | null, number | null]>([
    [80, 200, 20],
    [null, 200, null],
    [80, null, null],
    [80, 0, null],
    [80, -170, null],
  ])('of %s kg at %s cm is %s', (bodyMassKg, heightCm, bmi) => {
    expect(factsOf({ bodyMassKg, heightCm }).bmi).toBe(bmi);
  });
});

describe('a wish for another weight', () => {
  const goal = (target: Pick<GoalTarget, 'mode' | 'value'> & Partial<GoalTarget>, weeks = 10) => ({
    kind: said('lose-weight' as const),
    target: said({ quantity: 'body-mass' as const, unit: 'kg', ...target }),
    deadline: said({ weeks }),
  });
  const wishing = (
    goals: TrainingRequest['goals'],
    profile: Partial<Profile> = { bodyMassKg: 80, heightCm: 200 },
  ) => factsOf(profile, { goals });

  it('is read as the lowest index and the fastest loss of all goals', () => {
    const facts = wishing([goal({ mode: 'change', value: -4 }), goal({ mode: 'level', value: 72 }, 16)]);
    expect(facts.goalBmi).toBe(18);
    expect(facts.wantedLossKgPerWeek).toBeCloseTo(0.5);
    expect(wishing([goal({ mode: 'change', value: -10 })])).toMatchObject({
      goalBmi: 17.5,
      wantedLossKgPerWeek: 1,
    });
  });

  it('is unknown where the goal says nothing of it', () => {
    const other = {
      ...goal({ mode: 'level', value: 20 }),
      target: said({ quantity: 'vo2max' as const, mode: 'level' as const, value: 40, unit: 'mL/kg/min' }),
    };
    expect(wishing([other]).goalBmi).toBeNull();
    expect(wishing([{ ...other, target: null }]).goalBmi).toBeNull();
    expect(wishing([goal({ mode: 'change', value: -4 })], { heightCm: 200 }).goalBmi).toBeNull();
    expect(wishing([goal({ mode: 'level', value: 72 })], { heightCm: 200 }).goalBmi).toBe(18);
  });
});

it('tells a gain by the newest day against the lowest of the three before', () => {
  const gain = (...byDay: [string, number][]) =>
    factsOf({}, null, { bodyMassByDay: byDay.map(([day, value]) => ({ on: day, value })) })
      .weightGainKgIn3Days;
  expect(gain(['2026-11-25', 80], ['2026-11-26', 79], ['2026-11-27', 81.5])).toBe(2.5);
  expect(gain(['2026-11-27', 81.5], ['2026-11-25', 80])).toBe(1.5);
  expect(gain(['2026-11-27', 81.5])).toBeNull();
  expect(gain()).toBeNull();
  expect(gain(['2026-11-23', 70], ['2026-11-27', 81.5])).toBeNull();
  expect(gain(['2026-11-24', 70.004], ['2026-11-27', 71])).toBe(1);
});
