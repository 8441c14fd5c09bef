import type { PlanStep } from '../plan.js';

/** Steps done once, or a few steps repeated: `3 x (hard, easy)`. */
export interface StepBlock {
  times: number;
  steps: readonly PlanStep[];
}

/** A step with its place on the clock of the session. */
export interface TimedStep {
  step: PlanStep;
  startSeconds: number;
  seconds: number;
}

/** Length of a step in whole seconds. */
export function secondsOf({ minutes }: Pick<PlanStep, 'minutes'>): number {
  return Math.round(minutes * 60);
}

/** Every step in turn with its start and length, for a clock or a watch. */
export function timedSteps(steps: readonly PlanStep[]): TimedStep[] {
  let startSeconds = 0;
  return steps.map((step) => {
    const timed = { step, startSeconds, seconds: secondsOf(step) };
    startSeconds += timed.seconds;
    return timed;
  });
}

/** The same steps with work and recovery that repeat said once. Written out again, they are the same steps. */
export function stepBlocks(steps: readonly PlanStep[]): StepBlock[] {
  const blocks: StepBlock[] = [];
  for (let at = 0; at < steps.length;) {
    const pair = steps.slice(at, at + 2);
    const times = isInterval(pair) ? timesInARow(steps, at, pair) : 1;
    const block = { times, steps: times > 1 ? pair : steps.slice(at, at + 1) };
    blocks.push(block);
    at += times * block.steps.length;
  }
  return blocks;
}

function isInterval(pair: readonly PlanStep[]): boolean {
  return pair[0]?.kind === 'work' && pair[1]?.kind === 'recovery';
}

function timesInARow(steps: readonly PlanStep[], from: number, pair: readonly PlanStep[]): number {
  let times = 1;
  while (pair.every((step, index) => isSame(steps[from + 2 * times + index], step))) times += 1;
  return times;
}

function isSame(one: PlanStep | undefined, other: PlanStep): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
