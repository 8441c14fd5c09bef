import { checkPlugin, writeZip } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { everyType, routeOfWorkout } from './testing/every-type.js';

it('conforms, on sound and on damaged exports', async () => {
  const members = [
    { path: 'apple_health_export/export.xml', bytes: everyType() },
    { path: 'apple_health_export/workout-routes/route_1.gpx', bytes: routeOfWorkout() },
  ];
  const files = [
    { name: 'export.xml', bytes: everyType() },
    { name: 'export.zip', bytes: writeZip(members) },
  ];
  expect(await checkPlugin(plugin, { files: { 'apple-health-export': files } })).toEqual([]);
});
