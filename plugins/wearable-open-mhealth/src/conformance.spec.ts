import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { everyMeasure, morning } from './testing/data-points.js';

it('conforms, on sound and on damaged files', async () => {
  const weight = { body_weight: { value: 82, unit: 'kg' }, effective_time_frame: morning };
  const files = [
    { name: 'points.ndjson', bytes: everyMeasure() },
    { name: 'weights.json', bytes: Buffer.from(JSON.stringify([weight, weight])) },
  ];
  expect(await checkPlugin(plugin, { files: { 'open-mhealth': files } })).toEqual([]);
});
