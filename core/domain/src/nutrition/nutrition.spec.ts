import fc from 'fast-check';
import { fastestDeficit, restrictionBar, safeDietaryDeficit } from './energy-restriction.js';
import { proteinBodyMass, proteinRange } from './protein-range.js';
import { intakeFloor, intakeTarget, mifflinStJeor, totalDailyEnergy } from './resting-energy.js';

describe('energy', () => {
  it.each([
    [{ massKg: 70, heightCm: 175, ageYears: 30, sex: 'male' as const }, 1648.75],
    [{ massKg: 60, heightCm: 165, ageYears: 30, sex: 'female' as const }, 1320.25],
    [{ massKg: 85, heightCm: 160, ageYears: 60, sex: 'female' as const }, 1389],
  ])('rests at %o', (person, kcal) => expect(mifflinStJeor(person)).toBeCloseTo(kcal, 2));

  it('lies between the sexes where the sex is not known', () => {
    const person = { massKg: 70, heightCm: 175, ageYears: 30 };
    const mean =
      (mifflinStJeor({ ...person, sex: 'male' }) + mifflinStJeor({ ...person, sex: 'female' })) / 2;
    expect(mifflinStJeor({ ...person, sex: 'unspecified' })).toBe(mean);
    expect(intakeFloor('unspecified')).toBe(1500);
  });

  it('adds exercise to the activity level', () => {
    expect(totalDailyEnergy({ restingKcal: 1648.75, activityLevel: 1.2 })).toBe(1978.5);
    expect(totalDailyEnergy({ restingKcal: 1000, activityLevel: 1.2, exerciseKcal: 150 })).toBe(1350);
  });

  it.each([
    ['female', 1700, { kcal: 1200, clamped: false }],
    ['female', 1500, { kcal: 1200, clamped: true }],
    ['male', 2600, { kcal: 2100, clamped: false }],
    ['male', 1900, { kcal: 1500, clamped: true }],
  ] as const)('keeps the intake of a %s with %d kcal above the floor', (sex, dailyEnergyKcal, target) => {
    expect(intakeTarget({ sex, dailyEnergyKcal, deficitKcal: 500 })).toEqual(target);
  });
});

describe('safeDietaryDeficit', () => {
  it('is bounded by 500, by the floor, and by the fastest loss', () => {
    expect(safeDietaryDeficit({ dailyEnergyKcal: 2600, floorKcal: 1500, bodyMassKg: 90 })).toBe(500);
    expect(safeDietaryDeficit({ dailyEnergyKcal: 1700.9, floorKcal: 1500, bodyMassKg: 90 })).toBe(200);
    expect(safeDietaryDeficit({ dailyEnergyKcal: 2600, floorKcal: 1200, bodyMassKg: 40 })).toBe(440);
    expect(safeDietaryDeficit({ dailyEnergyKcal: 1100, floorKcal: 1200, bodyMassKg: 60 })).toBe(0);
  });

  it('never loses more than 1 kg or 1 % a week, never goes below the floor', () => {
    const person = fc.record({
      dailyEnergyKcal: fc.double({ min: 500, max: 6000, noNaN: true }),
      floorKcal: fc.constantFrom(1200, 1500),
      bodyMassKg: fc.double({ min: 25, max: 300, noNaN: true }),
    });
    fc.assert(
      fc.property(person, (someone) => {
        const deficit = safeDietaryDeficit(someone);
        const lossKg = (fastestDeficit(someone.bodyMassKg) * 7) / 7700;
        expect(deficit).toBeGreaterThanOrEqual(0);
        expect(deficit === 0 || someone.dailyEnergyKcal - deficit >= someone.floorKcal).toBe(true);
        expect(lossKg).toBeLessThanOrEqual(Math.min(1, someone.bodyMassKg / 100) + 1e-9);
        expect(deficit).toBeLessThanOrEqual(fastestDeficit(someone.bodyMassKg));
      }),
    );
  });
});

describe('restrictionBar', () => {
  const adult = { ageYears: 40, bmi: 27, goalBmi: 24, conditions: [], asksForExtremes: false };
  it.each([
    [{}, null],
    [{ conditions: ['pregnancy' as const], ageYears: 16 }, 'pregnancy'],
    [{ ageYears: 17 }, 'under-age'],
    [{ ageYears: 18 }, null],
    [{ ageYears: null }, null],
    [{ conditions: ['eating-disorder' as const] }, 'eating-disorder'],
    [{ asksForExtremes: true }, 'eating-disorder'],
    [{ bmi: 18.4 }, 'underweight'],
    [{ bmi: 18.5 }, null],
    [{ goalBmi: 18 }, 'underweight'],
    [{ bmi: null, goalBmi: null }, null],
  ])('%o gives %s', (changes, bar) => expect(restrictionBar({ ...adult, ...changes })).toBe(bar));
});

describe('protein', () => {
  it.each([
    [70, 'rda', 56, 56],
    [70, 'trained', 98, 140],
    [68, 'olderHealthy', 68, 81.6],
    [68, 'olderIll', 81.6, 102],
    [75, 'ckd3to5Dm', 45, 60],
    [75, 'ckdKdigo2024', 60, 60],
    [75, 'dialysis', 75, 90],
    [90, 'glp1WeightLoss', 108, 144],
  ] as const)('of %d kg, %s', (massKg, population, low, high) => {
    const range = proteinRange(massKg, population);
    expect(range.low).toBeCloseTo(low, 6);
    expect(range.high).toBeCloseTo(high, 6);
  });

  it('counts a quarter of what obesity adds', () => {
    expect(proteinBodyMass(70, 170)).toBe(70);
    expect(proteinBodyMass(120, 170)).toBeCloseTo(72.25 + 0.25 * 47.75, 6);
    expect(proteinBodyMass(120, null)).toBe(120);
  });
});
