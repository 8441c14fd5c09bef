/** The thread that solves plans: seconds of arithmetic must not block the loop that keeps the worker's jobs alive. */
import { randomBytes } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { makePlan, releaseFigures, whatIf } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import type { SolvingTask } from './solving-thread.js';

const solver = await createHighsSolver();

function solve(task: SolvingTask) {
  if (task.kind === 'what-if') return whatIf(task.now, task.change, solver);
  if (task.kind === 'figures') {
    const { people, earlier, minimum } = task;
    return releaseFigures(people, earlier, { rule: { minimum }, solver, random: drawnByNobody });
  }
  const { deficitKcalPerDay, ...rest } = task.input;
  return makePlan({ ...rest, dietaryDeficitKcalPerDay: () => deficitKcalPerDay }, solver);
}

/** From 0 to below 1. Who is counted must not be foreseen, by the one who runs the machine neither. */
function drawnByNobody(): number {
  return randomBytes(6).readUIntBE(0, 6) / 2 ** 48;
}

parentPort?.on('message', ({ id, task }: { id: number; task: SolvingTask }) => {
  try {
    parentPort?.postMessage({ id, solved: solve(task) });
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.name : 'unknown' });
  }
});
