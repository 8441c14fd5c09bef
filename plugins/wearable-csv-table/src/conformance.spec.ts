import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { everyMetric, pressureDiary } from './testing/every-metric.js';

it('conforms, on sound and on damaged tables', async () => {
  const files = [
    { name: 'everything.csv', bytes: everyMetric() },
    { name: 'pressure.csv', bytes: pressureDiary() },
  ];
  expect(await checkPlugin(plugin, { files: { 'csv-table': files } })).toEqual([]);
});
