import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ClassifierInput } from '@regimen/language';
import type { Options } from './options.js';
import type { RunningTensors, TensorShape } from './runtime.js';

/** What a thread starts with. */
export interface ThreadTask {
  network: Uint8Array;
  shape: TensorShape;
  settings: Pick<Options, 'executionProviders' | 'threads'>;
}

export type AskedOfThread = { kind: 'run'; input: ClassifierInput } | { kind: 'end' };

export type SaidByThread =
  | ({ kind: 'started' } & Pick<RunningTensors, 'provider' | 'passedOver'>)
  | { kind: 'ran'; outputs: readonly Float32Array[] }
  | { kind: 'failed'; reason: string };

/** Threads run built code, whatever started them. */
const entry = fileURLToPath(new URL('../dist/network.thread.js', import.meta.url));

/** A session that will never answer again. */
export class SessionLost extends Error {
  override readonly name = 'SessionLost';
}

/**
 * A session in a thread of its own, asked one run at a time.
 * @throws Error with the reason where it cannot be started.
 */
export async function startInThread(task: ThreadTask): Promise<RunningTensors> {
  const worker = new Worker(entry, { workerData: task });
  // A process that has nothing else to do may end.
  worker.unref();
  const first = await nextOf(worker);
  if (first.kind !== 'started') {
    await worker.terminate();
    throw new Error(first.kind === 'failed' ? first.reason : 'The thread of the network did not start.');
  }
  let isLost = false;
  worker.once('exit', () => (isLost = true));
  return {
    provider: first.provider,
    passedOver: first.passedOver,
    async run(input, outputs) {
      if (isLost) throw new SessionLost('The thread of the network ended.');
      const said = nextOf(worker);
      worker.postMessage({ kind: 'run', input } satisfies AskedOfThread);
      const answer = await said;
      if (answer.kind !== 'ran')
        throw new Error(answer.kind === 'failed' ? answer.reason : 'The thread of the network lost its way.');
      return outputs.map((name) => answer.outputs[task.shape.outputs.indexOf(name)]!);
    },
    release: () =>
      new Promise((resolve) => {
        if (isLost) return resolve();
        worker.once('exit', () => resolve());
        worker.postMessage({ kind: 'end' } satisfies AskedOfThread);
      }),
  };
}

/** The next word of a thread. While it is awaited the process stays. @throws Error where the thread ended. */
function nextOf(worker: Worker): Promise<SaidByThread> {
  worker.ref();
  return new Promise<SaidByThread>((resolve, reject) => {
    const settle = (done: () => void) => {
      worker.off('message', said).off('error', failed).off('exit', ended);
      worker.unref();
      done();
    };
    const said = (word: SaidByThread) => settle(() => resolve(word));
    const failed = (error: Error) => settle(() => reject(new SessionLost(error.message)));
    const ended = () => settle(() => reject(new SessionLost('The thread of the network ended.')));
    worker.on('message', said).on('error', failed).on('exit', ended);
  });
}
