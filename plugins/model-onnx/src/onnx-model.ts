import type { TextUnderstanding } from '@regimen/domain';
import { createLearnedUnderstanding } from '@regimen/language';
import type { ModelBackend, ModelHealth, ModelIdentity, PluginLogger } from '@regimen/plugin-api';
import type { Artefact } from './artefact.js';
import { readArtefact, shippedFolder } from './artefact.js';
import { cardOf } from './card.js';
import type { Options } from './options.js';
import { RunQueue } from './run-queue.js';
import type { OnnxRuntime } from './runtime.js';
import { loadRuntime } from './runtime.js';
import type { Session } from './sessions.js';
import { startSessions } from './sessions.js';

const id = 'model-onnx';
/** Threads are not started anew: one that ended was likely short of memory, and would be again. */
const noneLeft =
  'Every thread of the network ended, most likely for want of memory: lower `sessions`, and restart the server.';

/** Everything needed to answer. */
interface Ready {
  sessions: readonly Session[];
  queue: RunQueue;
  understanding: TextUnderstanding;
}

/** An operator that scales activations by all that is in the batch: one text's answer then hangs on its neighbours. */
const batchDependent: readonly string[] = ['DynamicQuantizeLinear', 'DynamicQuantizeMatMul'];

/**
 * Understanding by the model in a folder, warm when this returns: its sessions are started and have run once. Where the
 * runtime is missing, every request is refused with the reason and the others answer.
 * @throws Error that says in plain words what is wrong with the folder.
 */
export async function createOnnxModel(
  options: Options,
  logger: PluginLogger,
  load: () => Promise<OnnxRuntime> = loadRuntime,
): Promise<ModelBackend & { release(): Promise<void> }> {
  const artefact = await readArtefact(options.folder ?? shippedFolder());
  const { version } = artefact;
  let reason = 'The network was stopped.';
  let warm = await start(artefact, options, load).catch((error: unknown) => {
    reason = error instanceof Error ? error.message : 'The network cannot be started.';
    return null;
  });
  for (const { provider } of warm?.sessions[0]?.passedOver ?? [])
    logger.warn('A device for models cannot be used', { provider });
  return {
    id,
    identity: identityOf(artefact),
    artefacts: [cardOf(id, artefact)],
    understanding: {
      id,
      version,
      understand: async (input, signal) => {
        if (!warm) throw new Error(reason);
        return warm.understanding.understand(input, signal);
      },
    },
    health: () => Promise.resolve(healthOf(artefact, warm, reason)),
    release: async () => {
      const ending = warm;
      warm = null;
      await ending?.queue.end();
      await Promise.all((ending?.sessions ?? []).map((session) => session.release()));
    },
  };
}

async function start(artefact: Artefact, options: Options, load: () => Promise<OnnxRuntime>): Promise<Ready> {
  const { version, classifier, graph } = artefact;
  const sessions = await startSessions(load, artefact, options);
  const alone = batchDependent.some((operator) => graph.operators.has(operator));
  const queue = new RunQueue(
    sessions.map((session) => session.run),
    {
      mostTogether: alone ? 1 : options.mostTogether,
      mostWaiting: options.mostWaiting,
      idsPerToken: classifier.tokenizer.idsPerToken,
    },
  );
  const understanding = createLearnedUnderstanding({ id, version }, classifier, queue.run);
  return { sessions, queue, understanding };
}

function identityOf({ id: name, version, sha256 }: Artefact): ModelIdentity {
  return { name, version, sha256, runsWhere: 'here' };
}

function healthOf(artefact: Artefact, warm: Ready | null, whyNot: string): ModelHealth {
  const [first] = warm?.sessions ?? [];
  const passedOver = Object.fromEntries(
    (first?.passedOver ?? []).map(({ provider, reason }) => [`notOn.${provider}`, reason]),
  );
  const sessions = warm?.queue.sessions ?? 0;
  return {
    ready: sessions > 0,
    reason: sessions > 0 ? null : warm ? noneLeft : whyNot,
    details: {
      device: first?.provider ?? 'none',
      warm: sessions > 0,
      sessions,
      together: warm?.queue.bounds.mostTogether ?? 0,
      waiting: warm?.queue.waiting ?? 0,
      nodes: artefact.graph.nodes,
      megabytes: Math.round(artefact.network.length / 1e5) / 10,
      ...passedOver,
    },
  };
}
