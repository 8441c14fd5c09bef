import type { PluginDefinition, WearableSource } from '@regimen/plugin-api';
import { createPluginHost } from '../../plugins/plugin-host.js';
import { loadListedPlugin } from '../../plugins/plugin-list.js';
import { startPlugin } from '../../plugins/start-plugin.js';
import type { ListedSource } from '../parse-task.js';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Starts the plugin of a source with a host that gives nothing. @throws Error when it brings no such source. */
export async function loadSource(
  listFile: string,
  { from, at, sourceId }: ListedSource,
): Promise<WearableSource> {
  const listed = await loadListedPlugin(listFile, from, at);
  const { extensions } = await startPlugin(listed, bareHost);
  const source = extensions.wearableSources?.find(({ id }) => id === sourceId);
  if (!source) throw new Error(`The plugin has no source ${sourceId}.`);
  return source;
}

function bareHost(definition: PluginDefinition) {
  return createPluginHost(definition, {
    logger: silent,
    now: () => new Date(),
    storage: null,
    enqueue: () => Promise.reject(new Error('A parser has no queue.')),
  });
}
