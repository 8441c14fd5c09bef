/**
 * A host that starts plugins as the api and the worker do, in a process that may be lost, and says how it fared: what the
 * plugin told of its attacks, how a hook ended that was asked to ruin everything, and what it cost the host.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createPluginHost, loadPlugins } from '@regimen/server/testing';
import type { HostFared } from './hostile-plugin.js';

const [folder = '', place = '', order = '{}'] = process.argv.slice(2);
const { attacks, hooks, port, secretFolder, tier } = JSON.parse(order) as {
  attacks: readonly string[];
  hooks: readonly string[];
  port: number;
  secretFolder: string;
  tier: 'trusted' | 'isolated' | null;
};
const listFile = join(place, 'plugins.json');
const options = attacks.length > 0 ? { attack: attacks.join(), port, folder: secretFolder } : {};
const entry = { from: folder, allowUnsigned: true, options, ...(tier === null ? {} : { tier }) };
await writeFile(listFile, JSON.stringify({ plugins: [entry] }));

const told: string[] = [];
const ignore = () => undefined;
const registry = await loadPlugins(listFile, (definition) =>
  createPluginHost(definition, {
    logger: { info: (message) => void told.push(message), warn: ignore, error: ignore },
    now: () => new Date(),
    storage: null,
    enqueue: () => Promise.resolve(),
  }),
);
const fared: HostFared = { told, hooks: [], problem: registry.quarantined[0]?.problem ?? null };
for (const hook of hooks) {
  const [source] = registry.wearableSources();
  const delay = monitorEventLoopDelay({ resolution: 10 });
  const rssBefore = process.memoryUsage().rss;
  const began = performance.now();
  delay.enable();
  const code = await Promise.resolve(source?.recognise?.(new Uint8Array(1), `hook/${hook}`)).then(
    () => 'answered',
    (error: { code?: string }) => error.code ?? 'failed',
  );
  const ms = performance.now() - began;
  delay.disable();
  const p99Ms = Math.max(0, delay.percentile(99) / 1e6 - 10);
  const rssGrowthMb = (process.memoryUsage().rss - rssBefore) / 1024 / 1024;
  fared.hooks.push({ hook, code, ms, p99Ms, rssGrowthMb });
}
if (hooks.length > 0) {
  const [source] = registry.wearableSources();
  fared.problem = registry.quarantined[0]?.problem ?? null;
  if (source) fared.answersAfter = (await source.recognise?.(new Uint8Array(1), 'hostile/again')) === true;
}
process.send?.(fared);
await registry.stop();
