import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { hevyLog, strongLog } from './testing/log-files.js';

it('conforms, on sound and on damaged logs', async () => {
  const files = [
    { name: 'strong.csv', bytes: Buffer.from(strongLog) },
    { name: 'workouts.csv', bytes: Buffer.from(hevyLog) },
  ];
  expect(await checkPlugin(plugin, { files: { 'strength-log': files } })).toEqual([]);
});
