import { signInToDemo } from './people.js';
import type { RunningRegimen } from './running-regimen.js';
import { until } from './until.js';

/** A machine that does much else takes minutes for two deliveries and two plans. */
const patienceMs = 300_000;

/** Waits until a new installation has read the deliveries of its demo and made the plans. */
export async function settleDemo(regimen: RunningRegimen): Promise<void> {
  const clinician = await signInToDemo(regimen, 'clinician');
  await until(
    async () => {
      const { participants } = await clinician.ask<{
        participants: { edges: { node: Record<'imports' | 'planRequests', { status: string }[]> }[] };
      }>('{ participants { edges { node { imports { status } planRequests { status } } } } }');
      return participants.edges.flatMap(({ node }) => [...node.imports, ...node.planRequests]);
    },
    (work) => work.length > 0 && work.every(({ status }) => !['queued', 'running'].includes(status)),
    patienceMs,
  );
}
