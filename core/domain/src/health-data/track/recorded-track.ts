import type { Activity } from '../activity.js';
import { canFollow } from './excursions.js';
import type { Altitudes } from './clean-altitudes.js';
import { cleanAltitudes } from './clean-altitudes.js';
import { cleanPositions } from './clean-positions.js';
import type { Climb } from './climb.js';
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
  const climbed = altitudes && trackClimb(altitudes, points.segments);
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

/** A sensor that is wrong so often, as under water, says nothing of hills (engineering choice). */
const mostOutliers = { count: 10, share: 0.2 };

function trackClimb({ values, outliers, series }: Altitudes, segments: Int32Array): Climb | null {
  const known = values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), outliers);
  if (outliers > Math.max(mostOutliers.count, mostOutliers.share * known)) return null;
  const whole = { rows: [], ...series };
  return climb(values, (from, to) => segments[from] === segments[to] && canFollow(whole, from, to));
}
