import { definePlugin } from '@regimen/plugin-api';
import { z } from 'zod';
import { claimExport } from './export-members.js';
import { deliveredMetrics } from './quantity-types.js';
import { readAppleHealth } from './read-apple-health.js';
import { readExportArchive } from './read-export-archive.js';
import { recogniseAppleHealth } from './recognise.js';
import { routeStreams } from './workout-route.js';
import { writeAppleHealthSample } from './write-apple-health.js';

export default definePlugin({
  id: 'wearable-apple-health',
  version: '0.1.0',
  title: { en: 'Apple Health exports', zh: '苹果健康导出' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'apple-health-export',
        delivery: ['file'],
        coverage: { metrics: deliveredMetrics, activities: true, streams: routeStreams },
        recognise: recogniseAppleHealth,
        readFile: readAppleHealth,
        claimMembers: claimExport,
        readArchive: readExportArchive,
        writeSample: writeAppleHealthSample,
      },
    ],
  }),
});
