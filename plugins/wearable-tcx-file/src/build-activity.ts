import type { Activity, Lap, RecordedTrack } from '@regimen/domain';
import { movingSeconds, recordedTrack } from '@regimen/domain';
import type { Remarks } from '@regimen/plugin-api/reading';
import { remarkOddities, trackActivity } from '@regimen/plugin-api/reading';
import { gapsToLaps, lapPauses } from './lap-pauses.js';
import { averageHeartRate, largest, sumOf } from './lap-totals.js';
import { lapsOf } from './laps-of.js';
import { nativeIdOf } from './native-id.js';
import { makeDistanceOwn } from './own-distance.js';
import { soundLaps } from './sound-laps.js';
import type { TcxActivity, TcxLap } from './tcx-activity.js';

/** One activity: the totals of its laps, and where they say nothing, those of its points. Null where nothing has a time. */
export function buildActivity(written: TcxActivity, remarks: Remarks, where: string): Activity | null {
  const { points, sport, notes, device } = written;
  const laps = soundLaps(written.laps, points.times, remarks, where);
  const lapMetres = sumOf(laps, 'metres');
  const counted = points.column('distance');
  if (counted) makeDistanceOwn(counted, laps, lapMetres || NaN);
  const track = trackOf(written, laps);
  if (!track) return null;
  remarkOddities(track, remarks, where);
  const end = Math.max(track.end, ...laps.map(endOf).filter(Number.isFinite));
  if (end === track.start) {
    remarks.add('no_duration', where);
    return null;
  }
  const elapsed = (end - track.start) / 1000;
  const timer = Math.min(sumOf(laps, 'seconds') || NaN, elapsed);
  const pauses = Number.isNaN(timer)
    ? track.pauses
    : lapPauses(gapsToLaps(track.pauses, laps, track.start), elapsed - timer);
  const base = trackActivity({ ...track, end, pauses }, { word: sport, name: notes, device });
  const moving = movingSeconds(base.streams, pauses);
  return {
    ...base,
    timerSeconds: Number.isNaN(timer) ? base.timerSeconds : timer,
    movingSeconds: moving === null || Number.isNaN(timer) ? moving : Math.min(moving, timer),
    distanceMetres: lapMetres > 0 ? lapMetres : (travelled(counted) ?? track.distanceMetres),
    // Calories have to be written, and are 0 where the device counts none.
    energyKcal: sumOf(laps, 'kilocalories') || null,
    meanHeartRateBpm: averageHeartRate(laps) ?? base.meanHeartRateBpm,
    maxHeartRateBpm: largest(laps, 'maxHeartRateBpm') ?? base.maxHeartRateBpm,
    nativeId: nativeIdOf(written.id, track.start),
    laps: lapsOf(laps, track.start, end) satisfies Lap[],
  };
}

/** What the points say, from the begin of the first lap; the laps alone where no point has a time. */
function trackOf({ points }: TcxActivity, laps: readonly TcxLap[]): RecordedTrack | null {
  const begins = laps.map(({ start }) => start).filter((start) => !Number.isNaN(start));
  const begin = Math.min(...begins);
  const track = recordedTrack(points, begin);
  if (track || begins.length === 0) return track;
  return {
    start: begin,
    end: begin,
    offsetMinutes: laps[0]!.offsetMinutes || null,
    offsetChanges: [],
    pauses: [],
    streams: [],
    distanceMetres: null,
    ascentMetres: null,
    descentMetres: null,
    oddities: new Map(points.count > 0 ? [['points_without_time', points.count]] : []),
  };
}

function endOf({ start, seconds }: TcxLap): number {
  return start + seconds * 1000;
}

function travelled(counted: Float64Array | null): number | null {
  const known = counted?.filter((value) => !Number.isNaN(value));
  const metres = known && known.length > 1 ? known[known.length - 1]! - known[0]! : 0;
  return metres > 0 ? metres : null;
}
