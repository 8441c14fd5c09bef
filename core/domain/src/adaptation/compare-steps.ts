import type { ActivityStreamKind, Pause } from '../health-data/activity.js';
import { liveConstants } from '../live-session/live-constants.js';
import type { PlanStep } from '../planning/plan.js';
import type { TimedStep } from '../planning/session-parts/timed-steps.js';
import { timedSteps } from '../planning/session-parts/timed-steps.js';

/** What of a recording tells how hard it was. */
export type SteeringChannel = Extract<ActivityStreamKind, 'heart-rate' | 'power' | 'speed'>;

/** A recording on its own clock. */
export interface RecordedSession {
  /** From its start to its end, pauses included. */
  elapsedSeconds: number;
  pauses: readonly Pause[];
  /** Bpm, W and m/s; times are seconds from the start and ascend, NaN marks no value. */
  channels: readonly {
    kind: SteeringChannel;
    secondsFromStart: ArrayLike<number>;
    values: ArrayLike<number>;
  }[];
}

/** A range that a step was planned in: bpm, W or km/h. */
export interface StepTarget {
  by: SteeringChannel;
  low: number;
  high: number;
}

/**
 * How a step was done: left out, broken off, harder or easier than planned, as planned, or only known by its time, as
 * nothing recorded tells how hard it was or may be used to.
 */
export const stepVerdicts = ['as-planned', 'harder', 'easier', 'cut-short', 'left-out', 'time-only'] as const;
export type StepVerdict = (typeof stepVerdicts)[number];

/** One step beside what was recorded in its time. Of the seconds judged, `below`, `within` and `above` are the parts. */
export interface StepResult {
  kind: PlanStep['kind'];
  plannedSeconds: number;
  /** Seconds of the step that the recording covers. */
  doneSeconds: number;
  /** What it is judged by; null without a target or a recording of it. */
  target: StepTarget | null;
  /** Time-weighted mean in the unit of the target; null without one. */
  mean: number | null;
  below: number;
  within: number;
  above: number;
  verdict: StepVerdict;
}

/** How a session was done, step by step. */
export interface SessionComparison {
  steps: readonly StepResult[];
  /** Share of the planned time that the recording covers, at most 1. */
  completedShare: number;
  /** Share of the judged time of the work steps that lies in their targets; null where nothing of them is judged. */
  workInTarget: number | null;
}

/** Less of a step is none of it, less of it is a part (engineering choices). */
const leastShare = { begun: 0.1, whole: 0.8 };
/** Above its range for more than this of the time, a step was harder, however much of it lay within (engineering choice). */
const hardShare = 0.25;
/** A step that is recorded for less than this is not judged by it (engineering choice). */
const judgedShare = 0.5;
const kmhOfMetresPerSecond = 3.6;

/**
 * Compares a recording with the steps planned, each in its own time and not by averages of the whole: an easy warm-up must
 * not make up for an interval that was too hard. The recording is taken to begin with the first step, and its clock stands in
 * pauses. The heart follows a change of effort late, so the first half minute of a step is not judged by it, or the first
 * half of a shorter one.
 * @param may.useHeartRate false where a medicine or a limit forbids to steer by it: then nothing is judged by it.
 */
export function compareSteps(
  steps: readonly PlanStep[],
  recording: RecordedSession,
  may: { useHeartRate: boolean },
): SessionComparison {
  const { pauses, elapsedSeconds } = recording;
  const clock = withoutPauses(pauses);
  const lasted = elapsedSeconds - stoodBefore(elapsedSeconds, pauses);
  const spans = new Map(
    recording.channels.map((channel) => [channel.kind, heldValues(channel, clock, lasted)]),
  );
  const results = timedSteps(steps).map((timed) => {
    const target = targetsOf(timed.step, may.useHeartRate).find(({ by }) => spans.has(by)) ?? null;
    return resultOf(timed, target, (target && spans.get(target.by)) ?? [], lasted);
  });
  const work = results.filter(({ kind }) => kind === 'work');
  const judged = sum(work, ({ below, within, above }) => below + within + above);
  const planned = sum(results, ({ plannedSeconds }) => plannedSeconds);
  return {
    steps: results,
    completedShare: planned > 0 ? sum(results, ({ doneSeconds }) => doneSeconds) / planned : 0,
    workInTarget: judged > 0 ? sum(work, ({ within }) => within) / judged : null,
  };
}

