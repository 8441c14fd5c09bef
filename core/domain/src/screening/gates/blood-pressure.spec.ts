import { exercisePressureStops, restingPressureGate } from './blood-pressure.js';

describe('a resting pressure', () => {
  it.each([
    [120, 80, false, 'allow'],
    [159, 99, false, 'allow'],
    [160, 80, false, 'modify'],
    [120, 100, false, 'modify'],
    [179, 109, false, 'modify'],
    [180, 80, false, 'block'],
    [120, 110, false, 'block'],
    [220, 130, false, 'block'],
    // An emergency lies above 180/120 and only with symptoms.
    [180, 120, true, 'block'],
    [181, 80, true, 'stop-emergency'],
    [120, 121, true, 'stop-emergency'],
    [90, 60, true, 'allow'],
    [89, 60, false, 'modify'],
    [89, 60, true, 'block'],
  ])('of %s/%s (symptoms: %s): %s', (systolic, diastolic, symptoms, decision) => {
    expect(restingPressureGate({ systolic, diastolic }, symptoms)).toBe(decision);
  });

  it.each([null, NaN, Infinity, -Infinity])(
    'of which one value is %s is decided by the other alone',
    (lost) => {
      expect(restingPressureGate({ systolic: lost, diastolic: 80 }, false)).toBe('clearance-required');
      expect(restingPressureGate({ systolic: 120, diastolic: lost }, false)).toBe('clearance-required');
      expect(restingPressureGate({ systolic: lost, diastolic: 110 }, false)).toBe('block');
      expect(restingPressureGate({ systolic: lost, diastolic: 121 }, true)).toBe('stop-emergency');
      expect(restingPressureGate({ systolic: 89, diastolic: lost }, true)).toBe('block');
      expect(restingPressureGate({ systolic: lost, diastolic: lost }, true)).toBe('clearance-required');
    },
  );
});

describe('a pressure during exercise', () => {
  it.each([
    [250, 115, 10, false],
    [251, 80, 0, true],
    [150, 116, 0, true],
    [150, 80, 11, true],
    [NaN, 80, 0, true],
    [150, NaN, 0, true],
    [150, 80, NaN, true],
  ])('of %s/%s after a drop of %s stops: %s', (systolic, diastolic, drop, stops) => {
    expect(exercisePressureStops({ systolic, diastolic }, drop)).toBe(stops);
  });
});
