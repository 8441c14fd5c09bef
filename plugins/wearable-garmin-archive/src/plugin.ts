import { definePlugin } from '@regimen/plugin-api';
import { readJson } from '@regimen/plugin-api/reading';
import { z } from 'zod';
import { readArchiveFile } from './read-archive-file.js';
import { recogniseArchive } from './recognise.js';

export default definePlugin({
  id: 'wearable-garmin-archive',
  version: '0.1.0',
  title: { en: 'Garmin Connect archives', zh: 'Garmin Connect 存档' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'garmin-archive',
        delivery: ['file'],
        coverage: {
          metrics: [
            'steps',
            'distance',
            'active-energy',
            'basal-energy',
            'total-energy',
            'floors-climbed',
            'moderate-minutes',
            'vigorous-minutes',
            'resting-heart-rate',
            'sleep-duration',
            'time-in-bed',
            'sleep-light',
            'sleep-deep',
            'sleep-rem',
            'sleep-awake',
            'respiratory-rate',
            'oxygen-saturation',
            'body-mass',
            'body-fat',
            'body-water',
            'muscle-mass',
            'bone-mass',
            'body-mass-index',
            'vo2max-estimate',
          ],
          activities: true,
          streams: [],
        },
        recognise: recogniseArchive,
        readFile: async function* ({ bytes }) {
          yield* readArchiveFile(await readJson(bytes));
        },
      },
    ],
  }),
});
