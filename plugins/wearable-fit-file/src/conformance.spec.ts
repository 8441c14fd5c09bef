import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { everyChannel, everyMeasurement } from './testing/every-channel.js';
import { fitFile } from './testing/write-fit-file.js';

it('conforms, on sound and on damaged files', async () => {
  const files = [
    { name: 'ride.fit', bytes: everyChannel() },
    { name: 'morning.fit', bytes: everyMeasurement() },
    { name: 'run.fit', bytes: fitFile([120, 0, 255, 140]) },
  ];
  expect(await checkPlugin(plugin, { files: { 'fit-file': files } })).toEqual([]);
});
