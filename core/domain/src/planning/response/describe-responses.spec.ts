import { describeResponses } from './describe-responses.js';
import { doneWeeks, doseOfDone } from './done-dose.js';
import { raceMeasurements, strengthMeasurements } from './measured-by-training.js';
import type { PersonalResponse } from './personal-response.js';

const response = (rest: Partial<PersonalResponse>): PersonalResponse => ({
  outcome: 'systolic-pressure',
  scale: 1,
  sd: 0.6,
  measurements: 0,
  since: null,
  until: null,
  outliers: 0,
  verdict: 'population',
  measurementsNeeded: 20,
  ...rest,
});
const described = (rest: Partial<PersonalResponse>) =>
  describeResponses([response(rest)], { hypertensive: true })[0]!;

describe('describeResponses', () => {
  it('gives what is usual for people, and how many more measurements it takes', () => {
    const { population, own, text, unit } = described({});
    expect(unit).toBe('mm[Hg]');
    expect(population.mean).toBeCloseTo(-8, 10);
    expect(own).toEqual(population);
    expect(text.en).toContain('About 20 more weekly measurements');
    expect(text.zh).toContain('20次');
    expect(described({ measurementsNeeded: null }).text.en).toContain('A year');
  });

  it.each([
    [1.6, 'more than most people'],
    [0.3, 'less than most people'],
    [1.2, 'about as most people do'],
  ])('says of a response of %s that it is %s', (scale, words) => {
    const { own, population, text } = described({ scale, sd: 0.2, measurements: 30, verdict: 'own' });
    expect(text.en).toBe(`From 30 weeks of measurements, you respond ${words}.`);
    expect(own.mean).toBeCloseTo(-8 * scale, 6);
    expect(own.high - own.low).toBeLessThan(population.high - population.low);
  });
});

describe('doses done', () => {
  const walk = { activity: 'walking', minutes: 60, energyKcal: null } as const;

  it('are measured like those planned: moderate once, vigorous twice, strength by session', () => {
    const done = [
      walk,
      { activity: 'running', minutes: 30, energyKcal: null } as const,
      { activity: 'resistance-bands', minutes: 40, energyKcal: null } as const,
      { activity: 'resistance-bands', minutes: 5, energyKcal: null } as const,
      { activity: 'yoga', minutes: 20, energyKcal: null } as const,
    ];
    expect(doseOfDone(done, 70)).toMatchObject({
      aerobicMinutes: 120,
      strengthSessions: 1,
      mobilityMinutes: 20,
    });
  });

  it('count by the energy the source tells: a stroll is no training', () => {
    const stroll = { ...walk, energyKcal: 70 };
    expect(doseOfDone([stroll], 70)).toMatchObject({ aerobicMinutes: 0, netEnergyKcal: 70 });
    const climb = { ...walk, energyKcal: 420 };
    expect(doseOfDone([climb], 70).aerobicMinutes).toBe(120);
  });

  it('lie in their weeks, and outside of none', () => {
    const at = (on: string) => ({ ...walk, on });
    const span = { startsOn: '2026-01-05', weeks: 2 };
    const weeks = doneWeeks(
      [at('2026-01-04'), at('2026-01-11'), at('2026-01-12'), at('2026-01-19')],
      span,
      70,
    );
    expect(weeks.map(({ aerobicMinutes }) => aerobicMinutes)).toEqual([60, 60]);
  });
});

describe('measured by training', () => {
  it('takes a run for a test where it was near to the best of late, and an easy one not', () => {
    const run = (on: string, minutes: number) => ({ on, distanceMetres: 5000, minutes });
    const found = raceMeasurements([run('2026-01-01', 30), run('2026-01-03', 40), run('2026-01-08', 29.5)]);
    expect(found.map(({ on }) => on)).toEqual(['2026-01-01', '2026-01-08']);
    expect(found[1]!.value).toBeGreaterThan(found[0]!.value);
  });

  it('follows each exercise from its own first estimate, warm-ups and long sets left out', () => {
    const set = (
      sourceExercise: string,
      loadKg: number,
      repetitions: number,
      kind: 'work' | 'warmup' = 'work',
    ) => ({
      ...{ sourceExercise, loadKg, repetitions, kind },
      secondsFromStart: null,
      durationSeconds: null,
      restSeconds: null,
    });
    const found = strengthMeasurements([
      { on: '2026-01-08', sets: [set('squat', 110, 5), set('press', 50, 5)] },
      { on: '2026-01-01', sets: [set('squat', 100, 5), set('press', 50, 5), set('press', 200, 1, 'warmup')] },
      { on: '2026-01-09', sets: [set('squat', 20, 30)] },
    ]);
    expect(found[0]).toEqual({ on: '2026-01-01', value: 0 });
    expect(found[1]!.value).toBeCloseTo(5, 8);
    expect(found).toHaveLength(2);
  });
});
