import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { activities, activity, day, encoded, night, uptake, weighing } from './testing/sample-files.js';

it('conforms, on sound and on damaged files', async () => {
  const documents = [activities([activity()]), [day('2026-03-01')], [night()], [weighing()], [uptake]];
  const files = documents.map((document, index) => ({
    name: `file-${index}.json`,
    bytes: encoded(document),
  }));
  expect(await checkPlugin(plugin, { files: { 'garmin-archive': files } })).toEqual([]);
}, 30_000);
