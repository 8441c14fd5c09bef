import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { exportMembers, exportZip } from './testing/samsung-export.js';

it('conforms, on sound and on damaged files', async () => {
  const tables = exportMembers().filter(({ path }) => path.endsWith('.csv'));
  const files = [
    { name: 'export.zip', bytes: exportZip() },
    ...tables.map(({ path, bytes }) => ({ name: path, bytes: Buffer.from(bytes) })),
  ];
  expect(await checkPlugin(plugin, { files: { 'samsung-health-export': files } })).toEqual([]);
});
