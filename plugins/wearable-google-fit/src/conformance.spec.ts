import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { googleFitFiles, googleFitTables } from './testing/google-fit-files.js';

it('conforms, on sound and on damaged files', async () => {
  const files = { 'google-fit-json': googleFitFiles(), 'google-fit-daily': googleFitTables() };
  expect(await checkPlugin(plugin, { files })).toEqual([]);
});
