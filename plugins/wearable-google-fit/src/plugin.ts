import type { Metric } from '@regimen/domain';
import { definePlugin } from '@regimen/plugin-api';
import { z } from 'zod';
import { dailyMetrics, recogniseDailyTable } from './daily-table.js';
import { pointMetrics } from './data-types.js';
import { claimDailyTables, readGoogleFitArchive, readGoogleFitDaily } from './read-google-fit-daily.js';
import { readGoogleFitJson, recogniseGoogleFitJson } from './read-google-fit-json.js';

const ofNights = [
  'sleep-duration',
  'sleep-light',
  'sleep-deep',
  'sleep-rem',
  'sleep-awake',
] as const satisfies readonly Metric[];

export default definePlugin({
  id: 'wearable-google-fit',
  version: '0.1.0',
  title: { en: 'Google Fit files', zh: 'Google Fit 文件' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'google-fit-json',
        delivery: ['file'],
        coverage: { metrics: [...pointMetrics, ...ofNights], activities: true, streams: [] },
        recognise: recogniseGoogleFitJson,
        readFile: readGoogleFitJson,
      },
      {
        id: 'google-fit-daily',
        delivery: ['file'],
        coverage: { metrics: dailyMetrics, activities: false, streams: [] },
        recognise: recogniseDailyTable,
        readFile: readGoogleFitDaily,
        claimMembers: claimDailyTables,
        readArchive: readGoogleFitArchive,
      },
    ],
  }),
});
