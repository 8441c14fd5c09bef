import { definePlugin } from '@regimen/plugin-api';
import { readJson } from '@regimen/plugin-api/reading';
import { z } from 'zod';
import { readTable, recogniseTable } from './account/read-table.js';
import { readAnswer } from './answers/read-answer.js';
import { recogniseWhoop } from './answers/recognise.js';

const coverage = {
  metrics: [
    'total-energy',
    'resting-heart-rate',
    'hrv-rmssd',
    'oxygen-saturation',
    'respiratory-rate',
    'sleep-duration',
    'time-in-bed',
    'sleep-light',
    'sleep-deep',
    'sleep-rem',
    'sleep-awake',
  ],
  activities: true,
  streams: [],
} as const;

export default definePlugin({
  id: 'wearable-whoop',
  version: '0.1.0',
  title: { en: 'WHOOP data', zh: 'WHOOP 数据' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'whoop-answers',
        delivery: ['file'],
        coverage,
        recognise: recogniseWhoop,
        readFile: async function* ({ bytes }) {
          yield* readAnswer(await readJson(bytes));
        },
      },
      {
        id: 'whoop-export',
        delivery: ['file'],
        coverage,
        recognise: recogniseTable,
        readFile: readTable,
      },
    ],
  }),
});
