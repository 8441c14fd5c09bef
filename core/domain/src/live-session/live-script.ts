import type { PlanSession, PlanStep } from '../planning/plan.js';
import type { PlannedExercise } from '../planning/session-parts/planned-exercise.js';
import type { TemplateLimits } from '../planning/template-limits.js';
import type { IntensityBand } from '../screening/constraint.js';
import type { Localised } from '../shared/localised.js';

/** One part of a session as it is lived through. */
export interface LiveStep {
  kind: PlanStep['kind'];
  seconds: number;
  band: IntensityBand;
  /** Null where effort steers. */
  heartRateBpm: { low: number; high: number } | null;
  /** Borg 6–20. */
  rpe: { low: number; high: number };
  cue: Localised;
  /** What is done in it, one after the other; absent where nothing is named. */
  exercises?: readonly PlannedExercise[];
}

/** What a live session follows. */
export interface LiveScript {
  steps: readonly LiveStep[];
  /** Not to be passed, whatever the step; null where the screening names none. */
  ceilingBpm: number | null;
}

type Limits = Pick<TemplateLimits, 'maxHeartRateBpm' | 'maxRpe' | 'heartRateTargetsAllowed' | 'maxMinutes'>;

/**
 * A planned session as a script: the one place that reads the shape of plan steps. Targets are cut to the limits that hold
 * now, which may be stricter than those the plan was made under, and never the other way round.
 */
export function liveScript(
  { steps, exercises = [] }: Pick<PlanSession, 'steps' | 'exercises'>,
  limits: Limits,
): LiveScript {
  const lasting = steps.filter(({ minutes }) => minutes > 0);
  const plannedSeconds = lasting.reduce((sum, { minutes }) => sum + minutes * 60, 0);
  const share = Math.min(1, (limits.maxMinutes * 60) / plannedSeconds);
  const isOneMainPart = lasting.filter(({ kind }) => kind === 'work').length === 1;
  return {
    steps: lasting.map(({ kind, minutes, band, heartRateBpm, rpe, cue }) => {
      const seconds = Math.max(1, Math.round(minutes * 60 * share));
      const done = kind === 'work' && isOneMainPart ? fitting(exercises, seconds) : [];
      return {
        kind,
        seconds,
        band,
        heartRateBpm: limits.heartRateTargetsAllowed ? cut(heartRateBpm, limits.maxHeartRateBpm) : null,
        rpe: { low: Math.min(rpe.low, limits.maxRpe), high: Math.min(rpe.high, limits.maxRpe) },
        cue,
        ...(done.length > 0 ? { exercises: done } : {}),
      };
    }),
    ceilingBpm: Number.isFinite(limits.maxHeartRateBpm) ? limits.maxHeartRateBpm : null,
  };
}

/** The exercises there is time for, from the first; a part that limits shorten ends earlier. */
function fitting(exercises: readonly PlannedExercise[], seconds: number): PlannedExercise[] {
  let left = seconds;
  return exercises.filter(({ seconds: needed }, index) => {
    left -= needed;
    return index === 0 || left >= 0;
  });
}

/** Whole length, seconds. */
export function scriptSeconds({ steps }: LiveScript): number {
  return steps.reduce((sum, { seconds }) => sum + seconds, 0);
}

function cut(range: LiveStep['heartRateBpm'], ceilingBpm: number): LiveStep['heartRateBpm'] {
  if (range === null) return null;
  const high = Math.min(range.high, ceilingBpm);
  return range.low < high ? { low: range.low, high } : null;
}
