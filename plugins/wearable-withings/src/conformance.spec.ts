import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { daysAnswer, encoded, everyMeasure, nightsAnswer, workoutsAnswer } from './testing/sample-answers.js';

it('conforms, on sound and on damaged answers', async () => {
  const answers = [everyMeasure(), nightsAnswer(), workoutsAnswer(2), daysAnswer()];
  const files = answers.map((answer, index) => ({ name: `answer-${index}.json`, bytes: encoded(answer) }));
  expect(await checkPlugin(plugin, { files: { 'withings-answers': files } })).toEqual([]);
});
