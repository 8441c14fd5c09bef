import { checkProposer, suggestLearned } from '@regimen/domain';
import type { Proposer, RunProposer, SuggestionUse } from '@regimen/domain';
import type { ModelBackend } from '@regimen/plugin-api';
import { z } from 'zod';
import type { ModelFolder } from './artefact.js';
import { readModelFolder, shippedFolder } from './artefact.js';
import type { Options } from './options.js';
import type { OnnxRuntime, RunningTensors } from './runtime.js';
import { loadRuntime, startTensors } from './runtime.js';

const id = 'model-onnx-proposing';
const output = 'template';
const useShape = z.object({ suggestionUse: z.enum(['off', 'beside', 'both', 'instead']) });

/**
 * Suggestions by the proposing model in a folder, warm when this returns; null where the settings, or else the model's
 * own evaluation, leave it off.
 * @throws Error that says in plain words what is wrong with the folder.
 */
export async function createOnnxProposer(
  options: Options,
  load: () => Promise<OnnxRuntime> = loadRuntime,
): Promise<(ModelBackend & { release(): Promise<void> }) | null> {
  if (options.proposing === 'off') return null;
  const folder = await readModelFolder(
    options.proposerFolder ?? shippedFolder('proposing-small'),
    'proposing',
  );
  const use = useOf(options, folder);
  if (use === null) return null;
  const proposer = checkProposer(folder.manifest, folder.labels);
  if (!proposer.ok) throw new Error(proposer.problem.message);
  let running: RunningTensors | string = await start(folder, proposer.value, options, load).catch(
    (error: unknown) => (error instanceof Error ? error.message : 'The network cannot be started.'),
  );
  const run: RunProposer = async (input) => {
    if (typeof running === 'string') throw new Error(running);
    return (await running.run({ batch: 1, ...input }, [output]))[0]!;
  };
  return {
    id,
    identity: { name: folder.id, version: folder.version, sha256: folder.sha256, runsWhere: 'here' },
    suggester: {
      id,
      version: folder.version,
      use,
      suggest: (asked) => suggestLearned(proposer.value, run, asked),
    },
    health: () =>
      Promise.resolve(
        typeof running === 'string'
          ? { ready: false, reason: running, details: { device: 'none', use } }
          : { ready: true, reason: null, details: { device: running.provider, use } },
      ),
    release: async () => {
      const ending = running;
      running = 'The network was stopped.';
      if (typeof ending !== 'string') await ending.release();
    },
  };
}

function start(
  { network }: ModelFolder,
  { wordsPerToken }: Proposer,
  options: Options,
  load: () => Promise<OnnxRuntime>,
): Promise<RunningTensors> {
  const shape = { idsPerToken: wordsPerToken, outputs: [output] };
  return load().then((runtime) => startTensors(runtime, network, shape, options));
}

/** What the settings say, or else the manifest; a manifest that does not say is off. */
function useOf({ proposing }: Options, { manifest }: ModelFolder): SuggestionUse | null {
  const read = useShape.safeParse(manifest);
  const evaluated = read.success ? read.data.suggestionUse : 'off';
  const use = proposing === 'as-evaluated' ? evaluated : proposing;
  return use === 'off' ? null : use;
}
