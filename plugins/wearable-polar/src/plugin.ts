import { definePlugin } from '@regimen/plugin-api';
import { readJson } from '@regimen/plugin-api/reading';
import { z } from 'zod';
import { readDocument } from './read-document.js';
import { recognisePolar } from './recognise.js';

export default definePlugin({
  id: 'wearable-polar',
  version: '0.1.0',
  title: { en: 'Polar data', zh: 'Polar 数据' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'polar-files',
        delivery: ['file'],
        coverage: {
          metrics: [
            'heart-rate',
            'hrv-rmssd',
            'respiratory-rate',
            'steps',
            'distance',
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
          streams: [
            'heart-rate',
            'speed',
            'altitude',
            'cadence',
            'distance',
            'temperature',
            'latitude',
            'longitude',
          ],
        },
        recognise: recognisePolar,
        readFile: async function* ({ bytes, timeZone }) {
          yield* readDocument(await readJson(bytes), timeZone);
        },
      },
    ],
  }),
});
