import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { everyType } from './testing/every-type.js';

it('conforms, on sound and on damaged files', async () => {
  const files = [{ name: 'export.json', bytes: everyType() }];
  expect(await checkPlugin(plugin, { files: { 'health-connect-export': files } })).toEqual([]);
});
