import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { encoded, item } from './testing/sample-items.js';

it('conforms, on sound and on damaged answers', async () => {
  const files = [{ name: 'page.json', bytes: encoded([item(), item({ uri: '/fitnessActivities/2' })]) }];
  expect(await checkPlugin(plugin, { files: { 'runkeeper-answers': files } })).toEqual([]);
});
