import type { Metric, Observation } from '@regimen/domain';
import { fhirActivity, fhirObservations, metrics } from '@regimen/domain';
import { summaryActivity } from '@regimen/plugin-api/reading';

/** A value of each metric, in each form a value may have. */
export const everyObservation: readonly Observation[] = (Object.keys(metrics) as Metric[]).map(
  (metric, index) => ({
    metric,
    value: 1 / (index + 3),
    at: '2026-01-05T08:00:00.250Z',
    until: index % 2 === 0 ? null : '2026-01-05T09:30:00.000Z',
    offsetMinutes: [null, 0, 345, -210][index % 4]!,
    device: index % 3 === 0 ? 'Watch "9"' : null,
    nativeId: [null, 'urn:x|a|b', 'plain'][index % 3]!,
    ...(index % 5 === 0 ? { note: 'after breakfast' } : {}),
  }),
);

export const walk = summaryActivity({
  activity: 'nordic-walking',
  sourceActivity: 'Walk with poles',
  name: 'Round the lake',
  startedAt: '2026-01-05T08:00:00.000Z',
  endedAt: '2026-01-05T09:00:00.000Z',
  offsetMinutes: 60,
  timerSeconds: 3321.5,
  distanceMetres: 5120,
  energyKcal: 301,
  basalEnergyKcal: 70,
  ascentMetres: 12,
  meanHeartRateBpm: 112,
  maxHeartRateBpm: 131,
  meanPowerWatts: 140.5,
  perceivedExertion: 6.5,
  device: 'Watch',
  nativeId: 'urn:x|walk',
});

/** The same and the walk as NDJSON. */
export function everyMetric(): Uint8Array {
  const resources = [...fhirObservations(everyObservation, 'Patient/1'), fhirActivity(walk, 'Patient/1')];
  return Buffer.from(resources.map((resource) => `${JSON.stringify(resource)}\n`).join(''));
}
