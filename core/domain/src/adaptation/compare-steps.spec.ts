import type { PlanStep } from '../planning/plan.js';
import type { RecordedSession } from './compare-steps.js';
import { compareSteps } from './compare-steps.js';

const step = (kind: PlanStep['kind'], minutes: number, low: number, high: number): PlanStep => ({
  kind,
  minutes,
  band: 'moderate',
  rpe: { low: 11, high: 13 },
  cue: { en: 'Go.', zh: '走。' },
  heartRateBpm: { low, high },
});
const steps = [step('warm-up', 2, 90, 100), step('work', 4, 140, 150), step('recovery', 2, 100, 120)];
const allowed = { useHeartRate: true };

/** One heart rate a second. */
function recorded(bpmOf: (second: number) => number, seconds: number): RecordedSession {
  const times = Array.from({ length: seconds }, (_, second) => second);
  const channel = { kind: 'heart-rate' as const, secondsFromStart: times, values: times.map(bpmOf) };
  return { elapsedSeconds: seconds, pauses: [], channels: [channel] };
}
const inEverySteps = (second: number) => (second < 120 ? 95 : second < 360 ? 145 : 110);
const verdicts = (recording: RecordedSession, may = allowed, planned = steps) =>
  compareSteps(planned, recording, may).steps.map(({ verdict }) => verdict);

describe('comparing a recording step by step', () => {
  it('judges each step in its own time, once the heart has followed', () => {
    const result = compareSteps(
      steps,
      recorded((second) => (second < 120 ? 95 : second < 270 ? 145 : 160), 480),
      allowed,
    );
    expect(result.steps.map(({ below, within, above }) => [below, within, above])).toEqual([
      [0, 90, 0],
      [0, 120, 90],
      [0, 0, 90],
    ]);
    expect(result.steps.map(({ verdict }) => verdict)).toEqual(['as-planned', 'harder', 'harder']);
    expect(result.workInTarget).toBeCloseTo(120 / 210);
    expect(result.completedShare).toBe(1);
  });

  it('does not let an average hide what was wrong', () => {
    // The mean of the whole lies in the target of the work, no single step does.
    const result = compareSteps(
      steps,
      recorded((second) => (second < 120 ? 195 : 128), 480),
      allowed,
    );
    expect(result.workInTarget).toBe(0);
    expect(result.steps.map(({ verdict }) => verdict)).toEqual(['harder', 'easier', 'harder']);
  });

  it.each([
    ['all of it', 480, ['as-planned', 'as-planned', 'as-planned']],
    ['what was broken off', 240, ['as-planned', 'cut-short', 'left-out']],
    ['what hardly began', 125, ['as-planned', 'left-out', 'left-out']],
  ] as const)('tells %s', (_, seconds, expected) => {
    expect(verdicts(recorded(inEverySteps, seconds))).toEqual(expected);
  });

  it('drives nobody on in parts meant for warming up and recovering', () => {
    expect(verdicts(recorded(() => 80, 480))).toEqual(['as-planned', 'easier', 'as-planned']);
  });

  it('stands still with the clock in a pause, also in one that the recording ends in', () => {
    // Three minutes of waiting at a heart rate that no step asks for.
    const withPause = recorded(
      (second) => (second < 60 ? 95 : second < 240 ? 170 : inEverySteps(second - 180)),
      720,
    );
    const pauses = [
      { from: 60, to: 240 },
      { from: 660, to: 800 },
    ];
    const result = compareSteps(steps, { ...withPause, pauses }, allowed);
    expect(result.steps.map(({ verdict, above }) => [verdict, above])).toEqual([
      ['as-planned', 0],
      ['as-planned', 0],
      ['as-planned', 0],
    ]);
    expect(result.steps.map(({ doneSeconds }) => doneSeconds)).toEqual([120, 240, 120]);
  });

  it.each([
    ['heart rate may not steer', recorded(() => 190, 480), { useHeartRate: false }],
    ['nothing was recorded but the time', { ...recorded(() => 190, 480), channels: [] }, allowed],
    ['the device was lost for most of it', { ...recorded((at) => (at % 100 < 2 ? 190 : NaN), 480) }, allowed],
  ] as const)('says no more than the time where %s', (_, recording, may) => {
    const result = compareSteps(steps, recording, may);
    expect(result.steps.map(({ verdict }) => verdict)).toEqual(['time-only', 'time-only', 'time-only']);
    expect(result.completedShare).toBe(1);
  });

  it('names no heart rate at all where it may not steer', () => {
    const { steps: found, workInTarget } = compareSteps(
      steps,
      recorded(() => 190, 480),
      { useHeartRate: false },
    );
    expect(found.map(({ target, mean, above }) => [target, mean, above])).toEqual(
      steps.map(() => [null, null, 0]),
    );
    expect(workInTarget).toBeNull();
  });

  it('judges by power, or by speed on the level, where there is no heart rate to go by', () => {
    const bySpeed = { ...steps[1]!, heartRateBpm: null, workRate: { speedKmh: { low: 5, high: 6 } } };
    const uphill = { ...bySpeed, workRate: { ...bySpeed.workRate, inclinePercent: { low: 4, high: 6 } } };
    const channels = [{ kind: 'speed' as const, secondsFromStart: [0, 5, 10], values: [1.5, 1.5, 2] }];
    const short = { elapsedSeconds: 15, pauses: [], channels };
    const of = (planned: PlanStep) => compareSteps([{ ...planned, minutes: 0.25 }], short, allowed).steps[0]!;
    expect(of(bySpeed)).toMatchObject({ target: { by: 'speed' }, within: 10, above: 5, verdict: 'harder' });
    expect(of(uphill)).toMatchObject({ target: null, verdict: 'time-only' });
  });
});
