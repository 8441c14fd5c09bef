import type { Metric } from '@regimen/domain';
import { definePlugin } from '@regimen/plugin-api';
import { z } from 'zod';
import {
  claimSamsungHealth,
  readSamsungArchive,
  readSamsungFile,
  recogniseSamsungHealth,
} from './read-samsung-health.js';
import { dailyMetrics } from './daily-totals.js';
import { binnedMetrics } from './row-bins.js';
import { valueMetrics } from './value-tables.js';

const ofOthers = [
  'vo2max-estimate',
  'sleep-duration',
  'time-in-bed',
  'sleep-light',
  'sleep-deep',
  'sleep-rem',
  'sleep-awake',
] as const satisfies readonly Metric[];

export default definePlugin({
  id: 'wearable-samsung-health',
  version: '0.1.0',
  title: { en: 'Samsung Health exports', zh: '三星健康导出' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'samsung-health-export',
        delivery: ['file'],
        coverage: {
          metrics: [...new Set([...valueMetrics, ...binnedMetrics, ...dailyMetrics, ...ofOthers])],
          activities: true,
          streams: ['heart-rate', 'latitude', 'longitude', 'altitude'],
        },
        recognise: recogniseSamsungHealth,
        readFile: readSamsungFile,
        claimMembers: claimSamsungHealth,
        readArchive: readSamsungArchive,
      },
    ],
  }),
});
