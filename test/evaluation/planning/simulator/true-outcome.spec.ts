import { chanceOf } from '../../people/chance.js';
import type { DoneSession } from './done-session.js';
import { averageBody, drawBody } from './true-body.js';
import { bodilyOutcomes, trueOutcome } from './true-outcome.js';

const average = averageBody({ massKg: 80, hypertensive: true });

/** So many sessions every week for so many weeks. */
function regimen(weeks: number, days: readonly number[], session: Partial<DoneSession> = {}): DoneSession[] {
  return Array.from({ length: weeks }, (_, week) =>
    days.map((day): DoneSession => ({
      day: 7 * week + day,
      modality: 'aerobic',
      band: 'moderate',
      minutes: 50,
      met: 4,
      ...session,
    })),
  ).flat();
}

describe('the simulator', () => {
  it('gives the published mean for the regimen it is published for', () => {
    const endurance = regimen(12, [0, 2, 4]);
    expect(trueOutcome('vo2max', average, endurance, 12)).toBeCloseTo(3, 6);
    expect(trueOutcome('systolic-pressure', average, endurance, 12)).toBeCloseTo(-8, 0);
    expect(trueOutcome('hba1c', average, endurance, 12)).toBeCloseTo(-0.61, 2);
    expect(trueOutcome('weekly-aerobic-minutes', average, endurance, 12)).toBe(150);
    const strength = regimen(12, [1, 4], { modality: 'resistance' });
    expect(trueOutcome('strength', average, strength, 12)).toBeCloseTo(25, 6);
    expect(trueOutcome('weekly-strength-sessions', average, strength, 12)).toBe(2);
  });

  it('loses less mass than the energy spent alone would take, and nothing without training', () => {
    const loss = trueOutcome('body-mass', average, regimen(12, [0, 2, 4]), 12)!;
    const uncompensated = -(12 * 3 * (3 * 80 * 50)) / 60 / 7700;
    expect(loss).toBeLessThan(0);
    expect(loss).toBeGreaterThan(uncompensated * 0.72);
    for (const outcome of bodilyOutcomes) expect(trueOutcome(outcome, average, [], 12)).toBeCloseTo(0, 12);
    expect(trueOutcome('body-mass', average, [], 12, 500)).toBeLessThan(-3);
  });

  it('is not linear: twice the dose gives less than twice the fitness, and far too much makes worse', () => {
    const gain = (minutes: number, days: number[]) =>
      trueOutcome('vo2max', average, regimen(12, days, { minutes }), 12)!;
    expect(gain(100, [0, 2, 4])).toBeGreaterThan(3);
    expect(gain(100, [0, 2, 4])).toBeLessThan(5);
    expect(gain(300, [0, 1, 2, 3, 4, 5, 6])).toBeLessThan(gain(100, [0, 2, 4]));
  });

  it('is rested by an easy last week', () => {
    const full = regimen(12, [0, 2, 4, 5], { minutes: 90 });
    const tapered = full.map((session) => (session.day >= 77 ? { ...session, minutes: 45 } : session));
    const at = (done: DoneSession[]) => trueOutcome('vo2max', average, done, 12)!;
    expect(at(tapered)).toBeGreaterThan(at(full));
  });

  it('draws the same body from the same seed, and bodies that differ as people do', () => {
    const known = { massKg: 80, hypertensive: true };
    expect(drawBody(chanceOf(1, 7), known)).toEqual(drawBody(chanceOf(1, 7), known));
    const gains = Array.from({ length: 2000 }, (_, index) => drawBody(chanceOf(1, index), known).fitnessGain);
    const mean = gains.reduce((sum, value) => sum + value, 0) / gains.length;
    const spread = Math.sqrt(gains.reduce((sum, value) => sum + (value - mean) ** 2, 0) / gains.length);
    expect(mean).toBeCloseTo(3, 0);
    expect(spread).toBeGreaterThan(2);
    expect(spread).toBeLessThan(3);
  });
});
