import { buildSession } from './build-session.js';
import { limitsOf } from './template-limits.js';
import { limit, walk } from './verify/testing/good-plan.js';
import type { SessionTemplate } from './session-template.js';

const basis = { restBpm: 60, maxBpm: 160, origin: 'measured', source: 'Exercise test' } as const;
const order = (
  template: SessionTemplate,
  minutes: number,
  constraints = [] as ReturnType<typeof limit>[],
) => ({
  template,
  limits: limitsOf(template, constraints),
  week: 1,
  date: '2026-11-30',
  minutes,
  bodyMassKg: 60,
  heartRateBasis: basis,
  capacity: { vo2maxMlKgMin: 20, bodyMassKg: 60 },
});
const intervals: SessionTemplate = {
  ...walk,
  modality: 'interval',
  steps: [0.2, 0.15, 0.15, 0.15, 0.15, 0.2].map((share, index) => ({
    kind: index === 0 ? 'warm-up' : index === 5 ? 'cool-down' : index % 2 === 1 ? 'work' : 'recovery',
    share,
    band: index % 2 === 1 && index < 5 ? 'moderate' : 'light',
    cue: { en: 'Go', zh: '走' },
  })),
};

describe('a session', () => {
  it('splits intervals into whole seconds, all as long, that add up', () => {
    const { steps } = buildSession(order(intervals, 25));
    expect(steps.map(({ minutes }) => minutes * 60)).toEqual([300, 225, 225, 225, 225, 300]);
  });

  it.each([20, 25, 35, 40, 55])('of %d minutes has steps that add up', (minutes) => {
    for (const template of [walk, intervals]) {
      const { steps } = buildSession(order(template, minutes));
      const seconds = steps.map((step) => step.minutes * 60);
      expect(seconds.every((value) => Math.abs(value - Math.round(value)) < 1e-9)).toBe(true);
      expect(seconds.reduce((sum, value) => sum + value, 0)).toBeCloseTo(minutes * 60, 6);
    }
  });

  it('names a speed where one can be walked at', () => {
    expect(buildSession(order(walk, 30)).steps.map(({ workRate }) => workRate?.speedKmh)).toEqual([
      undefined,
      { low: 4, high: 5.8 },
    ]);
  });

  it('names one under a ceiling that leaves its effort', () => {
    const own = limit({
      kind: 'intensityCeiling',
      band: 'moderate',
      maxRpe: 13,
      heartRateTargetsAllowed: true,
    });
    expect(buildSession(order(walk, 30, [own])).steps[1]!.workRate).toBeDefined();
  });

  it.each([{ maxRpe: 12 }, { maxHeartRateBpm: 110 }, { heartRateTargetsAllowed: false }])(
    'names none in the main part under a ceiling below its effort, or of heart rate: %j',
    (ceiling) => {
      const own = limit({
        kind: 'intensityCeiling',
        band: 'moderate',
        heartRateTargetsAllowed: true,
        ...ceiling,
      });
      const { steps } = buildSession(order(walk, 30, [own]));
      expect(steps[1]!.workRate).toBeUndefined();
    },
  );
});
