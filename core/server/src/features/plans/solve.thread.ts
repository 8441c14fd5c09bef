/** The thread that solves plans: seconds of arithmetic must not block the loop that keeps the worker's jobs alive. */
import { parentPort } from 'node:worker_threads';
import { makePlan } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import type { SolvePlan } from './compose-plan.js';

const solver = await createHighsSolver();

parentPort?.on('message', ({ id, input }: { id: number; input: Parameters<SolvePlan>[0] }) => {
  const { deficitKcalPerDay, ...rest } = input;
  try {
    const made = makePlan({ ...rest, dietaryDeficitKcalPerDay: () => deficitKcalPerDay }, solver);
    parentPort?.postMessage({ id, made });
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.name : 'unknown' });
  }
});
