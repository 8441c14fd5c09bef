import type { ClassifierInput } from '@regimen/language';
import type { ExecutionProvider, Options } from './options.js';

interface Tensor {
  data: unknown;
}
interface Session {
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  release(): Promise<void>;
}

/** What is used of onnxruntime-node. Written down here, as the package is optional and may be missing. */
export interface OnnxRuntime {
  InferenceSession: {
    create(network: Uint8Array, options: Readonly<Record<string, unknown>>): Promise<Session>;
  };
  Tensor: new (type: 'int32', data: Int32Array, dims: readonly number[]) => Tensor;
}

/** @throws Error with the reason where the runtime is not installed, or has no library for this machine. */
export async function loadRuntime(): Promise<OnnxRuntime> {
  const name: string = 'onnxruntime-node';
  try {
    return (await import(name)) as OnnxRuntime;
  } catch {
    throw new Error(
      'The package onnxruntime-node is not installed, or has no library for this machine; requests are read without it.',
    );
  }
}

/** Any network that can be run, on the first device that takes it. */
export interface RunningTensors {
  provider: ExecutionProvider;
  /** Devices that were tried before, and why they could not be used. */
  passedOver: readonly { provider: ExecutionProvider; reason: string }[];
  /** The answers of these names. */
  run(input: ClassifierInput, outputs: readonly string[]): Promise<readonly Float32Array[]>;
  release(): Promise<void>;
}

/** What is known of a network from outside. */
export interface TensorShape {
  idsPerToken: number;
  outputs: readonly string[];
}

/** Starts a network on the first device that takes it, the processor last. @throws Error when none does. */
export async function startTensors(
  runtime: OnnxRuntime,
  network: Uint8Array,
  { idsPerToken, outputs }: TensorShape,
  { executionProviders, threads }: Pick<Options, 'executionProviders' | 'threads'>,
): Promise<RunningTensors> {
  const passedOver: { provider: ExecutionProvider; reason: string }[] = [];
  for (const provider of new Set<ExecutionProvider>([...executionProviders, 'cpu'])) {
    try {
      const session = await runtime.InferenceSession.create(network, {
        executionProviders: [provider],
        intraOpNumThreads: threads,
        interOpNumThreads: 1,
        graphOptimizationLevel: 'all',
        // Errors reach us as exceptions; the library would also print them, with paths.
        logSeverityLevel: 4,
      });
      const running = { provider, passedOver, ...runsOf(runtime, session, idsPerToken) };
      await warmUp(running, idsPerToken, outputs);
      return running;
    } catch (error) {
      passedOver.push({ provider, reason: firstLine(error) });
    }
  }
  throw new Error(passedOver.map(({ provider, reason }) => `${provider}: ${reason}`).join('; '));
}

/** One run makes a network warm, and shows one that loads but does not run before a person waits for it; that is freed. */
async function warmUp(
  { run, release }: Pick<RunningTensors, 'run' | 'release'>,
  idsPerToken: number,
  outputs: readonly string[],
): Promise<void> {
  const ids = new Int32Array(idsPerToken).fill(1);
  try {
    await run({ batch: 1, tokens: 1, ids, mask: Int32Array.of(1) }, outputs);
  } catch (error) {
    await release().catch(() => undefined);
    throw error;
  }
}

function runsOf(
  runtime: OnnxRuntime,
  session: Session,
  idsPerToken: number,
): Pick<RunningTensors, 'run' | 'release'> {
  return {
    async run({ batch, tokens, ids, mask }, outputs) {
      const answer = await session.run({
        ids: new runtime.Tensor('int32', ids, [batch, tokens, idsPerToken]),
        mask: new runtime.Tensor('int32', mask, [batch, tokens]),
      });
      return outputs.map((name) => floats(answer, name));
    },
    release: () => session.release(),
  };
}

function floats(answer: Readonly<Record<string, Tensor>>, name: string): Float32Array {
  const data = answer[name]?.data;
  if (!isFloats(data)) throw new Error(`The network gives no numbers named ${name}.`);
  return data;
}

/** By name: the runtime may be loaded in another realm, as under tests. */
function isFloats(data: unknown): data is Float32Array {
  return ArrayBuffer.isView(data) && Object.prototype.toString.call(data) === '[object Float32Array]';
}

/** The runtime's messages run over several lines and hold paths of its sources. */
function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : 'unknown fault';
  return (text.split('\n')[0] ?? '').slice(0, 200);
}
