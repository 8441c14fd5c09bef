import { zoneOf } from './heart-rate-now.js';
import { liveConstants } from './live-constants.js';
import { leadingSamples } from './live-sample.js';
import type { LiveSample } from './live-sample.js';
import type { LiveState, StepSpan } from './live-state.js';

/** How one step went. Seconds; the four add up to what was done. */
export interface LiveStepSummary {
  stepIndex: number;
  plannedSeconds: number;
  doneSeconds: number;
  below: number;
  in: number;
  above: number;
  /** Without a heart rate, or without a target for it. */
  unjudged: number;
  meanBpm: number | null;
}

/** How a session went, from its whole recording: the same whatever the order the samples came in. */
export function summariseLive(
  { script, spans, atMs }: Pick<LiveState, 'script' | 'spans' | 'atMs'>,
  recording: readonly LiveSample[],
): LiveStepSummary[] {
  const leading = leadingSamples(recording);
  return script.steps.map((step, stepIndex) => {
    const own = spans.filter((span) => span.stepIndex === stepIndex);
    const held = own.flatMap((span) => heldIn(span, leading, atMs));
    const inZone = { below: 0, in: 0, above: 0 };
    for (const { bpm, seconds } of held)
      if (step.heartRateBpm) inZone[zoneOf(bpm, step.heartRateBpm, null)] += seconds;
    const doneSeconds = own.reduce((sum, span) => sum + secondsOf(span, atMs), 0);
    const measured = held.reduce((sum, { seconds }) => sum + seconds, 0);
    const beats = held.reduce((sum, { bpm, seconds }) => sum + bpm * seconds, 0);
    return {
      stepIndex,
      plannedSeconds: step.seconds,
      doneSeconds,
      ...inZone,
      unjudged: Math.max(0, doneSeconds - inZone.below - inZone.in - inZone.above),
      meanBpm: measured > 0 ? Math.round(beats / measured) : null,
    };
  });
}

/** Each rate holds until the next one, and no longer than until the device would be taken for lost. */
function heldIn(span: StepSpan, leading: readonly LiveSample[], atMs: number) {
  const end = span.toMs ?? atMs;
  return leading.flatMap(({ atMs: from, bpm }, index) => {
    const next = leading[index + 1]?.atMs ?? Infinity;
    const until = Math.min(next, from + liveConstants.sensorLostMs, end);
    const seconds = (until - Math.max(from, span.fromMs)) / 1000;
    return seconds > 0 ? [{ bpm, seconds }] : [];
  });
}

function secondsOf({ fromMs, toMs }: StepSpan, atMs: number): number {
  return ((toMs ?? atMs) - fromMs) / 1000;
}
