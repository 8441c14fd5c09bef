import { inMetricUnit } from '@regimen/domain';
import type { SourceRecord } from '@regimen/domain';
import {
  activityByWords,
  amountIn,
  endAfter,
  objectIn,
  positiveIn,
  summaryActivity,
  textIn,
} from '@regimen/plugin-api/reading';
import type { JsonObject, Remarks } from '@regimen/plugin-api/reading';
import type { Clock, Placed } from './fitbit-time.js';
import { isAmerican, utcOf } from './fitbit-time.js';
import { logIdOf } from './log-id.js';

/**
 * One exercise, as Takeout, the list of logs or a day's summary holds it. Its calories contain the basal rate and are left
 * out: active energy alone has a place in an activity. Null without begin and duration.
 */
export function readExerciseLog(
  log: JsonObject,
  where: string,
  clock: Clock,
  remarks: Remarks,
): SourceRecord[] | null {
  const start = startOf(log, where, clock);
  const duration = positiveIn(log, 'duration') ?? positiveIn(log, 'activeDuration');
  const endedAt = start && duration !== null ? endAfter(start.at, duration / 1000) : null;
  if (!start || endedAt === null) return null;
  if (log['hasStartTime'] === false) remarks.add('start_time_unknown', where);
  const name = textIn(log, 'activityName') ?? textIn(log, 'activityParentName') ?? textIn(log, 'name') ?? '';
  const active = amountIn(log, 'activeDuration');
  const distance = positiveIn(log, 'distance');
  const poolLength = positiveIn(log, 'poolLength');
  const activity = summaryActivity({
    activity: activityByWords(name),
    sourceActivity: name,
    startedAt: start.at,
    endedAt,
    offsetMinutes: start.offsetMinutes,
    timerSeconds: active === null ? null : active / 1000,
    distanceMetres:
      distance === null ? null : inMetricUnit('distance', distance, textIn(log, 'distanceUnit') ?? 'km'),
    meanHeartRateBpm: positiveIn(log, 'averageHeartRate'),
    device: textIn(objectIn(log, 'source') ?? {}, 'name'),
    nativeId: logIdOf(log),
    ...(poolLength === null
      ? {}
      : { poolLengthMetres: inMetricUnit('distance', poolLength, textIn(log, 'poolLengthUnit') ?? 'm') }),
  });
  return [{ kind: 'activity', activity }];
}

/** Takeout writes the begin in UTC, lists with its offset, a day's summary as date and time of day of the person. */
function startOf(log: JsonObject, where: string, clock: Clock): Placed | null {
  const time = textIn(log, 'startTime') ?? '';
  if (isAmerican(time)) {
    const at = utcOf(time);
    return at === null ? null : { at, offsetMinutes: null };
  }
  const date = textIn(log, 'startDate');
  return clock.local(/^\d{2}:\d{2}/.test(time) && date !== null ? `${date}T${time}` : time, where);
}
