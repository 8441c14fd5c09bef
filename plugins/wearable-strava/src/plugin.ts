import { definePlugin } from '@regimen/plugin-api';
import { readJson } from '@regimen/plugin-api/reading';
import { z } from 'zod';
import { readAnswer } from './answers/read-answer.js';
import { recogniseAnswer } from './answers/recognise-answer.js';
import { readActivities, recogniseActivities } from './archive/read-activities.js';

const coverage = { metrics: [], activities: true, streams: [] } as const;

export default definePlugin({
  id: 'wearable-strava',
  version: '0.1.0',
  title: { en: 'Strava data', zh: 'Strava 数据' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'strava-answers',
        delivery: ['file'],
        coverage,
        recognise: recogniseAnswer,
        readFile: async function* ({ bytes }) {
          yield* readAnswer(await readJson(bytes));
        },
      },
      {
        id: 'strava-archive',
        delivery: ['file'],
        coverage,
        recognise: recogniseActivities,
        readFile: readActivities,
      },
    ],
  }),
});
