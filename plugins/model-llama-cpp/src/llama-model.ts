import { createPromptedUnderstanding, phrasingPrompt } from '@regimen/language/prompted';
import type { ModelBackend, PluginHost } from '@regimen/plugin-api';
import { basename } from 'node:path';
import { checkFile } from './check-file.js';
import { importLlama } from './llama-package.js';
import { LoadedLlama } from './loaded-llama.js';
import type { Options } from './options.js';

const id = 'model-llama-cpp';
export const version = '1.0.0';
/** Characters of a version, as the record of every use keeps it. */
const longestVersion = 60;

/**
 * Understanding and phrasing by a GGUF model in this process. Package and file are looked at now, so that the operator
 * hears of a missing one; the weights are loaded with the first question.
 * @throws Error whose message completes "the plugin failed: ".
 */
export async function createLlamaModel(
  host: PluginHost,
  options: Options,
): Promise<{ backend: ModelBackend; llama: LoadedLlama }> {
  await checkFile(options.file);
  const runtime = await importLlama(options.packageFolder);
  const llama = new LoadedLlama(runtime, options, (fields) => host.logger.info('model loaded', fields));
  // Another file is another version: what was decided about one says nothing of the other.
  const named = { id, version: `${version}+${basename(options.file)}`.slice(0, longestVersion) };
  const uses = new Set(options.uses);
  const sha256 = options.sha256 === '' ? null : options.sha256;
  const backend: ModelBackend = {
    id,
    identity: { name: basename(options.file), version, sha256, runsWhere: 'here' },
    health: () => Promise.resolve(llama.health()),
    ...(uses.has('understanding') && {
      understanding: createPromptedUnderstanding(named, (prompt, schema, signal) =>
        llama.answerJson(prompt, schema, signal),
      ),
    }),
    ...(uses.has('phrasing') && {
      phraser: { ...named, phrase: (input, signal) => llama.answerText(phrasingPrompt(input), signal) },
    }),
  };
  return { backend, llama };
}
