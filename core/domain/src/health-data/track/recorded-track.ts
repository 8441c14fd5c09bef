import type { Activity } from '../activity.js';
import { canFollow } from './excursions.js';
import { cleanAltitudes } from './clean-altitudes.js';
import { cleanPositions } from './clean-positions.js';
import { climb } from './climb.js';
import { datedTimes } from './dated-times.js';
import { segmentPauses } from './segment-pauses.js';
import { timeOrder } from './time-order.js';
import { trackDistance } from './track-distance.js';
import type { TrackChannel, TrackPoints } from './track-points.js';
import { trackChannels } from './track-points.js';
import { trackStreams } from './track-streams.js';
import { writtenOffsets } from './written-offsets.js';

/** What the points of a track say about an activity, and what was odd about them. */
export interface RecordedTrack
  extends
    Required<Pick<Activity, 'offsetMinutes' | 'offsetChanges' | 'pauses' | 'streams'>>,
    Required<Pick<Activity, 'distanceMetres' | 'ascentMetres' | 'descentMetres'>> {
  /** Milliseconds since 1970. */
  start: number;
  end: number;
  /** How often each oddity occurred, never 0. */
  oddities: ReadonlyMap<string, number>;
}

/**
 * What a track says: times in order, positions and altitudes without those that cannot be, distance from position to
 * position within segments, and the time between segments as pauses. Streams begin at `startsAt` (milliseconds) where
 * the activity began before its first point. Null where no point has a time.
 */
export function recordedTrack(points: TrackPoints, startsAt = Infinity): RecordedTrack | null {
  const dated = datedTimes(points.times);
  const known = dated.times.filter((time) => !Number.isNaN(time));
  if (known.length === 0) return null;
  const order = timeOrder(dated.times);
  const positions = cleanPositions(points);
  const altitudes = cleanAltitudes(points);
  const distance = positions && trackDistance(positions, points.segments);
  const first = known.reduce((least, time) => Math.min(least, time));
  const start = Math.min(first, startsAt);
  const seconds = dated.times.map((time) => (time - start) / 1000);
  const columns = new Map<TrackChannel, Float64Array>();
  const cleaned: Partial<Record<TrackChannel, Float64Array | undefined>> = {
    latitude: positions?.latitudes,
    longitude: positions?.longitudes,
    altitude: altitudes?.values,
    // Where time runs back, the way from position to position and the way through time are two.
    distance: points.column('distance') ?? (order.backwards === 0 ? distance?.metres : undefined),
  };
  for (const channel of trackChannels) {
    const column = cleaned[channel] ?? points.column(channel);
    if (column) columns.set(channel, column);
  }
  const isContinued = (from: number, to: number) =>
    points.segments[from] === points.segments[to] &&
    (altitudes === null || canFollow({ rows: [], ...altitudes.series }, from, to));
  const climbed = altitudes && climb(altitudes.values, isContinued);
  return {
    start,
    end: known.reduce((greatest, time) => Math.max(greatest, time)),
    ...writtenOffsets(points.offsets, seconds, order.rows),
    pauses: segmentPauses(dated.times, points.segments, start),
    streams: trackStreams({ columns, seconds, rows: order.rows }),
    distanceMetres: distance?.total ?? null,
    ascentMetres: climbed?.ascentMetres ?? null,
    descentMetres: climbed?.descentMetres ?? null,
    oddities: new Map(
      Object.entries({
        points_without_time: points.count - known.length - dated.outliers,
        time_outlier: dated.outliers,
        non_monotonic_time: order.backwards,
        position_outlier: positions?.outliers ?? 0,
        elevation_outlier: altitudes?.outliers ?? 0,
      }).filter(([, count]) => count > 0),
    ),
  };
}
