/** @jest-environment ./tools/launch/jest-one-realm.mjs */
import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';

it('conforms', async () => {
  expect(await checkPlugin(plugin)).toEqual([]);
});

it('conforms with suggestions too, which its shipped evaluation may leave off', async () => {
  expect(await checkPlugin(plugin, { options: { proposing: 'beside' } })).toEqual([]);
});
