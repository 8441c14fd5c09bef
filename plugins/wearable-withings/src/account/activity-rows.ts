import type { SourceRecord } from '@regimen/domain';
import { parseInstant } from '@regimen/domain';
import type { JsonObject, TitledRow } from '@regimen/plugin-api/reading';
import {
  activityByWords,
  amountIn,
  isJsonObject,
  positiveIn,
  summaryActivity,
} from '@regimen/plugin-api/reading';

export const activityTitles = ['from', 'to', 'Activity type', 'Data'];

/** An activity of `activities.csv`, with totals as JSON in a cell. Times that the person set win. */
export function readActivityRow(row: TitledRow): SourceRecord[] | null {
  const start = parseInstant(row.text('from (manual)') ?? row.text('from') ?? '');
  const end = parseInstant(row.text('to (manual)') ?? row.text('to') ?? '');
  const totals = totalsOf(row.text('Data'));
  if (start === null || end === null || end.at <= start.at || totals === null) return null;
  const sourceActivity = row.text('Activity type') ?? 'Other';
  const elapsed = (Date.parse(end.at) - Date.parse(start.at)) / 1000;
  const paused = amountIn(totals, 'pause_duration');
  return [
    {
      kind: 'activity',
      activity: summaryActivity({
        activity: activityByWords(sourceActivity),
        sourceActivity,
        startedAt: start.at,
        endedAt: end.at,
        offsetMinutes: start.offsetMinutes,
        timerSeconds: paused === null ? null : Math.max(0, elapsed - paused),
        distanceMetres: positiveIn(totals, 'manual_distance') ?? positiveIn(totals, 'distance'),
        energyKcal: positiveIn(totals, 'manual_calories') ?? positiveIn(totals, 'calories'),
        meanHeartRateBpm: positiveIn(totals, 'hr_average'),
        maxHeartRateBpm: positiveIn(totals, 'hr_max'),
      }),
    },
  ];
}

/** An empty cell has no totals; null for what is no JSON. */
function totalsOf(text: string | null): JsonObject | null {
  if (text === null) return {};
  try {
    const totals = JSON.parse(text) as unknown;
    return isJsonObject(totals) ? totals : null;
  } catch {
    return null;
  }
}
