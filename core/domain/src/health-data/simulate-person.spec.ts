import { simulatePerson } from './simulate-person.js';
import type { SimulatedPerson } from './simulate-person.js';

const person: SimulatedPerson = {
  seed: 7,
  until: '2026-11-25',
  days: 60,
  offsetMinutes: 480,
  restingHeartRateBpm: 62,
  systolicMmHg: 138,
  diastolicMmHg: 86,
  bodyMassKg: 82,
  bodyMassTrendKg: -2,
  stepsPerDay: 6000,
  training: {
    activity: 'walking',
    weekdays: [1, 3, 5],
    minutes: 40,
    meanHeartRateBpm: 108,
    speedMetresPerSecond: 1.5,
    metabolicEquivalents: 4.3,
  },
};

describe('a simulated person', () => {
  const { observations, activities } = simulatePerson(person);

  it('is the same for the same seed and another for another', () => {
    expect(simulatePerson(person)).toEqual({ observations, activities });
    expect(simulatePerson({ ...person, seed: 8 }).observations).not.toEqual(observations);
  });

  it('drifts and varies around the given levels, and has days without data', () => {
    const masses = observations.filter(({ metric }) => metric === 'body-mass').map(({ value }) => value);
    expect(masses.length).toBeLessThan(60);
    expect(masses.length).toBeGreaterThan(45);
    expect(masses.at(-1)! - masses[0]!).toBeLessThan(-0.5);
  });

  it('trains on its weekdays, at its local time, within its span', () => {
    for (const { startedAt, endedAt, elapsedSeconds } of activities) {
      const local = new Date(Date.parse(startedAt) + 480 * 60_000);
      expect([1, 3, 5]).toContain(local.getUTCDay());
      expect(local.getUTCHours()).toBeGreaterThanOrEqual(17);
      expect(Date.parse(endedAt) - Date.parse(startedAt)).toBe(elapsedSeconds * 1000);
    }
    expect(observations.every(({ at }) => at < '2026-11-26')).toBe(true);
  });
});
