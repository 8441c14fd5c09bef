/** The thread that solves plans: seconds of arithmetic must not block the loop that keeps the worker's jobs alive. */
import { parentPort } from 'node:worker_threads';
import { makePlan, whatIf } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import type { SolvingTask } from './solving-thread.js';

const solver = await createHighsSolver();

function solve(task: SolvingTask) {
  if (task.kind === 'what-if') return whatIf(task.now, task.change, solver);
  const { deficitKcalPerDay, ...rest } = task.input;
  return makePlan({ ...rest, dietaryDeficitKcalPerDay: () => deficitKcalPerDay }, solver);
}

parentPort?.on('message', ({ id, task }: { id: number; task: SolvingTask }) => {
  try {
    parentPort?.postMessage({ id, solved: solve(task) });
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.name : 'unknown' });
  }
});
