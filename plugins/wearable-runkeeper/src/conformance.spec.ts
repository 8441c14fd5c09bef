import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { cardioTable, encoded, item } from './testing/sample-items.js';

it('conforms, on sound and on damaged files', async () => {
  const files = [{ name: 'page.json', bytes: encoded([item(), item({ uri: '/fitnessActivities/2' })]) }];
  const tables = [{ name: 'cardioActivities.csv', bytes: cardioTable('2026-03-08 17:00:00', '32:10') }];
  expect(
    await checkPlugin(plugin, { files: { 'runkeeper-answers': files, 'runkeeper-archive': tables } }),
  ).toEqual([]);
});
