import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import {
  activityDay,
  archivedDay,
  archivedNight,
  encoded,
  exercise,
  heartRateDays,
  night,
  recharge,
  session,
} from './testing/sample-documents.js';

it('conforms, on sound and on damaged files', async () => {
  const documents = [
    exercise(),
    session(),
    { nights: [night] },
    [archivedNight],
    [activityDay],
    archivedDay,
    { recharges: [recharge] },
    heartRateDays,
  ];
  const files = documents.map((document, index) => ({
    name: `file-${index}.json`,
    bytes: encoded(document),
  }));
  expect(await checkPlugin(plugin, { files: { 'polar-files': files } })).toEqual([]);
}, 30_000);
