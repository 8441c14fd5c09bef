import type { Metric } from '@regimen/domain';
import { definePlugin } from '@regimen/plugin-api';
import { z } from 'zod';
import { readHealthConnect } from './read-health-connect.js';
import { recogniseHealthConnect } from './recognise.js';
import { singleValues } from './single-values.js';

const ofNights = [
  'sleep-duration',
  'time-in-bed',
  'sleep-light',
  'sleep-deep',
  'sleep-rem',
  'sleep-awake',
] as const satisfies readonly Metric[];
const ofRecords = Object.values(singleValues).flatMap((values) => values.map(({ metric }) => metric));

export default definePlugin({
  id: 'wearable-health-connect',
  version: '0.1.0',
  title: { en: 'Health Connect exports', zh: 'Health Connect 导出' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'health-connect-export',
        delivery: ['file'],
        coverage: {
          metrics: [...ofRecords, ...ofNights],
          activities: true,
          streams: ['heart-rate', 'speed', 'power', 'cadence', 'latitude', 'longitude', 'altitude'],
        },
        recognise: recogniseHealthConnect,
        readFile: readHealthConnect,
      },
    ],
  }),
});
