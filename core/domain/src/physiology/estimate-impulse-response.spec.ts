import { seededRandom } from '../shared/seeded-random.js';
import { estimateImpulseResponse } from './estimate-impulse-response.js';
import { impulsePrior } from './impulse-response-grid.js';
import { firstGainRange, nonNegativeGains } from './nonnegative-gains.js';
import { modelledPerformance } from './impulse-response.js';

const truth = { tau1: 42, tau2: 9, k1: 0.1, k2: 0.18, p0: 300 };
const days = 120;

/** Blocks of hard and easy days, a rest day a week, from a seed. */
function loadsOf(seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: days }, (_, day) =>
    day % 7 === 6 ? 0 : (Math.floor(day / 14) % 2 === 0 ? 90 : 40) * (0.5 + random.next()),
  );
}

function simulated(seed: number, every: number, noise: number) {
  const loads = loadsOf(seed);
  const random = seededRandom(seed + 7919);
  const tests = [];
  for (let day = every; day <= days; day += every) {
    tests.push({ day, performance: modelledPerformance(truth, loads, day) * (1 + noise * random.normal()) });
  }
  return { loads, tests };
}

function estimated(seed: number, every: number, noise: number, prior = impulsePrior) {
  const { loads, tests } = simulated(seed, every, noise);
  const found = estimateImpulseResponse(loads, tests, prior);
  if (found.kind !== 'estimated') throw new Error(found.missing);
  return found.estimate;
}

/** 5th, 50th and 95th percentile of the estimates of 60 simulated training blocks. */
function spreadOf(every: number, noise: number, parameter: 'tau1' | 'tau2' | 'k1' | 'k2') {
  const free = { ...impulsePrior, tau1: null, tau2: null };
  const values = Array.from(
    { length: 60 },
    (_, seed) => estimated(seed, every, noise, free)[parameter].value,
  );
  values.sort((a, b) => a - b);
  return [values[2]!, values[29]!, values[56]!] as const;
}

describe('estimateImpulseResponse', () => {
  it('finds a person tested often and exactly, even without knowing what is usual', () => {
    const [low, middle, high] = spreadOf(3, 0.005, 'tau1');
    expect(low).toBeGreaterThanOrEqual(36);
    expect(middle).toBeGreaterThanOrEqual(40);
    expect(middle).toBeLessThanOrEqual(44);
    expect(high).toBeLessThanOrEqual(48);
  });

  it('cannot tell a person tested weekly with 2 % error without knowing what is usual', () => {
    const [low, , high] = spreadOf(7, 0.02, 'tau1');
    expect(high - low).toBeGreaterThan(25);
    const [lowGain, , highGain] = spreadOf(7, 0.02, 'k1');
    expect(highGain / lowGain).toBeGreaterThan(3);
  });

  it('gives the usual time constants with their range where the data do not tell', () => {
    const found = estimated(1, 14, 0.03);
    expect(found.tau1).toMatchObject({ value: 42, identifiable: false });
    expect(found.tau1.high - found.tau1.low).toBeCloseTo(2 * 1.645 * 8, 1);
    expect(found.tau2).toMatchObject({ value: 9, identifiable: false });
  });

  it('calls a parameter identifiable only in a range narrower than what is usual, and holds the truth in it', () => {
    const found = Array.from({ length: 20 }, (_, seed) => estimated(seed, 3, 0.005));
    const held = found.filter(({ tau1, k1 }) => {
      expect(tau1.identifiable && k1.identifiable).toBe(true);
      expect(tau1.high - tau1.low).toBeLessThan(2 * 1.645 * 8);
      return tau1.low <= 42 && tau1.high >= 42 && k1.low <= 0.1 && k1.high >= 0.1;
    });
    expect(held.length).toBeGreaterThanOrEqual(17);
  });

  it('finds the level below the training, and the same of the same data', () => {
    const once = estimated(3, 3, 0.005);
    expect(once.level).toBeGreaterThan(290);
    expect(once.level).toBeLessThan(310);
    expect(estimated(3, 3, 0.005)).toEqual(once);
  });

  it('does not depend on the unit of load or of performance', () => {
    const { loads, tests } = simulated(4, 7, 0.01);
    const plain = estimateImpulseResponse(loads, tests);
    const scaled = estimateImpulseResponse(
      loads.map((load) => load * 10),
      tests.map(({ day, performance }) => ({ day, performance: performance * 100 })),
    );
    if (plain.kind !== 'estimated' || scaled.kind !== 'estimated') throw new Error('not estimated');
    expect(scaled.estimate.tau1.value).toBe(plain.estimate.tau1.value);
    expect(scaled.estimate.k1.high).toBeCloseTo(plain.estimate.k1.high * 10, 8);
  });

  it('says what is missing of too few tests, too short a time, and load that never changes', () => {
    const { loads, tests } = simulated(5, 14, 0.01);
    expect(estimateImpulseResponse(loads, tests.slice(0, 5))).toEqual({
      kind: 'not-enough',
      missing: 'tests',
    });
    expect(estimateImpulseResponse(loads, simulated(5, 3, 0.01).tests.slice(0, 10))).toEqual({
      kind: 'not-enough',
      missing: 'days',
    });
    const steady = loads.map(() => 50);
    expect(estimateImpulseResponse(steady, tests)).toEqual({ kind: 'not-enough', missing: 'load' });
  });
});

describe('firstGainRange', () => {
  const squares = { g11: 4, g12: -3, g22: 5, b1: 2, b2: 1, yy: 3 };
  const restOf = (k1: number, k2: number) => 3 - 2 * (2 * k1 + k2) + 4 * k1 * k1 - 6 * k1 * k2 + 5 * k2 * k2;

  it('is what trying every gain finds', () => {
    const most = nonNegativeGains(squares).rest + 0.7;
    const tried = Array.from({ length: 4001 }, (_, step) => step / 1000).filter((k1) =>
      Array.from({ length: 401 }, (_, step) => step / 100).some((k2) => restOf(k1, k2) <= most),
    );
    const range = firstGainRange(squares, most)!;
    expect(range.low).toBeCloseTo(tried[0]!, 2);
    expect(range.high).toBeCloseTo(tried.at(-1)!, 2);
  });

  it('is empty where no gain leaves so little', () => {
    expect(firstGainRange(squares, nonNegativeGains(squares).rest - 0.01)).toBeNull();
  });
});
