import fc from 'fast-check';
import { loadBalance } from './load-balance.js';
import {
  armCyclingPowerFor,
  legCyclingPowerFor,
  runningSpeedFor,
  stepRateFor,
  walkingSpeedFor,
} from './load-for-uptake.js';
import { loadMonotony } from './load-monotony.js';
import { impulseInfluence, taperDays } from './impulse-response.js';
import { reserveBand } from './intensity-band.js';
import { variabilityDecision } from './heart-rate-variability.js';
import { raceIndex } from './race-index.js';
import { outsideValidRange } from './valid-ranges.js';
import { oneRepetitionEquations, oneRepetitionMaximum } from './one-repetition-maximum.js';
import {
  armCyclingUptake,
  legCyclingUptake,
  runningUptake,
  steppingUptake,
  walkingUptake,
} from './oxygen-cost.js';
import { heartRateAtReserve, reserveAtHeartRate } from './reserve.js';
import { banisterImpulse } from './training-impulse.js';

const grade = fc.double({ min: 0, max: 0.2, noNaN: true });

describe('oxygen cost', () => {
  it('comes back as the speed and the power it belongs to', () => {
    const speed = fc.double({ min: 30, max: 350, noNaN: true });
    fc.assert(
      fc.property(speed, grade, (mPerMin, slope) => {
        expect(walkingSpeedFor(walkingUptake(mPerMin, slope), slope)).toBeCloseTo(mPerMin, 6);
        expect(runningSpeedFor(runningUptake(mPerMin, slope), slope)).toBeCloseTo(mPerMin, 6);
        expect(legCyclingPowerFor(legCyclingUptake(mPerMin, 70), 70)).toBeCloseTo(mPerMin, 6);
        expect(armCyclingPowerFor(armCyclingUptake(mPerMin, 70), 70)).toBeCloseTo(mPerMin, 6);
        expect(stepRateFor(steppingUptake(mPerMin, slope), slope)).toBeCloseTo(mPerMin, 6);
      }),
    );
  });
});

describe('input that cannot be', () => {
  it('is a bug of the caller', () => {
    expect(() => legCyclingUptake(100, 0)).toThrow(RangeError);
    expect(() => raceIndex(5000, 0)).toThrow(RangeError);
    expect(() => raceIndex(NaN, 20)).toThrow(RangeError);
    expect(() => heartRateAtReserve({ restBpm: 90, maxBpm: 85 }, 0.5)).toThrow(RangeError);
  });

  it('has no solution downhill or below rest', () => {
    expect(walkingSpeedFor(12, -0.1)).toBeNull();
    expect(runningSpeedFor(3, 0)).toBeNull();
  });

  it('is told from input an equation was not made for', () => {
    expect(outsideValidRange('walkingUptake', { speedMPerMin: 80, grade: 0.1 })).toEqual([]);
    expect(outsideValidRange('walkingUptake', { speedMPerMin: 100.1 })).toEqual(['speedMPerMin']);
    expect(outsideValidRange('steppingUptake', { stepsPerMin: 40, heightM: 0.5 })).toEqual([
      'stepsPerMin',
      'heightM',
    ]);
  });
});

describe('variabilityDecision', () => {
  const baseline = [4.1, 4.05, 4.2, 4.15, 4.0, 4.12, 4.18, 4.08, 4.11, 4.22];
  it.each([
    [4.12, 3, 'train-as-planned'],
    [4.0, 3, 'reduce-intensity'],
    [4.35, 3, 'reduce-intensity'],
    [4.12, 2, 'insufficient-data'],
    [null, 7, 'insufficient-data'],
  ])('of a mean of %s on %d days is %s', (mean, validDays, decision) => {
    expect(variabilityDecision(baseline, mean, { validDays }).decision).toBe(decision);
  });

  it('waits for ten mornings of baseline', () => {
    expect(variabilityDecision(baseline.slice(1), 4.12, { validDays: 7 }).decision).toBe('insufficient-data');
  });
});

describe('heart-rate reserve', () => {
  it('comes back as the share it was taken at', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const rates = { restBpm: 58, maxBpm: 181 };
        expect(reserveAtHeartRate(rates, heartRateAtReserve(rates, share))).toBeCloseTo(share, 9);
      }),
    );
    expect(reserveAtHeartRate({ restBpm: 60, maxBpm: 60 }, 60)).toBeNull();
  });

  it.each([
    [29.9, 'veryLight'],
    [59.9, 'moderate'],
    [60, 'vigorous'],
    [90, 'nearMaximal'],
  ])('%d %% is %s', (percent, band) => expect(reserveBand(percent)).toBe(band));
});

describe('oneRepetitionMaximum', () => {
  it.each(oneRepetitionEquations)('%s is the load for one, and rises with repetitions', (equation) => {
    expect(oneRepetitionMaximum(equation, 80, 1)).toBe(80);
    expect(oneRepetitionMaximum(equation, 80, 0)).toBeNull();
    for (let n = 2; n <= 10; n += 1) {
      expect(oneRepetitionMaximum(equation, 80, n + 1)!).toBeGreaterThan(
        oneRepetitionMaximum(equation, 80, n)!,
      );
    }
  });
});

describe('training load', () => {
  it('holds the reserve between nothing and all of it', () => {
    const session = { minutes: 30, restBpm: 60, maxBpm: 180, sex: 'female' as const };
    expect(banisterImpulse({ ...session, averageBpm: 50 })).toBe(0);
    expect(banisterImpulse({ ...session, averageBpm: 200 })).toBe(
      banisterImpulse({ ...session, averageBpm: 180 }),
    );
  });

  it('has no monotony where every day is the same', () => {
    expect(loadMonotony([50, 50, 50])).toEqual({ weekly: 150, monotony: null, strain: null });
  });

  it('settles at a constant load', () => {
    const days = Array.from({ length: 600 }, () => 80);
    const { chronic, acute, balance, balanceBefore } = loadBalance(days, { mean: 'exponential' });
    expect(chronic).toBeCloseTo(80, 3);
    expect(acute).toBeCloseTo(80, 3);
    expect(balance).toBeCloseTo(balanceBefore, 3);
    const firstDay = loadBalance([100], { mean: 'reciprocal' });
    expect(firstDay.balanceBefore).toBe(0);
    expect(firstDay.balance).toBeCloseTo(100 / 42 - 100 / 7, 9);
  });

  it('neither helps nor harms at the day that divides the two', () => {
    const model = { k1: 1, k2: 2, tau1: 45, tau2: 15 };
    const { harmful, best } = taperDays(model)!;
    expect(impulseInfluence(model, harmful)).toBeCloseTo(0, 12);
    expect(impulseInfluence(model, best)).toBeGreaterThan(impulseInfluence(model, best + 1));
    expect(impulseInfluence(model, best)).toBeGreaterThan(impulseInfluence(model, best - 1));
  });
});
