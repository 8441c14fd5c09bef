import { definePlugin } from '@regimen/plugin-api';
import { readJson } from '@regimen/plugin-api/reading';
import { z } from 'zod';
import { readAnswer } from './read-answer.js';
import { recogniseWithings } from './recognise.js';

export default definePlugin({
  id: 'wearable-withings',
  version: '0.1.0',
  title: { en: 'Withings data', zh: 'Withings 数据' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'withings-answers',
        delivery: ['file'],
        coverage: {
          metrics: [
            'body-mass',
            'body-height',
            'body-fat',
            'body-water',
            'muscle-mass',
            'bone-mass',
            'systolic-pressure',
            'diastolic-pressure',
            'heart-rate',
            'oxygen-saturation',
            'body-temperature',
            'respiratory-rate',
            'vo2max-estimate',
            'steps',
            'distance',
            'floors-climbed',
            'moderate-minutes',
            'vigorous-minutes',
            'active-energy',
            'total-energy',
            'sleep-duration',
            'time-in-bed',
            'sleep-light',
            'sleep-deep',
            'sleep-rem',
            'sleep-awake',
          ],
          activities: true,
          streams: [],
        },
        recognise: recogniseWithings,
        readFile: async function* ({ bytes }) {
          yield* readAnswer(await readJson(bytes));
        },
      },
    ],
  }),
});
