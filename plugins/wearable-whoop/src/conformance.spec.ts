import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { cycleTable, sleepTable, workoutTable } from './testing/sample-tables.js';
import { cycle, encoded, recovery, sleep, workout } from './testing/sample-records.js';

it('conforms, on sound and on damaged answers', async () => {
  const kinds = [cycle(8786.4), recovery(), sleep(), workout('running')];
  const files = kinds.map((record, index) => ({ name: `page-${index}.json`, bytes: encoded([record]) }));
  const tables = [cycleTable(), sleepTable, workoutTable].map((bytes, index) => ({
    name: `${index}.csv`,
    bytes,
  }));
  expect(await checkPlugin(plugin, { files: { 'whoop-answers': files, 'whoop-export': tables } })).toEqual(
    [],
  );
});
