import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { fitbitFiles, fitbitTables } from './testing/fitbit-files.js';

it('conforms, on sound and on damaged files', async () => {
  const files = { 'fitbit-json': fitbitFiles(), 'fitbit-csv': fitbitTables() };
  expect(await checkPlugin(plugin, { files })).toEqual([]);
});
