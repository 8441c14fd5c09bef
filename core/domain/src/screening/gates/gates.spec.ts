import fc from 'fast-check';
import { clearances, combineClearances } from '../clearance.js';
import { restingPressureGate } from './blood-pressure.js';
import { contraindicationGate } from './contraindication.js';
import { eatingDisorderGate } from './eating-disorder.js';
import { glucoseGate, milligramsFromMillimoles } from './glucose.js';
import { heartFailureWeightGate } from './heart-failure-weight.js';
import { preparticipation } from './preparticipation.js';
import { questionnaireResult } from './questionnaire.js';
import { redFlagGate } from './red-flag.js';

describe('restingPressureGate', () => {
  it('never becomes milder when the pressure rises from a normal one', () => {
    const systolic = fc.integer({ min: 90, max: 260 });
    const diastolic = fc.integer({ min: 50, max: 160 });
    fc.assert(
      fc.property(systolic, diastolic, fc.boolean(), (sbp, dbp, symptoms) => {
        const rank = (higher: number) =>
          clearances.indexOf(
            restingPressureGate({ systolic: sbp + higher, diastolic: dbp + higher }, symptoms),
          );
        expect(rank(1)).toBeGreaterThanOrEqual(rank(0));
      }),
    );
  });

  it('never allows what was not measured', () => {
    expect(restingPressureGate({ systolic: 120, diastolic: null }, false)).toBe('clearance-required');
    expect(restingPressureGate({ systolic: 190, diastolic: null }, false)).toBe('block');
  });
});

describe('glucoseGate', () => {
  const reading = { ketones: null, severeHypoglycaemiaLastDay: false, insulinOrSecretagogue: true };
  it.each([
    [69, {}, 'block-treat-hypoglycaemia'],
    [70, {}, 'delay-carbohydrate'],
    [70, { insulinOrSecretagogue: false }, 'allow'],
    [70, { insulinOrSecretagogue: null }, 'delay-carbohydrate'],
    [90, {}, 'allow'],
    [249, {}, 'allow'],
    [250, {}, 'check-ketones'],
    [250, { ketones: 1.4 }, 'modify-mild-moderate'],
    [250, { ketones: 1.5 }, 'block'],
    [300, { urineKetones: 'negative' as const }, 'modify-mild-moderate'],
    [300, { urineKetones: 'moderate' as const }, 'block'],
    [120, { urineKetones: 'large' as const }, 'block'],
    [120, { severeHypoglycaemiaLastDay: true }, 'block'],
    [null, {}, 'clearance-required'],
  ])('%s mg/dL with %o gives %s', (milligramsPerDecilitre, changes, decision) => {
    expect(glucoseGate({ ...reading, milligramsPerDecilitre, ...changes })).toBe(decision);
  });
});

it.each([
  [3.8, 'block-treat-hypoglycaemia'],
  [3.9, 'delay-carbohydrate'],
  [4.9, 'delay-carbohydrate'],
  [5, 'allow'],
  [13.8, 'allow'],
  [13.9, 'check-ketones'],
])('%s mmol/L gives %s', (millimoles, decision) => {
  const reading = { ketones: null, severeHypoglycaemiaLastDay: false, insulinOrSecretagogue: true };
  expect(glucoseGate({ ...reading, milligramsPerDecilitre: milligramsFromMillimoles(millimoles) })).toBe(
    decision,
  );
});

describe('an unanswered question', () => {
  const person = {
    active: true,
    disease: false,
    symptoms: false,
    desired: 'vigorous' as const,
    clearedWithinYear: false,
  };
  it.each([
    [{}, 'allow'],
    [{ disease: null }, 'clearance-required'],
    [{ symptoms: null }, 'clearance-required'],
    [{ active: null }, 'modify'],
  ])('never counts as no before exercise: %o', (changes, decision) => {
    expect(preparticipation({ ...person, ...changes })).toBe(decision);
  });

  it('is followed up', () => {
    const no = Array.from({ length: 7 }, () => false);
    const given = {
      acuteIllness: false,
      pregnant: false,
      answeredDaysAgo: 365,
      ageYears: 46,
      unaccustomedVigorous: false,
    };
    expect(questionnaireResult({ ...given, answers: no })).toBe('cleared');
    expect(questionnaireResult({ ...given, answers: no.with(3, true) })).toBe('follow-up');
    expect(questionnaireResult({ ...given, answers: [...no.slice(1), null] })).toBe('follow-up');
    expect(questionnaireResult({ ...given, answers: no, pregnant: true })).toBe('delay');
    expect(questionnaireResult({ ...given, answers: no, unaccustomedVigorous: true })).toBe('professional');
    expect(questionnaireResult({ ...given, answers: no, answeredDaysAgo: 366 })).toBe('expired');
  });

  it('about heart failure needs clearance', () => {
    expect(heartFailureWeightGate({ heartFailure: null, gainKg: 0, days: 3 })).toBe('clearance-required');
    expect(heartFailureWeightGate({ heartFailure: true, gainKg: 1.8, days: 3 })).toBe('modify');
    expect(heartFailureWeightGate({ heartFailure: true, gainKg: 1.9, days: 1 })).toBe('block');
    const breathless = { heartFailure: null, gainKg: 0, days: 3, newRestDyspnoea: true };
    expect(heartFailureWeightGate(breathless)).toBe('block');
  });
});

it('what nobody knows is never allowed', () => {
  expect(contraindicationGate('something new')).toBe('clearance-required');
  expect(redFlagGate('something new')).toBe('clearance-required');
  expect(combineClearances([])).toBe('clearance-required');
});

it('weight loss is barred by age, and a missing sex takes the lower limit', () => {
  const nothing = {
    bmi: null,
    goalBmi: null,
    wantsWeightLoss: true,
    ageYears: null,
    scoff: null,
    edeqGlobal: null,
    sex: null,
    missedCycles: null,
    purging: false,
    compulsiveExercise: false,
  };
  expect(eatingDisorderGate(nothing)).toBe('no-flag');
  expect(eatingDisorderGate({ ...nothing, ageYears: 17 })).toBe('block-refer');
  expect(eatingDisorderGate({ ...nothing, bmi: 18 })).toBe('block');
  expect(eatingDisorderGate({ ...nothing, edeqGlobal: 1.7 })).toBe('block-refer');
  expect(eatingDisorderGate({ ...nothing, wantsWeightLoss: false, edeqGlobal: 1.7 })).toBe('refer');
});
