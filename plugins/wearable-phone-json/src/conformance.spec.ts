import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { counterFile, everyMetric, nightFile } from './testing/every-metric.js';

it('conforms, on sound and on damaged files', async () => {
  const files = [
    { name: 'day.json', bytes: everyMetric() },
    { name: 'counter.json', bytes: counterFile() },
    { name: 'night.json', bytes: nightFile() },
  ];
  expect(await checkPlugin(plugin, { files: { 'phone-json': files } })).toEqual([]);
});
