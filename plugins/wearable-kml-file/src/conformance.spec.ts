import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { array, coord, kmlDocument, placemark, track, when } from './testing/kml-document.js';

it('conforms, on sound and on damaged files', async () => {
  const points = [0, 1, 2, 3, 4, 5].map((index) => when(index * 10) + coord(9.5 + index / 10_000, 51.3, 160));
  const arrays = [
    array('heart_rate', [100, 110, 120, 121, 122, 123]),
    array('cadence', [80, 81, 82, 83, 84, 85]),
    array('power', [150, 160, 170, 180, 190, 200]),
    array('temperature', [20, 20, 20, 21, 21, 21]),
    array('speed', [0.7, 0.7, 0.7, 0.7, 0.7, 0.7]),
  ];
  const lists = `${points.join('')}<ExtendedData><SchemaData>${arrays.join('')}</SchemaData></ExtendedData>`;
  const bytes = Buffer.from(kmlDocument(placemark(`<name>Ride</name>${track(lists)}`)));
  expect(await checkPlugin(plugin, { files: { 'kml-file': [{ name: 'ride.kml', bytes }] } })).toEqual([]);
});
