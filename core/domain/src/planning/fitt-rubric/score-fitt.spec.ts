import { fittRules } from './population-rules.js';
import { fittPopulations, type Prescription } from './prescription.js';
import { scoreFitt } from './score-fitt.js';

const aerobic = {
  daysPerWeek: 5,
  minutes: 30,
  reserve: [40, 59] as const,
  effort: null,
  effortOfTen: null,
  longestGapDays: 2,
};
const good: Prescription = {
  population: 'healthy',
  aerobic,
  resistance: { daysPerWeek: 2, percentOfMaximum: [60, 70] },
  balanceDaysPerWeek: 0,
  progression: { percentPerWeek: 10, minutesPerWeek: null },
  says: new Set(),
};
const nothing: Prescription = {
  population: 'healthy',
  aerobic: null,
  resistance: null,
  balanceDaysPerWeek: 0,
  progression: null,
  says: new Set(),
};

describe('scoreFitt', () => {
  it.each(fittPopulations)('asks something possible of %s', (population) => {
    const { reserve, reserveNeeds, effort, effortOfTen, minutes, aerobicDays, weeklyMinutes } =
      fittRules[population];
    expect([reserve, effort, effortOfTen].every((span) => span === null || span[0] < span[1])).toBe(true);
    // Twice for vigorous minutes.
    expect(aerobicDays[1] * Math.min(minutes[1], 1440) * 2).toBeGreaterThanOrEqual(weeklyMinutes[0]);
    expect(reserveNeeds === undefined || effort !== null).toBe(true);
  });

  it('gives every letter a point for the guideline, and none for silence', () => {
    expect(scoreFitt(good).total).toBe(6);
    expect(scoreFitt(nothing).total).toBe(0);
  });

  it.each([
    ['frequency', { aerobic: { ...aerobic, daysPerWeek: 2 } }],
    ['intensity', { aerobic: { ...aerobic, reserve: [30, 59] } }],
    ['intensity', { aerobic: { ...aerobic, effort: [10, 13] } }],
    ['intensity', { aerobic: { ...aerobic, reserve: null } }],
    ['time', { aerobic: { ...aerobic, minutes: 61 } }],
    ['type', { resistance: { daysPerWeek: 1, percentOfMaximum: null } }],
    ['volume', { aerobic: { ...aerobic, minutes: 29 } }],
    ['volume', { aerobic: { ...aerobic, minutes: 60, daysPerWeek: 6 } }],
    ['progression', { progression: null }],
    ['progression', { progression: { percentPerWeek: 11, minutesPerWeek: null } }],
  ] as const)('takes the point of %s for %o', (letter, changes) => {
    expect(scoreFitt({ ...good, ...changes })[letter]).toBe(0);
  });

  it('counts vigorous minutes twice, and lets somebody inactive start with 60', () => {
    const hard = { ...aerobic, reserve: [60, 89] as const, minutes: 25, daysPerWeek: 3 };
    expect(scoreFitt({ ...good, aerobic: hard }).volume).toBe(1);
    const first = { ...aerobic, minutes: 20, daysPerWeek: 3 };
    expect(scoreFitt({ ...good, aerobic: first }).volume).toBe(0);
    expect(scoreFitt({ ...good, aerobic: first, says: new Set(['starts-inactive']) }).volume).toBe(1);
  });

  it('lets heart rate steer cardiac rehabilitation only after a test on the medicine', () => {
    const rehabilitation = { ...good, population: 'cardiac-rehabilitation' as const };
    expect(scoreFitt(rehabilitation).intensity).toBe(0);
    expect(scoreFitt({ ...rehabilitation, says: new Set(['tested-on-medication']) }).intensity).toBe(1);
    const byEffort = { ...aerobic, reserve: null, effort: [11, 14] as const };
    expect(scoreFitt({ ...rehabilitation, aerobic: byEffort }).intensity).toBe(1);
  });

  it('wants no increments with post-exertional malaise', () => {
    const pacing: Prescription = {
      ...nothing,
      population: 'post-exertional-malaise',
      aerobic: { ...aerobic, minutes: 10, reserve: null },
      says: new Set(['below-symptom-threshold', 'breathing-or-pacing']),
    };
    expect(scoreFitt(pacing).total).toBe(6);
    const graded = { ...pacing, progression: { percentPerWeek: 5, minutesPerWeek: null } };
    expect(scoreFitt(graded)).toMatchObject({ progression: 0, total: 5 });
  });
});
