import { definePlugin } from '@regimen/plugin-api';
import { z } from 'zod';
import { measures } from './measures.js';
import { readOpenMHealth } from './read-open-mhealth.js';
import { recogniseOpenMHealth } from './recognise.js';

export default definePlugin({
  id: 'wearable-open-mhealth',
  version: '0.1.0',
  title: { en: 'Open mHealth and IEEE 1752.1', zh: 'Open mHealth 与 IEEE 1752.1' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'open-mhealth',
        delivery: ['file'],
        coverage: {
          metrics: [...new Set(Object.values(measures).map(({ metric }) => metric))],
          activities: true,
          streams: [],
        },
        recognise: recogniseOpenMHealth,
        readFile: readOpenMHealth,
      },
    ],
  }),
});
