import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { gpxDocument, track, walk } from './testing/gpx-document.js';

it('conforms, on sound and on damaged files', async () => {
  const extensions =
    '<power>210</power><gpxtpx:TrackPointExtension><gpxtpx:hr>120</gpxtpx:hr><gpxtpx:cad>80</gpxtpx:cad>' +
    '<gpxtpx:atemp>20</gpxtpx:atemp><gpxtpx:speed>1.1</gpxtpx:speed></gpxtpx:TrackPointExtension>';
  const files = [
    {
      name: 'ride.gpx',
      content: gpxDocument(track([walk(12, { extensions, ele: 400 })], '<type>cycling</type>')),
    },
    {
      name: 'two.gpx',
      content: gpxDocument(track([walk(3)], '<name>A</name>') + track([walk(4)], '<name>B</name>')),
    },
  ].map(({ name, content }) => ({ name, bytes: Buffer.from(content) }));
  expect(await checkPlugin(plugin, { files: { 'gpx-file': files } })).toEqual([]);
});
