import { setTimeout as pause } from 'node:timers/promises';
import type { World } from '../world/world.js';
import { Caller } from './caller.js';
import { readProbe } from './read-probe.js';

/** How everybody else fared during an attack. */
export interface Meanwhile<T> {
  result: T;
  p99Ms: number;
  longestMs: number;
  /** The longest stall that was the api's own work. */
  busiestMs: number;
  rssGrowthMb: number;
  healthChecks: number;
  failedHealthChecks: number;
}

const checkEveryMs = 50;
const megabyte = 1024 * 1024;

/** Attacks while the event loop of the api is watched from inside and `/healthz` is asked from outside. */
export async function meanwhile<T>(world: World, attack: () => Promise<T>): Promise<Meanwhile<T>> {
  const before = await readProbe(world.probe, 'reset');
  let isOver = false;
  let [healthChecks, failedHealthChecks] = [0, 0];
  const watching = (async () => {
    const visitor = Caller.unknown(world.url, '127.0.0.200');
    while (!isOver) {
      healthChecks += 1;
      const status = await visitor.send('/healthz').then(
        (reply) => reply.status,
        () => 0,
      );
      if (status !== 200) failedHealthChecks += 1;
      await pause(checkEveryMs);
    }
  })();
  try {
    const result = await attack();
    const after = await readProbe(world.probe, 'read');
    return {
      result,
      p99Ms: after.p99Ms,
      longestMs: after.longestMs,
      busiestMs: after.busiestMs,
      rssGrowthMb: (after.rssBytes - before.rssBytes) / megabyte,
      healthChecks,
      failedHealthChecks,
    };
  } finally {
    isOver = true;
    await watching;
  }
}

export const bounds = { p99Ms: 200, rssGrowthMb: 64 };

/** Whether an attack stayed within what the list calls bounded. */
export function isBounded({ p99Ms, rssGrowthMb, failedHealthChecks }: Meanwhile<unknown>): boolean {
  return p99Ms < bounds.p99Ms && rssGrowthMb < bounds.rssGrowthMb && failedHealthChecks === 0;
}

export function boundsText({
  p99Ms,
  rssGrowthMb,
  healthChecks,
  failedHealthChecks,
}: Meanwhile<unknown>): string {
  return `event loop p99 ${p99Ms.toFixed(0)} ms, memory ${rssGrowthMb.toFixed(0)} MB more, ${healthChecks - failedHealthChecks} of ${healthChecks} health checks answered`;
}
