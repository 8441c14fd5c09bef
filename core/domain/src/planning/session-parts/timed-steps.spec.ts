import type { PlanStep } from '../plan.js';
import { stepBlocks, timedSteps } from './timed-steps.js';

const step = (kind: PlanStep['kind'], minutes: number, high = 13): PlanStep => ({
  kind,
  minutes,
  band: 'moderate',
  heartRateBpm: null,
  rpe: { low: 12, high },
  cue: { en: kind, zh: kind },
});
const [warm, hard, easy, cool] = [
  step('warm-up', 5),
  step('work', 2.5),
  step('recovery', 1.25),
  step('cool-down', 5),
];
const written = (steps: PlanStep[]) =>
  stepBlocks(steps).flatMap((block) => Array.from({ length: block.times }, () => block.steps).flat());

describe('steps', () => {
  it('start where the one before ends, in whole seconds', () => {
    const timed = timedSteps([warm, hard, easy, cool]);
    expect(timed.map(({ startSeconds }) => startSeconds)).toEqual([0, 300, 450, 525]);
    expect(timed.map(({ seconds }) => seconds)).toEqual([300, 150, 75, 300]);
  });

  it('say what repeats once', () => {
    const steps = [warm, hard, easy, hard, easy, hard, easy, cool];
    expect(stepBlocks(steps).map(({ times, steps: own }) => [times, own.length])).toEqual([
      [1, 1],
      [3, 2],
      [1, 1],
    ]);
    expect(written(steps)).toEqual(steps);
  });

  it.each([
    ['work that differs', [warm, hard, easy, step('work', 2.5, 14), easy, cool]],
    ['a last work without recovery', [hard, easy, hard, easy, hard, cool]],
    ['no interval', [warm, hard, cool]],
    ['nothing', []],
  ])('are the same written out again: %s', (_what, steps) => expect(written(steps)).toEqual(steps));

  it('that differ are not one', () => {
    const steps = [hard, easy, step('work', 2.5, 14), easy];
    expect(stepBlocks(steps).every(({ times }) => times === 1)).toBe(true);
  });
});
