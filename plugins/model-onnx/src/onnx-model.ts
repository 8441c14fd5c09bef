import type { TextUnderstanding } from '@regimen/domain';
import { createLearnedUnderstanding } from '@regimen/language';
import type { ModelBackend, ModelHealth, ModelIdentity, PluginLogger } from '@regimen/plugin-api';
import type { Artefact } from './artefact.js';
import { readArtefact, shippedFolder } from './artefact.js';
import { cardOf } from './card.js';
import { gatherRuns } from './gather.js';
import type { Options } from './options.js';
import type { OnnxRuntime, RunningNetwork } from './runtime.js';
import { loadRuntime, startNetwork } from './runtime.js';

const id = 'model-onnx';

/** Everything needed to answer, or why it cannot be had. */
interface Ready {
  network: RunningNetwork;
  understanding: TextUnderstanding;
}

/** An operator that scales activations by all that is in the batch: one text's answer then hangs on its neighbours. */
const batchDependent: readonly string[] = ['DynamicQuantizeLinear', 'DynamicQuantizeMatMul'];

/**
 * Understanding by the model in a folder. The folder is read when the plugin starts, so that its version is known; the
 * network is started at the first request and kept. Where the runtime is missing, every request is refused with the
 * reason and the others answer.
 */
export async function createOnnxModel(
  options: Options,
  logger: PluginLogger,
  load: () => Promise<OnnxRuntime> = loadRuntime,
): Promise<ModelBackend & { release(): Promise<void> }> {
  const artefact = await readArtefact(options.folder ?? shippedFolder());
  const { version, classifier } = artefact;
  let starting: Promise<Ready> | null = null;
  let failure: string | null = null;
  let started: RunningNetwork | null = null;
  const start = async (): Promise<Ready> => {
    const network = await startNetwork(await load(), artefact, options);
    started = network;
    for (const { provider } of network.passedOver)
      logger.warn('A device for models cannot be used', { provider });
    const alone = batchDependent.some((operator) => artefact.graph.operators.has(operator));
    const run = alone
      ? network.run
      : gatherRuns(network.run, classifier.tokenizer.idsPerToken, options.gatherMs);
    const understanding = createLearnedUnderstanding({ id, version }, classifier, run);
    return { network, understanding };
  };
  const ready = () =>
    (starting ??= start().catch((error: unknown) => {
      failure = error instanceof Error ? error.message : 'The network cannot be started.';
      throw error;
    }));
  return {
    id,
    identity: identityOf(artefact),
    artefacts: [cardOf(id, artefact)],
    understanding: {
      id,
      version,
      understand: async (input) => (await ready()).understanding.understand(input),
    },
    health: async () => {
      await ready().catch(() => undefined);
      return healthOf(artefact, started, failure);
    },
    release: async () => {
      // One that is still being started is waited for: nobody else would ever free it.
      const ended = await starting?.catch(() => null);
      started = null;
      starting = null;
      await ended?.network.release();
    },
  };
}

function identityOf({ id: name, version, sha256 }: Artefact): ModelIdentity {
  return { name, version, sha256, runsWhere: 'here' };
}

function healthOf(artefact: Artefact, network: RunningNetwork | null, failure: string | null): ModelHealth {
  const passedOver = Object.fromEntries(
    (network?.passedOver ?? []).map(({ provider, reason }) => [`notOn.${provider}`, reason]),
  );
  return {
    ready: network !== null,
    reason: network === null ? failure : null,
    details: {
      device: network?.provider ?? 'none',
      nodes: artefact.graph.nodes,
      megabytes: Math.round(artefact.network.length / 1e5) / 10,
      ...passedOver,
    },
  };
}
