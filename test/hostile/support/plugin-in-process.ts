/** Starts a plugin as the api does, in a process that may be lost, and says what its `setup` got hold of. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PluginDefinition } from '@regimen/plugin-api';
import { createPluginHost, startPlugin } from '@regimen/server/testing';

const [folder = '', attack = '', port = '0', secretFolder = ''] = process.argv.slice(2);
const { default: definition } = (await import(pathToFileURL(join(folder, 'index.js')).href)) as {
  default: PluginDefinition;
};
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const options = { attack, port: Number(port), folder: secretFolder };
await startPlugin({ from: folder, definition, options }, (plugin) =>
  createPluginHost(plugin, {
    logger: silent,
    now: () => new Date(),
    storage: null,
    enqueue: () => Promise.resolve(),
  }),
);
process.send?.(`${attack}:${String((globalThis as Record<string, unknown>)['hostileTold'])}`);
