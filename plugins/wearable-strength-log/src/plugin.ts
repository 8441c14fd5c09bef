import { definePlugin } from '@regimen/plugin-api';
import { csvRowsOfHead } from '@regimen/plugin-api/reading';
import { z } from 'zod';
import { findColumns, isStrengthLog } from './columns/log-fields.js';
import { inspectStrengthLog } from './inspect-log.js';
import { readStrengthLog } from './read-log.js';

export default definePlugin({
  id: 'wearable-strength-log',
  version: '0.1.0',
  title: { en: 'Strength logs (Strong, Hevy)', zh: '力量训练日志（Strong、Hevy）' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'strength-log',
        delivery: ['file'],
        coverage: { metrics: [], activities: true, streams: [] },
        recognise: (head) => isStrengthLog(findColumns(csvRowsOfHead(head)?.[0]?.cells ?? [])),
        readFile: readStrengthLog,
        inspect: inspectStrengthLog,
      },
    ],
  }),
});
