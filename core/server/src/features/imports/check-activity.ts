import { types } from 'node:util';
import type { Activity, Lap, StrengthSet } from '@regimen/domain';
import { activityCodes, activityStreamKinds, setKinds } from '@regimen/domain';
import { isInstant, isKnownOrNull, isListOrAbsent, isOffset, isTextOrNull } from './check-value.js';

/** A week at 1 Hz: no single bout is longer. */
const maxStreamPoints = 7 * 86_400;
/** One every five seconds for a day: sets, laps, pauses. */
const maxParts = 17_280;
/** More changes of zone than a journey around the world has. */
const maxOffsetChanges = 100;
/** Characters of words and identities, and of names people write (engineering limits). */
const longest = { word: 500, name: 2_000 };
const lapKinds: readonly string[] = ['lap', 'pool-length', 'pool-rest'] satisfies Lap['kind'][];

/** Why an activity cannot be stored; null when it can. */
export function unusableActivity(activity: Activity): string | null {
  const { startedAt, endedAt, revisedAt, elapsedSeconds } = activity;
  if (!isInstant(startedAt) || !isInstant(endedAt) || endedAt < startedAt) return 'invalid-time';
  if (revisedAt !== undefined && !isInstant(revisedAt)) return 'invalid-time';
  if (!areOffsets(activity)) return 'invalid-offset';
  if (elapsedSeconds === null || !totalsOf(activity).every((total) => isKnownOrNull(total)))
    return 'not-a-number';
  if (!isExertion(activity.perceivedExertion)) return 'invalid-exertion';
  if (!areWords(activity)) return 'invalid-text';
  if (!arePauses(activity.pauses)) return 'invalid-pause';
  if (!isListOrAbsent(activity.laps, maxParts, isLap)) return 'invalid-lap';
  if (!isListOrAbsent(activity.strengthSets, maxParts, isSet)) return 'invalid-set';
  return areStreams(activity.streams) ? null : 'invalid-stream';
}

function totalsOf(activity: Activity): unknown[] {
  // A missing elapsed time is none that can be known to be null.
  const elapsed = (activity.elapsedSeconds as number | undefined) ?? NaN;
  return [
    elapsed,
    activity.timerSeconds,
    activity.movingSeconds,
    activity.distanceMetres,
    activity.energyKcal,
    activity.basalEnergyKcal,
    activity.ascentMetres,
    activity.descentMetres,
    activity.meanHeartRateBpm,
    activity.maxHeartRateBpm,
    activity.meanPowerWatts,
    activity.poolLengthMetres,
  ];
}

/** Ratings run from 0 to 10 (Borg CR10). */
function isExertion(rating: unknown): boolean {
  return isKnownOrNull(rating) && ((rating as number | null | undefined) ?? 0) <= 10;
}

function areOffsets({ offsetMinutes, offsetChanges }: Activity): boolean {
  let last = -Infinity;
  return (
    isOffset(offsetMinutes) &&
    isListOrAbsent(offsetChanges, maxOffsetChanges, (change) => {
      const { secondsFromStart, offsetMinutes: offset } = change as Record<string, unknown>;
      const isLater =
        typeof secondsFromStart === 'number' && secondsFromStart >= 0 && secondsFromStart > last;
      if (isLater) last = secondsFromStart;
      return isLater && Number.isFinite(secondsFromStart) && offset !== null && isOffset(offset);
    })
  );
}

function areWords(activity: Activity): boolean {
  const { sourceActivity, sourceVariant, device, nativeId, name, recordingFile } = activity;
  return (
    (activity.activity === 'other' || activityCodes.includes(activity.activity)) &&
    typeof sourceActivity === 'string' &&
    [sourceActivity, sourceVariant, device, nativeId].every((word) => isTextOrNull(word, longest.word)) &&
    [name, recordingFile].every((text) => isTextOrNull(text, longest.name))
  );
}

/** Pauses ascend, lie apart, and last. */
function arePauses(pauses: unknown): boolean {
  let last = 0;
  return isListOrAbsent(pauses, maxParts, (pause) => {
    const { from, to } = pause as Record<string, unknown>;
    const isSound = typeof from === 'number' && typeof to === 'number' && from >= last && to > from;
    if (isSound) last = to;
    return isSound && Number.isFinite(to);
  });
}

function isLap(lap: Partial<Record<keyof Lap, unknown>>): boolean {
  const known = [lap.secondsFromStart, lap.elapsedSeconds];
  const totals = [
    lap.timerSeconds,
    lap.distanceMetres,
    lap.energyKcal,
    lap.meanHeartRateBpm,
    lap.maxHeartRateBpm,
    lap.strokes,
  ];
  return (
    typeof lap.kind === 'string' &&
    lapKinds.includes(lap.kind) &&
    known.every((seconds) => typeof seconds === 'number' && isKnownOrNull(seconds)) &&
    totals.every((total) => isKnownOrNull(total))
  );
}

function isSet(set: Partial<Record<keyof StrengthSet, unknown>>): boolean {
  const { repetitions, perceivedExertion, supersetGroup, sourceExercise, kind } = set;
  const numbers = [
    set.secondsFromStart,
    set.durationSeconds,
    set.loadKg,
    set.restSeconds,
    set.distanceMetres,
  ];
  const counts = [repetitions, supersetGroup];
  return (
    numbers.every((number) => isKnownOrNull(number)) &&
    counts.every((count) => isKnownOrNull(count) && Number.isInteger(count ?? 0)) &&
    isExertion(perceivedExertion) &&
    isTextOrNull(sourceExercise, longest.word) &&
    (kind === undefined || (setKinds as readonly unknown[]).includes(kind))
  );
}

function areStreams(streams: unknown): boolean {
  const seen = new Set<unknown>();
  return (
    streams !== undefined &&
    isListOrAbsent(streams, activityStreamKinds.length, (stream) => {
      const { kind, secondsFromStart, values } = stream as Record<string, unknown>;
      const isNew = !seen.has(kind);
      seen.add(kind);
      return (
        isNew &&
        (activityStreamKinds as readonly unknown[]).includes(kind) &&
        types.isFloat64Array(secondsFromStart) &&
        types.isFloat64Array(values) &&
        secondsFromStart.length === values.length &&
        values.length <= maxStreamPoints
      );
    })
  );
}
