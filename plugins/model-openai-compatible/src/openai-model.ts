import { createPromptedUnderstanding } from '@regimen/language/prompted';
import type { ModelBackend, PluginHost } from '@regimen/plugin-api';
import { RemoteServer, remoteHealth } from '@regimen/plugin-api/remote';
import { ChatModel } from './chat-model.js';
import { createPhraser } from './phrase.js';
import type { Options } from './options.js';

const id = 'model-openai-compatible';
export const version = '1.0.0';
/** Characters of a version, as the record of every use keeps it. */
const longestVersion = 60;

/** Understanding and phrasing by a chat model on a server. Nothing is sent before the first request. */
export function createOpenAiModel(host: PluginHost, options: Options): ModelBackend {
  const server = new RemoteServer(host, options);
  const chat = new ChatModel(server, options);
  const served = options.answersAs || options.model;
  // Another model behind the address is another version: what was decided about one says nothing of the other.
  const named = { id, version: `${version}+${served}`.slice(0, longestVersion) };
  const uses = new Set(options.uses);
  return {
    id,
    identity: {
      name: options.model,
      version: options.answersAs || version,
      sha256: null,
      runsWhere: 'remote',
    },
    health: () => remoteHealth(server, () => chat.whyNotReady()),
    ...(uses.has('understanding') && {
      understanding: createPromptedUnderstanding(named, (prompt, schema, signal) =>
        chat.answerJson(prompt, schema, signal),
      ),
    }),
    ...(uses.has('phrasing') && { phraser: createPhraser(named, chat) }),
  };
}
