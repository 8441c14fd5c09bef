import { percentile } from './percentile.js';
import type { Runtime, Session } from './runtime.js';
import { loadRuntime, oneThread } from './runtime.js';

/** Where the exported weights lie, and the same network before it was made small, if it was trained on this machine. */
export interface Networks {
  int8: string;
  fp32: string | null;
}

/** Median of one run of each network on the same input, ms. */
export interface Compared {
  batch: number;
  int8Ms: number;
  fp32Ms: number;
}

/** An everyday request has about so many words. */
const tokens = 24;
const idsPerToken = 24;
const runs = 200;

/** Times both networks in turns, so that what else the machine does falls on both. @returns null without full weights. */
export async function compareNetworks({ int8, fp32 }: Networks): Promise<Compared[] | null> {
  if (fp32 === null) return null;
  const runtime = await loadRuntime();
  const small = await runtime.InferenceSession.create(int8, oneThread);
  const full = await runtime.InferenceSession.create(fp32, oneThread);
  const compared: Compared[] = [];
  for (const batch of [1, 16]) {
    const feeds = feedsOf(runtime, batch);
    const times: { small: number[]; full: number[] } = { small: [], full: [] };
    for (let run = 0; run < runs; run += 1) {
      times.small.push(await timed(small, feeds));
      times.full.push(await timed(full, feeds));
    }
    compared.push({ batch, int8Ms: percentile(times.small, 0.5), fp32Ms: percentile(times.full, 0.5) });
  }
  return compared;
}

/** How much less time a text takes in a run of 16 than alone, by the same weights in turns. */
export async function gainOfRunningTogether(weights: string): Promise<number> {
  const runtime = await loadRuntime();
  const session = await runtime.InferenceSession.create(weights, oneThread);
  const [one, many] = [feedsOf(runtime, 1), feedsOf(runtime, 16)];
  const times: { alone: number[]; together: number[] } = { alone: [], together: [] };
  for (let run = 0; run < runs; run += 1) {
    times.alone.push(await timed(session, one));
    times.together.push((await timed(session, many)) / 16);
  }
  return percentile(times.alone, 0.5) / percentile(times.together, 0.5);
}

function feedsOf(runtime: Runtime, batch: number): Readonly<Record<string, unknown>> {
  const ids = Int32Array.from(
    { length: batch * tokens * idsPerToken },
    (_, at) => 1 + ((at * 7919) % 16_000),
  );
  return {
    ids: new runtime.Tensor('int32', ids, [batch, tokens, idsPerToken]),
    mask: new runtime.Tensor('int32', new Int32Array(batch * tokens).fill(1), [batch, tokens]),
  };
}

async function timed(session: Session, feeds: Readonly<Record<string, unknown>>): Promise<number> {
  const begun = performance.now();
  await session.run(feeds);
  return performance.now() - begun;
}
