import type { SourceRecord } from '@regimen/domain';
import type { JsonObject } from '@regimen/plugin-api/reading';
import {
  amountIn,
  endAfter,
  numberIn,
  objectIn,
  positiveIn,
  summaryActivity,
  textIn,
} from '@regimen/plugin-api/reading';
import { instantIn, offsetBetween } from './archive-time.js';
import { sportOf } from './sports.js';

/** Units of the archive: centimetres, milliseconds, and kilocalories times 4.19. */
const centimetresPerMetre = 100;
const millisecondsPerSecond = 1000;
const energyPerKilocalorie = 4.19;

/**
 * One activity; null where it cannot be read. The frame around the parts of a multisport activity is none of its own: its
 * parts stand beside it.
 */
export function readSummarizedActivity(item: JsonObject): SourceRecord[] | null {
  const startedAt = instantIn(item, 'startTimeGmt') ?? instantIn(item, 'beginTimestamp');
  const timer = amountIn(item, 'duration');
  const elapsed = amountIn(item, 'elapsedDuration') ?? timer;
  const elapsedSeconds = divided(elapsed, millisecondsPerSecond);
  const endedAt = startedAt === null || elapsedSeconds === null ? null : endAfter(startedAt, elapsedSeconds);
  if (startedAt === null || elapsedSeconds === null || endedAt === null) return null;
  if (item['parent'] === true) return [];
  const sourceActivity =
    textIn(item, 'activityType') ?? textIn(objectIn(item, 'activityType') ?? {}, 'typeKey') ?? 'other';
  const id = numberIn(item, 'activityId');
  return [
    {
      kind: 'activity',
      activity: summaryActivity({
        activity: sportOf(sourceActivity),
        sourceActivity,
        name: textIn(item, 'name'),
        startedAt,
        endedAt,
        offsetMinutes: offsetBetween(startedAt, instantIn(item, 'startTimeLocal')),
        elapsedSeconds,
        timerSeconds: divided(timer, millisecondsPerSecond),
        movingSeconds: divided(positiveIn(item, 'movingDuration'), millisecondsPerSecond),
        distanceMetres: divided(positiveIn(item, 'distance'), centimetresPerMetre),
        energyKcal: divided(positiveIn(item, 'calories'), energyPerKilocalorie),
        ascentMetres: divided(amountIn(item, 'elevationGain'), centimetresPerMetre),
        descentMetres: divided(amountIn(item, 'elevationLoss'), centimetresPerMetre),
        meanHeartRateBpm: positiveIn(item, 'avgHr'),
        maxHeartRateBpm: positiveIn(item, 'maxHr'),
        meanPowerWatts: positiveIn(item, 'avgPower'),
        nativeId: id === null ? null : String(id),
      }),
    },
  ];
}

function divided(value: number | null, by: number): number | null {
  return value === null ? null : value / by;
}
