import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { everyType } from './testing/every-type.js';
import { zipOf } from './testing/zip-of.js';

it('conforms, on sound and on damaged exports', async () => {
  const files = [
    { name: 'export.xml', bytes: everyType() },
    { name: 'export.zip', bytes: zipOf('apple_health_export/export.xml', everyType()) },
  ];
  expect(await checkPlugin(plugin, { files: { 'apple-health-export': files } })).toEqual([]);
});
