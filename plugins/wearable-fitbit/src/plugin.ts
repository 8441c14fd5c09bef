import type { Metric } from '@regimen/domain';
import { definePlugin } from '@regimen/plugin-api';
import { z } from 'zod';
import { csvKinds } from './csv-kinds.js';
import { readFitbitCsv, recogniseFitbitCsv } from './read-fitbit-csv.js';
import { readFitbitJson } from './read-fitbit-json.js';
import { recogniseFitbitJson } from './recognise.js';

const ofJson = [
  'heart-rate',
  'resting-heart-rate',
  'hrv-rmssd',
  'respiratory-rate',
  'oxygen-saturation',
  'vo2max-estimate',
  'body-mass',
  'body-mass-index',
  'body-fat',
  'steps',
  'distance',
  'floors-climbed',
  'total-energy',
  'moderate-minutes',
  'vigorous-minutes',
  'sleep-duration',
  'time-in-bed',
  'sleep-light',
  'sleep-deep',
  'sleep-rem',
  'sleep-awake',
] as const satisfies readonly Metric[];

export default definePlugin({
  id: 'wearable-fitbit',
  version: '0.1.0',
  title: { en: 'Fitbit files', zh: 'Fitbit 文件' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'fitbit-json',
        delivery: ['file'],
        coverage: { metrics: ofJson, activities: true, streams: [] },
        recognise: recogniseFitbitJson,
        readFile: readFitbitJson,
      },
      {
        id: 'fitbit-csv',
        delivery: ['file'],
        coverage: {
          metrics: [...new Set(csvKinds.map(({ metric }) => metric))],
          activities: false,
          streams: [],
        },
        recognise: recogniseFitbitCsv,
        readFile: readFitbitCsv,
      },
    ],
  }),
});
