import fc from 'fast-check';
import { clearances, combineClearances } from '../clearance.js';
import { restingPressureGate } from './blood-pressure.js';
import { contraindicationGate } from './contraindication.js';
import { eatingDisorderGate } from './eating-disorder.js';
import { glucoseGate } from './glucose.js';
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
    [90, {}, 'allow'],
    [249, {}, 'allow'],
    [250, {}, 'check-ketones'],
    [250, { ketones: 1.4 }, 'modify-mild-moderate'],
    [250, { ketones: 1.5 }, 'block'],
    [120, { severeHypoglycaemiaLastDay: true }, 'block'],
    [null, {}, 'clearance-required'],
  ])('%s mg/dL with %o gives %s', (milligramsPerDecilitre, changes, decision) => {
    expect(glucoseGate({ ...reading, milligramsPerDecilitre, ...changes })).toBe(decision);
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
  expect(eatingDisorderGate({ ...nothing, ageYears: 17 })).toBe('block');
  expect(eatingDisorderGate({ ...nothing, edeqGlobal: 1.7 })).toBe('refer');
});
