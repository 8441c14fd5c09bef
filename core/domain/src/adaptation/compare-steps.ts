import type { PlanStep } from '../planning/plan.js';
import { timedSteps } from '../planning/session-parts/timed-steps.js';

/** One heart rate of a recording, at seconds after its start. */
export interface HeartRateSample {
  second: number;
  bpm: number;
}

/** How one step was done. */
export interface StepResult {
  kind: PlanStep['kind'];
  plannedSeconds: number;
  /** Seconds of the step that the recording covers. */
  doneSeconds: number;
  /** Mean heart rate in the step; null without samples. */
  meanBpm: number | null;
  /** Shares of the step's samples below, in and above its target; null without a target or samples. */
  inTarget: { below: number; within: number; above: number } | null;
}

/** How a session was done, step by step. */
export interface SessionComparison {
  steps: readonly StepResult[];
  /** Share of the planned time that the recording covers, at most 1. */
  completedShare: number;
  /** Mean share in target over the work steps that have one; null where none has. */
  workInTarget: number | null;
}

/**
 * Compares a recording with the steps planned, each in its own time and not by averages of the whole: an easy warm-up must
 * not make up for an interval that was too hard. The recording is taken to begin with the first step.
 * @param recordedSeconds length of the recording, pauses left out.
 */
export function compareSteps(
  steps: readonly PlanStep[],
  samples: readonly HeartRateSample[],
  recordedSeconds: number,
): SessionComparison {
  const results = timedSteps(steps).map(({ step, startSeconds, seconds }): StepResult => {
    const own = samples.filter(({ second }) => second >= startSeconds && second < startSeconds + seconds);
    const mean = own.length === 0 ? null : own.reduce((sum, { bpm }) => sum + bpm, 0) / own.length;
    return {
      kind: step.kind,
      plannedSeconds: seconds,
      doneSeconds: Math.min(seconds, Math.max(0, recordedSeconds - startSeconds)),
      meanBpm: mean,
      inTarget: step.heartRateBpm && own.length > 0 ? sharesOf(own, step.heartRateBpm) : null,
    };
  });
  const planned = results.reduce((sum, { plannedSeconds }) => sum + plannedSeconds, 0);
  const done = results.reduce((sum, { doneSeconds }) => sum + doneSeconds, 0);
  const work = results.flatMap(({ kind, inTarget }) =>
    kind === 'work' && inTarget ? [inTarget.within] : [],
  );
  return {
    steps: results,
    completedShare: planned > 0 ? done / planned : 0,
    workInTarget: work.length > 0 ? work.reduce((sum, share) => sum + share, 0) / work.length : null,
  };
}

function sharesOf(samples: readonly HeartRateSample[], { low, high }: { low: number; high: number }) {
  const share = (fits: (bpm: number) => boolean) =>
    samples.filter(({ bpm }) => fits(bpm)).length / samples.length;
  return {
    below: share((bpm) => bpm < low),
    within: share((bpm) => bpm >= low && bpm <= high),
    above: share((bpm) => bpm > high),
  };
}
