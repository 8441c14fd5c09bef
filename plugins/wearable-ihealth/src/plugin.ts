import { definePlugin } from '@regimen/plugin-api';
import { fieldsAtHead, readJson } from '@regimen/plugin-api/reading';
import { z } from 'zod';
import { itemKinds } from './item-kinds.js';
import { readAnswer } from './read-answer.js';

export default definePlugin({
  id: 'wearable-ihealth',
  version: '0.1.0',
  title: { en: 'iHealth data', zh: 'iHealth 数据' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'ihealth-answers',
        delivery: ['file'],
        coverage: {
          metrics: [
            'systolic-pressure',
            'diastolic-pressure',
            'heart-rate',
            'body-mass',
            'body-mass-index',
            'body-fat',
            'blood-glucose',
            'oxygen-saturation',
          ],
          activities: false,
          streams: [],
        },
        recognise: (head) => {
          const fields = fieldsAtHead(head);
          return itemKinds.some(({ list }) => fields.has(list));
        },
        readFile: async function* ({ bytes, timeZone }) {
          yield* readAnswer(await readJson(bytes), timeZone);
        },
      },
    ],
  }),
});
