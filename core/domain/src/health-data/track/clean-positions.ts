import { quantityLimits } from '../../cleaning/quantity-limits.js';
import { excursions } from './excursions.js';
import type { Position } from './great-circle.js';
import { greatCircleMetres } from './great-circle.js';
import { segmentRows } from './segment-rows.js';
import type { TrackPoints } from './track-points.js';

/** Believable positions; NaN for both where there is none. */
export interface Positions {
  latitudes: Float64Array;
  longitudes: Float64Array;
  /** How many the track lost: lost fixes, places that do not exist, and jumps that came back. */
  outliers: number;
}

const [, fastestOnFoot] = quantityLimits['running-speed'].possible;
/** A jump is this much faster than the track goes in its slower parts: people travel by car as well (engineering choice). */
const timesSlowSpeed = 5;

/** The positions of a track without those that cannot be; null where it has none. The given track is not changed. */
export function cleanPositions(points: TrackPoints): Positions | null {
  const [recordedLatitudes, recordedLongitudes] = [points.column('latitude'), points.column('longitude')];
  if (!recordedLatitudes || !recordedLongitudes) return null;
  const positions = {
    latitudes: Float64Array.from(recordedLatitudes),
    longitudes: Float64Array.from(recordedLongitudes),
    outliers: 0,
  };
  for (let row = 0; row < points.count; row += 1) {
    const [latitude, longitude] = [positions.latitudes[row]!, withinHalfTurn(positions.longitudes[row]!)];
    const isWhole = !Number.isNaN(latitude) && !Number.isNaN(longitude);
    positions.longitudes[row] = longitude;
    if (!isWhole || !isOnEarth(latitude, longitude)) blank(positions, row);
    if (isWhole && Number.isNaN(positions.latitudes[row]!)) positions.outliers += 1;
  }
  removeJumps(positions, points);
  return positions;
}

/** Some devices count on behind the antimeridian. */
function withinHalfTurn(longitude: number): number {
  if (Math.abs(longitude) <= 180 || Number.isNaN(longitude)) return longitude;
  return Math.abs(longitude) <= 540 ? longitude - Math.sign(longitude) * 360 : Infinity;
}

/** 0, 0 is what devices write without a fix; 0 alone is a place on the equator or the meridian. */
function isOnEarth(latitude: number, longitude: number): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !(latitude === 0 && longitude === 0);
}

function blank(positions: Positions, row: number): void {
  positions.latitudes[row] = NaN;
  positions.longitudes[row] = NaN;
}

function removeJumps(positions: Positions, { times, segments }: TrackPoints): void {
  const positionAt = (row: number): Position => ({
    latitude: positions.latitudes[row]!,
    longitude: positions.longitudes[row]!,
  });
  const change = (from: number, to: number) => greatCircleMetres(positionAt(from), positionAt(to));
  const seconds = (from: number, to: number) => (times[to]! - times[from]!) / 1000;
  const bySegment = segmentRows(positions.latitudes, segments);
  const fastest = Math.max(fastestOnFoot, timesSlowSpeed * slowSpeed(bySegment, change, seconds));
  for (const rows of bySegment)
    for (const row of excursions({ rows, change, seconds, fastest })) {
      blank(positions, row);
      positions.outliers += 1;
    }
}

type BetweenRows = (from: number, to: number) => number;

/** Lower quartile of the speeds from row to row, m/s; 0 where none is known. */
function slowSpeed(bySegment: readonly Int32Array[], change: BetweenRows, seconds: BetweenRows): number {
  const speeds = new Float64Array(bySegment.reduce((count, rows) => count + rows.length, 0));
  let size = 0;
  for (const rows of bySegment) {
    for (let index = 1; index < rows.length; index += 1) {
      const [from, to] = [rows[index - 1]!, rows[index]!];
      const speed = change(from, to) / Math.max(1, seconds(from, to));
      if (Number.isNaN(speed)) continue;
      speeds[size] = speed;
      size += 1;
    }
  }
  return speeds.subarray(0, size).sort()[(size - 1) >> 2] ?? 0;
}
