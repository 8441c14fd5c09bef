import { raceIndex, raceMinutes } from '../physiology/race-index.js';
import { effectReasons } from '../explanation/effect-reasons.js';
import { eventTarget } from './event-target.js';
import type { OutcomeTarget } from './effect.js';
import type { Plan } from './plan.js';
import { predictEffects } from './response/predict-effects.js';
import { responseModels } from './response/personal-model.js';

const unknown = {
  bodyMassKg: null,
  vo2maxMlKgMin: null,
  restingSystolicMmHg: null,
  weeklyLoad: null,
  activeMinutesPerWeek: null,
};
const fiveKilometres = (seconds: number) =>
  ({ quantity: 'event-time', mode: 'level', value: seconds, unit: 's', distanceMetres: 5000 }) as const;

describe('raceMinutes', () => {
  it.each([
    [5000, 24.5667],
    [10_000, 61],
    [42_195, 215],
  ])('finds the time again in which %s m were run', (metres, minutes) => {
    expect(raceMinutes(raceIndex(metres, minutes), metres)).toBeCloseTo(minutes, 8);
  });

  it('knows no time beyond what the index was made for', () => {
    expect(raceMinutes(80, 400)).toBeNull();
    expect(raceMinutes(10, 42_195)).toBeNull();
  });
});

describe('eventTarget', () => {
  it('aims at the race index that is missing, from the best run before a fitness that was only measured', () => {
    const wanted = raceIndex(5000, 30);
    const baseline = { ...unknown, vo2maxMlKgMin: 20, raceIndex: 28 };
    expect(eventTarget(fiveKilometres(1800), baseline)).toEqual({
      outcome: 'race-index',
      value: wanted - 28,
      event: { distanceMetres: 5000, wantedSeconds: 1800, indexNow: 28 },
    });
    expect(eventTarget(fiveKilometres(1800), { ...baseline, raceIndex: null })!.value).toBeCloseTo(
      wanted - 20,
    );
  });

  it('has nothing to aim at for somebody fast enough, unknown, or in a sprint', () => {
    expect(eventTarget(fiveKilometres(1800), { ...unknown, raceIndex: 60 })).toBeNull();
    expect(eventTarget(fiveKilometres(1800), unknown)).toBeNull();
    const sprint = { ...fiveKilometres(13), distanceMetres: 100 };
    expect(eventTarget(sprint, { ...unknown, raceIndex: 30 })).toBeNull();
  });

  it.each([
    [2000, 150],
    [10_000, 300],
    [42_195, 450],
  ])('makes %s m a weekly habit of %s minutes, within what is advised', (value, minutes) => {
    const wanted = { quantity: 'event-distance', mode: 'level', value, unit: 'm' } as const;
    expect(eventTarget(wanted, unknown)).toEqual({ outcome: 'weekly-aerobic-minutes', value: minutes });
  });
});

describe('the predicted race', () => {
  const target: OutcomeTarget = {
    outcome: 'race-index',
    value: 4,
    byWeek: 12,
    tolerance: 0.1,
    scale: 4,
    weight: 2,
    sense: 'atLeast',
    origin: 'request',
    label: { en: 'race fitness', zh: '比赛体能' },
    event: { distanceMetres: 5000, wantedSeconds: 1800, indexNow: 27 },
  };
  const doses = Array.from({ length: 12 }, () => ({
    aerobicMinutes: 150,
    netEnergyKcal: 0,
    strengthSessions: 0,
    mobilityMinutes: 0,
  }));
  const models = responseModels({ hypertensive: false, dietaryDeficitKcalPerDay: 0 });

  it('is the time of the index that training builds, its range around it', () => {
    const [effect] = predictEffects([target], models, doses);
    const event = effect!.event!;
    expect(event.predictedSeconds).toBeCloseTo(raceMinutes(30, 5000)! * 60, -1);
    expect(event.rangeSeconds.low!).toBeLessThan(event.predictedSeconds!);
    expect(event.rangeSeconds.high!).toBeGreaterThan(event.predictedSeconds!);
  });

  it('is told in distance and times, in both languages', () => {
    const effects = predictEffects([target], models, doses);
    const plan = { effects, certificate: { shortfalls: [] } } as unknown as Plan;
    const [reason] = effectReasons(plan);
    expect(reason!.text.en).toMatch(
      /^5 km: wanted in 30:00, expected in 3\d:\d\d \(likely between \d\d:\d\d and \d\d:\d\d\)\.$/,
    );
    expect(reason!.text.zh).toContain('期望用时30:00');
  });
});
