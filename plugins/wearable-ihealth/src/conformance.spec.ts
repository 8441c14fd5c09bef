import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';
import { answer, encoded } from './testing/sample-answers.js';

it('conforms, on sound and on damaged answers', async () => {
  const answers = [
    answer('BPDataList', [{ HP: 120, LP: 80, HR: 66 }], { BPUnit: 0 }),
    answer('WeightDataList', [{ WeightValue: 80, BMI: 24.1, FatValue: 21 }], { WeightUnit: 0 }),
    answer('BGDataList', [{ BG: 5.5 }], { BGUnit: 1 }),
    answer('BODataList', [{ BO: 97, HR: 61 }]),
  ];
  const files = answers.map((document, index) => ({
    name: `answer-${index}.json`,
    bytes: encoded(document),
  }));
  expect(await checkPlugin(plugin, { files: { 'ihealth-answers': files } })).toEqual([]);
});
