import type { Facts } from '../compare-facts.js';
import type { StoredActivity } from '../imported-state.js';
import { valuesOf } from './stream-facts.js';

const earthRadiusMetres = 6_371_008.8;

interface Fix {
  latitude: number;
  longitude: number;
  second: number;
}

/** What the route of an activity says. */
export function trackFacts(activity: StoredActivity): Facts {
  const fixes = fixesOf(activity);
  const known = fixes.filter(({ latitude }) => !Number.isNaN(latitude));
  const steps = known.slice(1).map((fix, index) => ({ from: known[index]!, to: fix }));
  return {
    positions: known.length,
    valid_positions: known.length,
    dropped_positions: fixes.length - known.length,
    points_without_position: fixes.length - known.length,
    points_on_map: known.length,
    has_route: known.length > 0,
    segments: (activity.pauses?.length ?? 0) + 1,
    bounds_cross_antimeridian: steps.some(({ from, to }) => Math.abs(from.longitude - to.longitude) > 180),
    max_segment_m: () => Math.max(0, ...steps.map(({ from, to }) => metresBetween(from, to))),
    max_speed_mps: () => fastest(activity, steps),
    outliers: fixes.flatMap(({ latitude, second }, index) =>
      Number.isNaN(latitude) && !Number.isNaN(second) ? [{ index }] : [],
    ),
    elevation_m: valuesOf(activity, 'altitude'),
    ...altitudeFacts(activity),
  };
}

function altitudeFacts(activity: StoredActivity): Facts {
  const altitudes = valuesOf(activity, 'altitude').filter((value) => value !== null);
  const [lowest, highest] =
    altitudes.length === 0 ? [null, null] : [Math.min(...altitudes), Math.max(...altitudes)];
  return {
    min_altitude_m: lowest,
    min_elevation_m: lowest,
    max_altitude_m: highest,
    max_elevation_m: highest,
    ascent_m: activity.ascentMetres,
    descent_m: activity.descentMetres ?? null,
  };
}

function fixesOf(activity: StoredActivity): Fix[] {
  const [latitudes, longitudes] = ['latitude', 'longitude'].map((kind) =>
    activity.streams.find((stream) => stream.kind === kind),
  );
  if (!latitudes || !longitudes) return [];
  return [...latitudes.values].map((latitude, index) => ({
    latitude,
    longitude: longitudes.values[index] ?? NaN,
    second: latitudes.secondsFromStart[index]!,
  }));
}

/** Nobody is measured while paused, so a leg over a pause has no speed. */
function fastest({ pauses = [] }: StoredActivity, steps: readonly { from: Fix; to: Fix }[]): number {
  const speeds = steps
    .filter(({ from, to }) => !pauses.some((pause) => from.second <= pause.from && to.second >= pause.to))
    .map(({ from, to }) => metresBetween(from, to) / (to.second - from.second));
  return Math.max(0, ...speeds.filter(Number.isFinite));
}

/** Great-circle distance, metres (haversine). */
function metresBetween(from: Fix, to: Fix): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [north, east] = [radians(to.latitude - from.latitude), radians(to.longitude - from.longitude)];
  const chord =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(chord)));
}
