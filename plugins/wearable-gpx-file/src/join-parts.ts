import { TrackPoints } from '@regimen/domain';
import type { GpxTrack } from './gpx-track.js';

/** A device that was off for longer was put away (engineering choice). */
const longestGapMilliseconds = 10 * 60_000;
/** What old devices call each part of one outing: `ACTIVE LOG`, `ACTIVE LOG #2`. */
const partName = /^active log\b/i;

/**
 * Tracks that are parts of one outing become one, each a segment: old devices begin a track whenever they find their
 * position again. Any other tracks, however near in time, are outings of their own.
 */
export function joinParts(tracks: readonly GpxTrack[]): GpxTrack[] {
  const joined: GpxTrack[] = [];
  for (const track of tracks) {
    const last = joined.at(-1);
    if (!last || !isPartOf(last, track)) {
      joined.push(track);
      continue;
    }
    const points = new TrackPoints();
    points.append(last.points);
    points.append(track.points);
    joined[joined.length - 1] = { ...last, points };
  }
  return joined;
}

function isPartOf(before: GpxTrack, after: GpxTrack): boolean {
  const [end, begin] = [lastTime(before.points.times), after.points.times.find(isKnown)];
  if (end === undefined || begin === undefined) return false;
  const gap = begin - end;
  return before.type === after.type && isSameName(before, after) && gap >= 0 && gap <= longestGapMilliseconds;
}

function isSameName({ name: before }: GpxTrack, { name: after }: GpxTrack): boolean {
  const areParts = partName.test(before?.trim() ?? '') && partName.test(after?.trim() ?? '');
  return areParts || before === after;
}

function lastTime(times: Float64Array): number | undefined {
  return times.findLast(isKnown);
}

function isKnown(time: number): boolean {
  return !Number.isNaN(time);
}
