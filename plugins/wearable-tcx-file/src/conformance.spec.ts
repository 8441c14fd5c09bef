import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { activity, heartRate, lap, place, tcxDocument, trackpoint } from './testing/tcx-document.js';

it('conforms, on sound and on damaged files', async () => {
  const points = Array.from({ length: 8 }, (_, index) =>
    trackpoint(
      index * 10,
      `${place(49.7 + index / 10_000, 11.2)}<AltitudeMeters>${310 + index}</AltitudeMeters>` +
        `<DistanceMeters>${index * 11}</DistanceMeters>${heartRate(120 + index)}<Cadence>80</Cadence>` +
        '<Extensions><ns3:TPX><ns3:Speed>1.1</ns3:Speed><ns3:Watts>150</ns3:Watts></ns3:TPX></Extensions>',
    ),
  );
  const ride = activity(lap({ start: 0, seconds: 70, metres: 77, calories: 5, tracks: [points.join('')] }), {
    sport: 'Biking',
  });
  const files = [{ name: 'ride.tcx', bytes: Buffer.from(tcxDocument(`<Activities>${ride}</Activities>`)) }];
  expect(await checkPlugin(plugin, { files: { 'tcx-file': files } })).toEqual([]);
});
