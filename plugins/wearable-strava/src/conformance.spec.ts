import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { activity, encoded, row, table } from './testing/sample-activities.js';

it('conforms, on sound and on damaged files', async () => {
  const files = {
    'strava-answers': [
      { name: 'one.json', bytes: encoded(activity()) },
      { name: 'list.json', bytes: encoded([activity(), activity({ id: 2, type: 'Ride' })]) },
    ],
    'strava-archive': [
      {
        name: 'activities.csv',
        bytes: table([row('Feb 3, 2026, 12:05:30 PM'), row('Feb 4, 2026, 7:05:30 AM')]),
      },
    ],
  };
  expect(await checkPlugin(plugin, { files })).toEqual([]);
});
