import { createLearnedUnderstanding } from '@regimen/language';
import type { ModelBackend, PluginHost } from '@regimen/plugin-api';
import { RemoteServer, remoteHealth } from '@regimen/plugin-api/remote';
import { KServeClient } from './client/kserve-client.js';
import type { Options } from './options.js';
import { readClassifier } from './read-classifier.js';
import { expectedTensors, runOnServer } from './run-on-server.js';

const id = 'model-kserve';
export const version = '1.0.0';

/**
 * Understanding by a token classifier whose network an inference server runs; its settings and labels are read here.
 * @throws Error whose message completes "the plugin failed: ".
 */
export async function createKServeModel(host: PluginHost, options: Options): Promise<ModelBackend> {
  const { classifier, modelVersion } = await readClassifier(options.folder);
  const server = new RemoteServer(host, options);
  const client = new KServeClient(server, options, expectedTensors(classifier));
  const named = { id, version: modelVersion };
  return {
    id,
    identity: {
      name: options.model,
      version: options.version || modelVersion,
      sha256: null,
      runsWhere: 'remote',
    },
    health: () => remoteHealth(server, () => client.whyNotReady()),
    understanding: createLearnedUnderstanding(named, classifier, runOnServer(client, classifier)),
  };
}
