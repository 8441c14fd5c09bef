import { percentile } from './percentile.js';

/** Where the exported weights lie, and the same network before it was made small, if it was trained on this machine. */
export interface Networks {
  int8: string;
  fp32: string | null;
}

interface Session {
  run(feeds: Readonly<Record<string, unknown>>): Promise<unknown>;
}
interface Runtime {
  InferenceSession: { create(path: string, options: object): Promise<Session> };
  Tensor: new (type: 'int32', data: Int32Array, dims: readonly number[]) => unknown;
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
  const name: string = 'onnxruntime-node';
  const runtime = (await import(name)) as Runtime;
  const options = { executionProviders: ['cpu'], intraOpNumThreads: 1, interOpNumThreads: 1 };
  const small = await runtime.InferenceSession.create(int8, options);
  const full = await runtime.InferenceSession.create(fp32, options);
  const compared: Compared[] = [];
  for (const batch of [1, 16]) {
    const ids = Int32Array.from(
      { length: batch * tokens * idsPerToken },
      (_, at) => 1 + ((at * 7919) % 16_000),
    );
    const feeds = {
      ids: new runtime.Tensor('int32', ids, [batch, tokens, idsPerToken]),
      mask: new runtime.Tensor('int32', new Int32Array(batch * tokens).fill(1), [batch, tokens]),
    };
    const times: { small: number[]; full: number[] } = { small: [], full: [] };
    for (let run = 0; run < runs; run += 1) {
      times.small.push(await timed(small, feeds));
      times.full.push(await timed(full, feeds));
    }
    compared.push({ batch, int8Ms: percentile(times.small, 0.5), fp32Ms: percentile(times.full, 0.5) });
  }
  return compared;
}

async function timed(session: Session, feeds: Readonly<Record<string, unknown>>): Promise<number> {
  const begun = performance.now();
  await session.run(feeds);
  return performance.now() - begun;
}
