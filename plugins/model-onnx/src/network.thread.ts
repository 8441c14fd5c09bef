/** The thread of one session: the runtime holds the thread it runs in, so that sessions beside each other need one each. */
import { parentPort, workerData } from 'node:worker_threads';
import type { AskedOfThread, SaidByThread, ThreadTask } from './network-thread.js';
import type { RunningTensors } from './runtime.js';
import { loadRuntime, startTensors } from './runtime.js';

const { network, shape, settings } = workerData as ThreadTask;
const say = (said: SaidByThread) => parentPort?.postMessage(said);
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : 'unknown fault');

function answer(running: RunningTensors): void {
  parentPort?.on('message', (asked: AskedOfThread) => {
    // Taken one at a time by whoever asks: an end is asked for only when nothing runs.
    if (asked.kind === 'end') {
      void running.release().finally(() => parentPort?.close());
      return;
    }
    running.run(asked.input, shape.outputs).then(
      (outputs) => say({ kind: 'ran', outputs }),
      (error: unknown) => say({ kind: 'failed', reason: reasonOf(error) }),
    );
  });
}

try {
  const running = await startTensors(await loadRuntime(), network, shape, settings);
  answer(running);
  say({ kind: 'started', provider: running.provider, passedOver: running.passedOver });
} catch (error) {
  say({ kind: 'failed', reason: reasonOf(error) });
  parentPort?.close();
}
