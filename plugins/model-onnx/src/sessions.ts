import type { ClassifierInput, ClassifierScores } from '@regimen/language';
import type { Artefact } from './artefact.js';
import { startInThread } from './network-thread.js';
import type { Options } from './options.js';
import type { OnnxRuntime, RunningTensors } from './runtime.js';
import { startTensors } from './runtime.js';

const outputs = ['bio', 'code', 'intent'] as const;

/** A session of a network that understands requests. */
export interface Session extends Omit<RunningTensors, 'run'> {
  run(input: ClassifierInput): Promise<ClassifierScores>;
}

/**
 * Starts the sessions of a network, each having run once. The runtime holds its thread while it runs, so only a single
 * one is kept in this thread, where it is reached without a detour.
 * @throws Error with the reason where one cannot be started; those that were are freed.
 */
export async function startSessions(
  load: () => Promise<OnnxRuntime>,
  { network, classifier }: Artefact,
  settings: Options,
): Promise<Session[]> {
  const shape = { idsPerToken: classifier.tokenizer.idsPerToken, outputs };
  const { executionProviders, threads } = settings;
  const startOne = async () =>
    settings.sessions === 1
      ? startTensors(await load(), network, shape, settings)
      : startInThread({ network, shape, settings: { executionProviders, threads } });
  const started = await Promise.allSettled(Array.from({ length: settings.sessions }, startOne));
  const running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = started.find((one) => one.status === 'rejected');
  if (failed) {
    await Promise.allSettled(running.map((one) => one.release()));
    throw failed.reason;
  }
  return running.map(understanding);
}

function understanding(running: RunningTensors): Session {
  return {
    ...running,
    async run(input) {
      const [bio, code, intent] = await running.run(input, outputs);
      return { bio: bio!, code: code!, intent: intent! };
    },
  };
}
