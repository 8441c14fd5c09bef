import { differences, Judged, OneOf } from './compare-facts.js';
import type { Facts } from './compare-facts.js';
import type { JsonObject } from './expected-case.js';

const facts: Facts = {
  distance_m: 479.3,
  steps: 8040,
  speed_mps: 2.4,
  power_w: null,
  start: '2026-01-05T10:00:00.000Z',
  local_start: '2026-01-05T11:00:00+01:00',
  name: () => 'Legs',
  sport: new OneOf(['swimming', 'lap_swimming']),
  odd: new Judged(3, (wanted) => wanted === 4),
  samples: [{ heart_rate: 61 }, { heart_rate: null }],
  days: [
    { local_day: '2026-02-01', steps: 40, floors: null },
    { local_day: '2026-02-02', steps: 50, floors: null },
  ],
};

describe('comparing facts with what a case lists', () => {
  it.each<[string, JsonObject]>([
    ['a tolerance by name', { distance_m: 479, tolerance: { distance_m: 0.5 } }],
    ['a tolerance beside the number', { distance_m: { approx: 480, tolerance: 1 } }],
    ['bounds', { speed_mps_below: 2.5, start_not_before: '2026-01-05T10:00:00Z' }],
    ['a pair of bounds', { steps_min: 8000, steps_max: 8062 }],
    ['no value', { power_w: null }],
    ['the same moment without milliseconds', { start: '2026-01-05T10:00:00Z' }],
    ['a wall time in less precision', { local_start: '2026-01-05T11:00' }],
    ['facts made when asked for', { name: 'Legs' }],
    ['either of two names', { sport: 'lap_swimming' }],
    ['a judgement', { odd: 4 }],
    ['a list', { samples: [{ heart_rate: 61 }, { heart_rate: null }] }],
    [
      'days by their name',
      {
        days: [
          { local_day: '2026-02-02', steps: 50 },
          { local_day: '2026-02-01', steps: 40 },
        ],
      },
    ],
    ['days without a value', { days: [{ local_day: '2026-02-05', floors: null }] }],
  ])('agrees on %s', (_, expected) => {
    expect(differences(expected, facts)).toEqual([]);
  });

  it.each<[string, JsonObject, string]>([
    ['a number', { distance_m: 479 }, 'distance_m'],
    ['zero for no value', { power_w: 0 }, 'power_w'],
    ['no value for a number', { samples: [{ heart_rate: 61 }, { heart_rate: 0 }] }, 'samples[1].heart_rate'],
    ['a bound', { speed_mps_below: 2.4 }, 'speed_mps_below'],
    ['a pair of bounds', { steps_min: 8041, steps_max: 8062 }, 'steps_min'],
    ['the offset of a wall time', { local_start: '2026-01-05T11:00:00+02:00' }, 'local_start'],
    ['the length of a list', { samples: [] }, 'samples'],
    ['a name nobody knows', { mood: 'good' }, 'mood'],
    ['a day nobody expects', { days: [{ local_day: '2026-02-01', steps: 40 }] }, 'days'],
    ['a day without the value', { days: [{ local_day: '2026-02-01', steps: null }] }, 'days[0].steps'],
    ['a judgement', { odd: 3 }, 'odd'],
  ])('differs on %s', (_, expected, path) => {
    const [first] = differences(expected, facts);
    expect(first?.split(':')[0]).toBe(path);
  });
});
