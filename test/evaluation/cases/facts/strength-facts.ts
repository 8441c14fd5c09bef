import type { StrengthSet } from '@regimen/domain';
import type { Facts } from '../compare-facts.js';
import type { StoredActivity } from '../imported-state.js';
import { wallTime } from './wall-time.js';

/** What the sets of a strength session say. */
export function strengthFacts(activity: StoredActivity, timeZone: string): Facts {
  const sets = activity.strengthSets ?? [];
  const groups = sets.map(({ supersetGroup }) => supersetGroup ?? null).filter((group) => group !== null);
  const working = sets.filter(({ kind }) => kind !== 'warmup');
  return {
    sets: sets.map((set) => setFacts(set, activity, timeZone)),
    rest_s: sets.flatMap(({ restSeconds }) => (restSeconds === null ? [] : [restSeconds])),
    superset_groups: new Set(groups).size,
    volume_kg: volumeOf(sets),
    work_volume_kg: volumeOf(working),
  };
}

function setFacts(set: StrengthSet, activity: StoredActivity, timeZone: string): Facts {
  const at =
    set.secondsFromStart === null
      ? null
      : new Date(Date.parse(activity.startedAt) + set.secondsFromStart * 1000).toISOString();
  return {
    exercise: set.sourceExercise,
    kind: set.kind ?? 'work',
    weight_kg: set.loadKg,
    reps: set.repetitions,
    rpe: set.perceivedExertion ?? null,
    duration_s: set.durationSeconds,
    distance_m: set.distanceMetres ?? null,
    t: at,
    local: at === null ? null : wallTime(at, activity.offsetMinutes, timeZone),
  };
}

/** Repetitions times load, kilograms. */
function volumeOf(sets: readonly StrengthSet[]): number {
  return sets.reduce((sum, { repetitions, loadKg }) => sum + (repetitions ?? 0) * (loadKg ?? 0), 0);
}
