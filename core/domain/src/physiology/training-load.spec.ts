import fc from 'fast-check';
import { secondsInZones, usualZones } from './heart-rate-zones.js';
import { loadBalance } from './load-balance.js';
import { trainingLoad } from './training-load.js';
import { addDays } from '../shared/local-date.js';

it('runs the same means as the load balance of all days', () => {
  const load = fc.option(fc.integer({ min: 1, max: 300 }), { nil: null });
  fc.assert(
    fc.property(fc.array(load, { minLength: 2, maxLength: 90 }), (impulses) => {
      const loads = impulses.map((impulse, index) => ({
        day: addDays('2026-01-01', index),
        impulse,
        effort: null,
      }));
      const last = trainingLoad(loads, loads[0]!.day, loads.at(-1)!.day).at(-1)!;
      const { chronic, acute, balanceBefore } = loadBalance(
        impulses.map((impulse) => impulse ?? 0),
        { mean: 'exponential' },
      );
      expect(last.fitness).toBeCloseTo(chronic);
      expect(last.fatigue).toBeCloseTo(acute);
      expect(last.form).toBeCloseTo(balanceBefore);
    }),
  );
});

it('shows the asked days only, and runs in from before', () => {
  const shown = trainingLoad([{ day: '2026-01-01', impulse: 100, effort: 300 }], '2026-01-03', '2026-01-04');
  expect(shown.map(({ day, impulse }) => [day, impulse])).toEqual([
    ['2026-01-03', null],
    ['2026-01-04', null],
  ]);
  expect(shown[0]!.fitness).toBeGreaterThan(shown[1]!.fitness);
});

it('gives each heart rate to its zone until the next, and no gap to any', () => {
  expect(usualZones(190)).toEqual([95, 114, 133, 152, 171]);
  const recorded = {
    secondsFromStart: Float64Array.of(0, 10, 20, 30, 200, 210),
    values: Float64Array.of(90, 100, NaN, 175, 120, 120),
  };
  expect(secondsInZones(recorded, usualZones(190))).toEqual([10, 10, 0, 0, 0]);
});
