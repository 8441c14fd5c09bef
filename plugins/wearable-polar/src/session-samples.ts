import type { ActivityStream } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import { isJsonObject, listIn, numberIn, streamOf, textIn } from '@regimen/plugin-api/reading';
import { secondsBetween } from './local-time.js';

const kilometresPerHour = 3.6;

/** The channels of an exercise of the archive, each point with a wall clock of its own. A point without value is none. */
export function streamsOf(samples: JsonObject, startTime: string, isOnFoot: boolean): ActivityStream[] {
  const points = (list: string, field: string, toOurs: (value: number) => number | null = (value) => value) =>
    (listIn(samples, list) ?? []).filter(isJsonObject).map((point) => {
      const value = numberIn(point, field);
      return [
        secondsBetween(startTime, textIn(point, 'dateTime')),
        value === null ? null : toOurs(value),
      ] as const;
    });
  return [
    ...streamOf(
      'heart-rate',
      points('heartRate', 'value', (bpm) => (bpm > 0 ? bpm : null)),
    ),
    ...streamOf(
      'speed',
      points('speed', 'value', (speed) => speed / kilometresPerHour),
    ),
    ...streamOf('altitude', points('altitude', 'value')),
    ...streamOf(
      'cadence',
      points('cadence', 'value', (cadence) => cadence * (isOnFoot ? 2 : 1)),
    ),
    ...streamOf('distance', points('distance', 'value')),
    ...streamOf('temperature', points('temperature', 'value')),
    ...streamOf('latitude', points('recordedRoute', 'latitude')),
    ...streamOf('longitude', points('recordedRoute', 'longitude')),
  ];
}
