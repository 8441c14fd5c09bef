import { definePlugin } from '@regimen/plugin-api';
import { readJson } from '@regimen/plugin-api/reading';
import { z } from 'zod';
import { readTable, recogniseTable } from './account/read-table.js';
import { readAnswer } from './answers/read-answer.js';
import { recogniseWithings } from './answers/recognise.js';

const answeredMetrics = [
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
] as const;
const archivedMetrics = [
  'heart-rate',
  'respiratory-rate',
  'steps',
  'distance',
  'active-energy',
  'sleep-duration',
  'time-in-bed',
  'sleep-light',
  'sleep-deep',
  'sleep-rem',
  'sleep-awake',
] as const;

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
          metrics: answeredMetrics,
          activities: true,
          streams: [],
        },
        recognise: recogniseWithings,
        readFile: async function* ({ bytes }) {
          yield* readAnswer(await readJson(bytes));
        },
      },
      {
        id: 'withings-archive',
        delivery: ['file'],
        coverage: {
          metrics: archivedMetrics,
          activities: true,
          streams: [],
        },
        recognise: recogniseTable,
        readFile: readTable,
      },
    ],
  }),
});
