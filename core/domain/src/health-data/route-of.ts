import type { ActivityStream } from './activity.js';

/** A way as columns; a time or an altitude that is not known is NaN. */
export interface Route {
  latitudes: Float64Array;
  longitudes: Float64Array;
  altitudes: Float64Array;
  secondsFromStart: Float64Array;
}

/**
 * The way of an activity, at most `most` of its places, evenly chosen, the first and the last among them. Latitude and
 * longitude belong together by their times, or by their order where no time is known. Null without a place.
 */
export function routeOf(streams: readonly ActivityStream[], most: number): Route | null {
  const of = (kind: ActivityStream['kind']) => streams.find((stream) => stream.kind === kind);
  const [latitude, longitude, altitude] = [of('latitude'), of('longitude'), of('altitude')];
  if (!latitude || !longitude) return null;
  const places = pairsOf(latitude, longitude);
  if (places.length === 0) return null;
  const shown = evenly(places.length, most).map((index) => places[index]!);
  const heights = altitude ? valueByTime(altitude) : new Map<number, number>();
  return {
    latitudes: Float64Array.from(shown, ([at]) => latitude.values[at]!),
    longitudes: Float64Array.from(shown, ([, at]) => longitude.values[at]!),
    altitudes: Float64Array.from(shown, ([at]) => heights.get(latitude.secondsFromStart[at]!) ?? NaN),
    secondsFromStart: Float64Array.from(shown, ([at]) => latitude.secondsFromStart[at]!),
  };
}

/** Index pairs of latitudes and longitudes of one place, both with a value. */
function pairsOf(latitude: ActivityStream, longitude: ActivityStream): [number, number][] {
  const pairs: [number, number][] = [];
  let east = 0;
  for (let north = 0; north < latitude.values.length; north += 1) {
    const time = latitude.secondsFromStart[north]!;
    while (longitude.secondsFromStart[east]! < time) east += 1;
    const isSame = Object.is(longitude.secondsFromStart[east], time);
    const isKnown = !Number.isNaN(latitude.values[north]!) && !Number.isNaN(longitude.values[east]!);
    if (isSame && isKnown) pairs.push([north, east]);
    if (isSame) east += 1;
  }
  return pairs;
}

function evenly(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  const steps = Math.max(1, most - 1);
  return Array.from({ length: Math.max(1, most) }, (_, step) => Math.round((step * (count - 1)) / steps));
}

function valueByTime({ secondsFromStart, values }: ActivityStream): Map<number, number> {
  const byTime = new Map<number, number>();
  for (let index = 0; index < values.length; index += 1) byTime.set(secondsFromStart[index]!, values[index]!);
  return byTime;
}
