import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { activityTable, rawTable, sleepTable } from './testing/sample-tables.js';
import { daysAnswer, encoded, everyMeasure, nightsAnswer, workoutsAnswer } from './testing/sample-answers.js';

it('conforms, on sound and on damaged files', async () => {
  const answers = [everyMeasure(), nightsAnswer(), workoutsAnswer(2), daysAnswer()];
  const files = answers.map((answer, index) => ({ name: `answer-${index}.json`, bytes: encoded(answer) }));
  const raw = ['tracker_steps', 'tracker_distance', 'tracker_calories-earned', 'hr_hr', 'bed_rr'];
  const tables = [
    { name: 'sleep.csv', bytes: sleepTable },
    { name: 'activities.csv', bytes: activityTable() },
    ...raw.map((name) => ({ name: `raw_${name}.csv`, bytes: rawTable() })),
  ];
  expect(
    await checkPlugin(plugin, { files: { 'withings-answers': files, 'withings-archive': tables } }),
  ).toEqual([]);
}, 30_000);
