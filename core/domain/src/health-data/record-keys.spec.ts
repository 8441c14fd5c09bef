import fc from 'fast-check';
import type { Metric } from './metrics.js';
import { observationKey } from './record-keys.js';

/** Stored keys were made of exactly this text: another one would take a known value for a new one. */
it('names an observation by its content as JSON', () => {
  const instants = fc
    .integer({ min: 0, max: 4e12 })
    .map((milliseconds) => new Date(milliseconds).toISOString());
  fc.assert(
    fc.property(
      fc.constantFrom<Metric>('heart-rate', 'steps'),
      fc.double(),
      instants,
      fc.option(instants),
      fc.option(fc.string({ unit: 'binary' })),
      (metric, value, at, until, device) => {
        const observation = { metric, value, at, until, device, offsetMinutes: 60, nativeId: null };
        expect(observationKey(observation)).toBe(
          JSON.stringify(['content', metric, at, until, value, device]),
        );
      },
    ),
  );
});

it('names its own identity too where it has one', () => {
  const observation = {
    metric: 'steps',
    value: 1,
    at: '2026-01-05T09:00:00.000Z',
    until: null,
    device: null,
  } as const;
  expect(observationKey({ ...observation, nativeId: 'a"b' })).toBe(
    JSON.stringify(['native', 'steps', 'a"b', observation.at, null, 1, null, null]),
  );
});