/** A value that holds for a while, on the clock without pauses. */
interface HeldValue {
  from: number;
  to: number;
  value: number;
}

/** Ranges a step may be judged by, the one nearest to the body first. */
function targetsOf({ heartRateBpm, workRate }: PlanStep, useHeartRate: boolean): StepTarget[] {
  const { powerWatts, speedKmh, inclinePercent } = workRate ?? {};
  return [
    ...(heartRateBpm && useHeartRate ? [{ by: 'heart-rate' as const, ...heartRateBpm }] : []),
    ...(powerWatts ? [{ by: 'power' as const, ...powerWatts }] : []),
    // On an incline the speed says little: it is the incline that makes up the effort.
    ...(speedKmh && !inclinePercent ? [{ by: 'speed' as const, ...speedKmh }] : []),
  ];
}

function resultOf(
  { step: { kind }, startSeconds, seconds }: TimedStep,
  target: StepTarget | null,
  held: readonly HeldValue[],
  lasted: number,
): StepResult {
  const doneSeconds = Math.min(seconds, Math.max(0, lasted - startSeconds));
  const settle = target?.by === 'heart-rate' ? Math.min(liveConstants.settleMs / 1000, seconds / 2) : 0;
  const judged = { from: startSeconds + settle, to: startSeconds + doneSeconds };
  const parts = held.flatMap(({ from, to, value }) => {
    const length = Math.min(to, judged.to) - Math.max(from, judged.from);
    return length > 0 ? [{ length, value }] : [];
  });
  const lengthOf = (fits: (value: number) => boolean) =>
    sum(parts, ({ length, value }) => (fits(value) ? length : 0));
  const recorded = lengthOf(() => true);
  const found = {
    below: target ? lengthOf((value) => value < target.low) : 0,
    within: target ? lengthOf((value) => value >= target.low && value <= target.high) : 0,
    above: target ? lengthOf((value) => value > target.high) : 0,
  };
  const isJudged = target !== null && recorded > 0 && recorded >= judgedShare * (judged.to - judged.from);
  const share = seconds > 0 ? doneSeconds / seconds : 1;
  return {
    kind,
    plannedSeconds: seconds,
    doneSeconds,
    target,
    mean: recorded > 0 ? sum(parts, ({ length, value }) => length * value) / recorded : null,
    ...found,
    verdict: verdictOf({ kind, share, ...found, isJudged }),
  };
}

function verdictOf({
  kind,
  share,
  below,
  within,
  above,
  isJudged,
}: Pick<StepResult, 'kind' | 'below' | 'within' | 'above'> & {
  share: number;
  isJudged: boolean;
}): StepVerdict {
  if (share < leastShare.begun) return 'left-out';
  const whole = below + within + above;
  // Too hard is said before too short: who breaks off what was too much should hear why.
  if (isJudged && above > hardShare * whole) return 'harder';
  if (share < leastShare.whole) return 'cut-short';
  if (!isJudged) return 'time-only';
  // Nobody is to go harder in parts meant for warming up and recovering.
  return kind === 'work' && below > within ? 'easier' : 'as-planned';
}

/** Seconds from the start as a clock shows them that stands in pauses; null in a pause. */
function withoutPauses(pauses: readonly Pause[]): (second: number) => number | null {
  return (second) =>
    pauses.some(({ from, to }) => second > from && second < to) ? null : second - stoodBefore(second, pauses);
}

function stoodBefore(second: number, pauses: readonly Pause[]): number {
  return sum(pauses, ({ from, to }) => Math.max(0, Math.min(to, second) - from));
}

/** Each value holds until the next one, and no longer than until the device would be taken for lost. */
function heldValues(
  { kind, secondsFromStart, values }: RecordedSession['channels'][number],
  clock: (second: number) => number | null,
  lasted: number,
): HeldValue[] {
  const factor = kind === 'speed' ? kmhOfMetresPerSecond : 1;
  const points = Array.from(values, (value, index) => ({
    at: clock(secondsFromStart[index] ?? Number.NaN),
    value: value * factor,
  })).flatMap(({ at, value }) => (at === null || Number.isNaN(at + value) ? [] : [{ at, value }]));
  return points.map(({ at, value }, index) => ({
    from: at,
    to: Math.min(points[index + 1]?.at ?? Infinity, at + liveConstants.sensorLostMs / 1000, lasted),
    value,
  }));
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
