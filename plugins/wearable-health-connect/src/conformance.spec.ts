import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { everyTable } from './testing/phone-database.js';
import { everyType } from './testing/every-type.js';

it('conforms, on sound and on damaged files', async () => {
  const files = [
    { name: 'export.json', bytes: everyType() },
    { name: 'health_connect_export.db', bytes: everyTable().bytes() },
  ];
  expect(await checkPlugin(plugin, { files: { 'health-connect-export': files } })).toEqual([]);
});
