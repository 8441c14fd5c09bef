import type { SourceRecord } from '@regimen/domain';
import { parseWallTime, zonedInstant } from '@regimen/domain';
import type { FileInput } from '@regimen/plugin-api';
import type { Remarks, TitledRow } from '@regimen/plugin-api/reading';
import { activityByWords, endAfter, summaryActivity } from '@regimen/plugin-api/reading';

export const cardioTitles = ['Activity Id', 'Date', 'Type', 'Duration', 'GPX File'];
/** Exact, by definition. */
const metresPerKilometre = 1000;
const metresPerMile = 1609.344;
const metresPerFoot = 0.3048;

/** A row of `cardioActivities.csv`. Its date is a wall clock without a zone, placed in the person's. */
export function readCardioRow(
  row: TitledRow,
  where: string,
  { timeZone }: Pick<FileInput, 'timeZone'>,
  remarks: Remarks,
): SourceRecord[] | null {
  const wall = parseWallTime(row.text('Date') ?? '');
  const seconds = clockSeconds(row.text('Duration'));
  if (wall === null || seconds === null) return null;
  const { at, offsetMinutes, remark } = zonedInstant(wall, timeZone);
  const endedAt = endAfter(at, seconds);
  if (endedAt === null) return null;
  if (remark !== null) remarks.add(remark, where);
  const sourceActivity = row.text('Type') ?? 'Other';
  return [
    {
      kind: 'activity',
      activity: summaryActivity({
        activity: activityByWords(sourceActivity),
        sourceActivity,
        name: row.text('Route Name'),
        startedAt: at,
        endedAt,
        offsetMinutes,
        elapsedSeconds: seconds,
        distanceMetres:
          scaled(row.positive('Distance (km)'), metresPerKilometre) ??
          scaled(row.positive('Distance (mi)'), metresPerMile),
        energyKcal: row.positive('Calories Burned'),
        ascentMetres: row.amount('Climb (m)') ?? scaled(row.amount('Climb (ft)'), metresPerFoot),
        meanHeartRateBpm: row.positive('Average Heart Rate (bpm)'),
        nativeId: row.text('Activity Id'),
        recordingFile: row.text('GPX File'),
      }),
    },
  ];
}

/** `32:10` or `1:02:33`, in seconds; null for anything else. */
function clockSeconds(text: string | null): number | null {
  const match = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{2})$/.exec(text ?? '');
  if (!match) return null;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
  ];
  return minutes > 59 && match[1] !== undefined ? null : (hours * 60 + minutes) * 60 + seconds;
}

function scaled(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor;
}
