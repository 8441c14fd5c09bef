import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { everyMetric } from './testing/every-metric.js';
import { bundleOf, loinc, quantity } from './testing/read-resources.js';

it('conforms, on sound and on damaged files', async () => {
  const weight = { code: loinc('29463-7'), valueQuantity: quantity(185, '[lb_av]') };
  const files = [
    { name: 'Observation.ndjson', bytes: everyMetric() },
    { name: 'bundle.json', bytes: Buffer.from(bundleOf(weight, weight)) },
  ];
  expect(await checkPlugin(plugin, { files: { fhir: files } })).toEqual([]);
});
