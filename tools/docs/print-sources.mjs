// Writes docs/reference/sources.md from what every installed source declares; with --check only tells whether it drifted.
import { fileURLToPath } from 'node:url';
import { metrics } from '../../core/domain/dist/index.js';
import { loadPlugins } from '../../core/server/dist/platform/plugins/load-plugins.js';
import { createPluginHost } from '../../core/server/dist/platform/plugins/plugin-host.js';
import { publish } from './publish.mjs';

const listFile = fileURLToPath(new URL('../../regimen.plugins.json', import.meta.url));
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const host = (definition) =>
  createPluginHost(definition, {
    logger: silent,
    now: () => new Date(0),
    storage: null,
    enqueue: () => Promise.reject(new Error('There is no queue here.')),
  });

const { running } = await loadPlugins(listFile, host);
const sources = running.flatMap(({ definition, extensions }) =>
  (extensions.wearableSources ?? []).map((source) => ({ source, definition })),
);
const metricNames = Object.keys(metrics);
const sorted = (names) =>
  [...names].sort((a, b) => metricNames.indexOf(a) - metricNames.indexOf(b) || a.localeCompare(b));

function section({ source, definition }) {
  const { metrics: read, activities, streams } = source.coverage;
  return [
    `## ${definition.title.en}`,
    '',
    `Source \`${source.id}\` of plugin \`${definition.id}\`; comes by ${source.delivery.join(', ')}.`,
    '',
    `- Measured values: ${read.length === 0 ? 'none' : sorted(read).join(', ')}`,
    `- Activities: ${activities ? 'yes' : 'no'}`,
    `- Streams of activities: ${streams.length === 0 ? 'none' : [...streams].sort().join(', ')}`,
    '',
  ];
}

const unread = metricNames.filter(
  (name) => !sources.some(({ source }) => source.coverage.metrics.includes(name)),
);
const page = [
  '# What we read from what',
  '',
  'Each source declares what it delivers, and its conformance test compares the declaration with what it really emits. ' +
    'This page is generated from the declarations: `node tools/launch/run.mjs tools/docs/print-sources.mjs`.',
  '',
  '| metric | LOINC | unit (UCUM) | sources |',
  '| --- | --- | --- | --- |',
  ...metricNames
    .filter((name) => !unread.includes(name))
    .map((name) => {
      const from = sources.filter(({ source }) => source.coverage.metrics.includes(name));
      const { loinc, unit } = metrics[name];
      return `| ${name} | ${loinc ?? ''} | \`${unit}\` | ${from.map(({ source }) => source.id).join(', ')} |`;
    }),
  '',
  ...(unread.length === 0 ? [] : [`No file brings ${unread.join(', ')}: those are entered by hand.`, '']),
  ...sources.flatMap(section),
].join('\n');
await publish(
  { 'docs/reference/sources.md': page },
  'node tools/launch/run.mjs tools/docs/print-sources.mjs',
);
